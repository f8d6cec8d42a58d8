using System.Data.Common;
using HelpCenter.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HelpCenter.Data;

/// <summary>Chooses the database and sets its connections up.</summary>
public static class Connection
{
    public static IServiceCollection AddHelpDeskDb(this IServiceCollection services, IConfiguration configuration) =>
        configuration["Database:Provider"]?.Equals("Postgres", StringComparison.OrdinalIgnoreCase) == true
            ? services.AddDbContextPool<HelpDeskDb, PostgresHelpDeskDb>((provider, options) =>
                options.UseNpgsql(provider.GetRequiredService<DatabaseSettings>().ConnectionString, postgres => postgres.MigrationsAssembly(typeof(HelpDeskDb).Assembly)))
            : services.AddDbContextPool<HelpDeskDb, SqliteHelpDeskDb>((provider, options) => options
                .UseSqlite(SqliteString(provider)).AddInterceptors(Pragmas.Instance));

    private static string SqliteString(IServiceProvider provider)
    {
        var given = provider.GetRequiredService<DatabaseSettings>().ConnectionString;
        return given.Length > 0 ? given : $"Data Source={Path.Combine(provider.GetRequiredService<DataSettings>().Folder, "helpdesk.db")}";
    }

    /// <summary>Several readers beside one writer, nothing lost when the power fails, waiting instead of failing, and no orphans.</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        public static readonly Pragmas Instance = new();

        private const string All = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA foreign_keys=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = All;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = All;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
