using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace HelpCenter.Tests;

/// <summary>Which database a test runs on. Every test that touches one runs on both.</summary>
public enum DatabaseKind { Sqlite, Postgres }

/// <summary>A fresh database of a test's own, gone when the test is over.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    public static async Task<TestDatabase> MakeAsync(DatabaseKind kind, string dataFolder) =>
        kind == DatabaseKind.Sqlite ? new Sqlite(dataFolder) : await Postgres.MakeAsync();

    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    protected abstract DbConnection Connect();

    /// <summary>What takes the database's own guards away, as somebody does who wants to alter what was sealed.</summary>
    protected abstract string Unguard(string table, string trigger);

    public abstract ValueTask DisposeAsync();

    /// <summary>Runs a statement as somebody who has the database before him.</summary>
    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<List<string>> QueryAsync(string sql)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
            found.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(column => Shown(rows.GetValue(column)))));
        return found;
    }

    private static string Shown(object value) => value switch
    {
        byte[] bytes => Convert.ToHexStringLower(bytes),
        IFormattable one => one.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public async Task<long> CountAsync(string table, string where = "1 = 1") =>
        long.Parse((await QueryAsync($"""SELECT COUNT(*) FROM "{table}" WHERE {where}"""))[0], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every row of every table but the named ones, in an order of its own: two of these are the same when nothing changed.</summary>
    public async Task<string> EverythingButAsync(params string[] tables)
    {
        var all = new List<string>();
        foreach (var table in (await TablesAsync()).Except(tables).Order())
        {
            all.Add($"-- {table}");
            all.AddRange((await QueryAsync($"""SELECT * FROM "{table}" """)).Order(StringComparer.Ordinal));
        }

        return string.Join('\n', all);
    }

    protected abstract Task<List<string>> TablesAsync();

    /// <summary>Takes every trigger away.</summary>
    public async Task UnguardAsync()
    {
        foreach (var pair in await TriggersAsync())
            await ExecuteAsync(Unguard(pair.Split('|')[0], pair.Split('|')[1]));
    }

    protected abstract Task<List<string>> TriggersAsync();

    private sealed class Sqlite(string folder) : TestDatabase
    {
        private readonly string _file = Path.Combine(folder, "helpdesk.db");

        public override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string> { ["Database:Provider"] = "Sqlite" };

        protected override DbConnection Connect() => new SqliteConnection($"Data Source={_file};Pooling=False;Default Timeout=20");

        protected override string Unguard(string table, string trigger) => $"""DROP TRIGGER "{trigger}" """;

        protected override Task<List<string>> TriggersAsync() => QueryAsync("SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'");

        protected override Task<List<string>> TablesAsync() => QueryAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");

        public override ValueTask DisposeAsync()
        {
            SqliteConnection.ClearAllPools();
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Postgres(string connection, string name) : TestDatabase
    {
        private const string Variable = "HELPDESK_TEST_POSTGRES";

        public static async Task<Postgres> MakeAsync()
        {
            var server = Environment.GetEnvironmentVariable(Variable);
            if (string.IsNullOrEmpty(server)) Missing();
            var name = $"test_{Guid.NewGuid():N}";
            await RunAsync(server!, $"CREATE DATABASE {name}");
            return new(new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 30 }.ConnectionString, name);
        }

        // On a developer's machine the other database still tells most of it; where changes are judged, nothing is left out.
        private static void Missing()
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"{Variable} names no server; bin/test starts one.");
            Assert.Skip($"{Variable} names no server; bin/test starts one.");
        }

        public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Database:Provider"] = "Postgres", ["Database:ConnectionString"] = connection,
        };

        protected override DbConnection Connect() => new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);

        protected override string Unguard(string table, string trigger) => $"""DROP TRIGGER "{trigger}" ON "{table}" """;

        protected override Task<List<string>> TriggersAsync() =>
            QueryAsync("SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal");

        protected override Task<List<string>> TablesAsync() => QueryAsync("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'");

        public override async ValueTask DisposeAsync()
        {
            NpgsqlConnection.ClearPool(new(connection));
            await RunAsync(Environment.GetEnvironmentVariable(Variable)!, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }

        private static async Task RunAsync(string server, string sql)
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
