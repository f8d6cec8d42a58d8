using System.CommandLine;
using Articles;
using Articles.Search;
using HelpCenter.Data;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Commands;

/// <summary><c>articles learn</c> and <c>articles unlearn</c>.</summary>
internal static class ArticleCommands
{
    private static readonly Argument<string> File = new("FILE") { Description = "JSON lines {\"article\": \"nl/btw/btw-aangifte.md\", \"text\": \"…\"}" };
    private static readonly Argument<string> Path = new("ARTICLE") { Description = "Path of an article, nl/btw/btw-aangifte.md" };

    public static Command All() => new("articles", "What articles are found by") { Learn(), Unlearn() };

    private static Command Learn()
    {
        var command = new Command("learn", "Teaches articles the words of people whose question they answered; names, addresses and numbers are left out") { File };
        command.SetAction((parsed, cancel) => CommandLine.RefusingAsync(() => LearnAsync(parsed.GetRequiredValue(File), cancel)));
        return command;
    }

    private static async Task LearnAsync(string file, CancellationToken cancel)
    {
        var told = AskedAs.Read(file);
        var unknown = new List<string>();
        var learned = await ChangeAsync(told.Select(article => article.Key), unknown, (article, now) => told[article.Path].Count(words => article.Learn(words, now)), cancel);
        foreach (var path in unknown) await Console.Error.WriteLineAsync($"There is no article '{path}'.");
        Console.WriteLine($"{learned} texts learned");
    }

    private static Command Unlearn()
    {
        var command = new Command("unlearn", "Takes all such words from an article") { Path };
        command.SetAction((parsed, cancel) => CommandLine.RefusingAsync(() => UnlearnAsync(parsed.GetRequiredValue(Path), cancel)));
        return command;
    }

    private static async Task UnlearnAsync(string path, CancellationToken cancel)
    {
        var unknown = new List<string>();
        var forgotten = await ChangeAsync([path], unknown, (article, _) => article.AskedAs.Count is var count && article.Unlearn() ? count : 0, cancel);
        if (unknown.Count > 0) throw new RefusedException($"There is no article '{path}'.");
        Console.WriteLine($"{forgotten} texts forgotten");
    }

    /// <summary>Does something to articles and lets the indexes follow those in which it changed anything.</summary>
    private static Task<int> ChangeAsync(IEnumerable<string> paths, List<string> unknown, Func<Article, DateTimeOffset, int> change, CancellationToken cancel) => CommandHost.WithAsync(services =>
    {
        var db = services.GetRequiredService<HelpDeskDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return db.ActAsync(async stop =>
        {
            var number = await db.NextAsync(Counter.Articles, stop);
            var articles = (await db.Articles.Include(article => article.AskedAs).ToListAsync(stop)).ToDictionary(article => article.Path);
            unknown.Clear();
            unknown.AddRange(paths.Where(path => !articles.ContainsKey(path)));
            var changes = 0;
            foreach (var article in paths.Select(path => articles.GetValueOrDefault(path)).OfType<Article>())
                if (change(article, now) is > 0 and var count) (changes, article.Change) = (changes + count, number);
            return changes;
        }, cancel);
    }, cancel);
}
