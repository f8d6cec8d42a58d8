using System.CommandLine;
using HelpCenter.Data;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Commands;

/// <summary><c>index rebuild</c>.</summary>
internal static class IndexCommands
{
    public static Command All() => new("index", "The search index") { Rebuild() };

    private static Command Rebuild()
    {
        var command = new Command("rebuild", "Makes every article new for the index; a running site follows at once, another one at its next start");
        command.SetAction((_, cancel) => CommandLine.RefusingAsync(() => RebuildAsync(cancel)));
        return command;
    }

    // The index belongs to the running site, so this only says in the database that every article changed.
    private static async Task RebuildAsync(CancellationToken cancel)
    {
        var count = await CommandHost.WithAsync(services =>
        {
            var db = services.GetRequiredService<HelpDeskDb>();
            return db.ActAsync(async stop =>
            {
                var change = await db.NextAsync(Counter.Articles, stop);
                return await db.Articles.ExecuteUpdateAsync(article => article.SetProperty(one => one.Change, change), stop);
            }, cancel);
        }, cancel);
        Console.WriteLine($"{count} articles will be indexed anew");
    }
}
