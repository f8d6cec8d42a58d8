using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HelpCenter.Data;

/// <summary>What differs on SQLite.</summary>
public sealed class SqliteHelpDeskDb(DbContextOptions<SqliteHelpDeskDb> options) : HelpDeskDb(options)
{
    private const int Constraint = 19; // SQLITE_CONSTRAINT
    private const int Busy = 5;

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new();

    // SQLite has no type for a moment and will not order by one, so moments are stored as UTC ticks.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    // SQLite writes one at a time; who waits here in line waits shorter than who asks again and again.
    protected override async Task<IDisposable?> EnterAsync(CancellationToken cancel)
    {
        var gate = Gates.GetOrAdd(Database.GetConnectionString() ?? "", _ => new(1));
        await gate.WaitAsync(cancel);
        return new Turn(gate);
    }

    protected override bool IsRace(Exception failure) =>
        failure is DbUpdateConcurrencyException || (failure as SqliteException ?? failure.InnerException as SqliteException) is { SqliteErrorCode: Constraint or Busy };

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(moment => moment.UtcTicks, ticks => new(ticks, TimeSpan.Zero));
}
