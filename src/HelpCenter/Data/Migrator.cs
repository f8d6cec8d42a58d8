using HelpCenter.Settings;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Data;

/// <summary>Brings the database up to date before the port opens.</summary>
public sealed partial class Migrator(IServiceScopeFactory scopes, DataSettings data, ILogger<Migrator> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(data.Folder);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HelpDeskDb>();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList() is not { Count: > 0 } pending) return;

        Log.Migrating(log, pending.Count);
        await db.Database.MigrateAsync(cancellationToken);
        await Triggers.EnsureAsync(db, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Bringing the database up to date: {Count} migrations")]
        public static partial void Migrating(ILogger logger, int count);
    }
}
