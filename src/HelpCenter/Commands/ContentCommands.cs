using System.CommandLine;
using Articles.Content;
using HelpCenter.Reading;
using HelpCenter.Settings;
using HelpCenter.Site;
using Microsoft.Extensions.Configuration;

namespace HelpCenter.Commands;

/// <summary><c>content check</c>, <c>import</c> and <c>export</c>.</summary>
internal static class ContentCommands
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "A folder of articles: {language}/{section}/{slug}.md" };
    private static readonly Option<bool> ArchiveMissing = new("--archive-missing") { Description = "Archive articles whose file is gone, however many" };

    public static Command All() => new("content", "Articles as files") { Check(), Import(), Export() };

    private static Command Check()
    {
        var command = new Command("check", "Says every problem as file:line: what is wrong") { Folder };
        command.SetAction(async (parsed, cancel) => await CheckAsync(parsed.GetRequiredValue(Folder)));
        return command;
    }

    private static async Task<int> CheckAsync(string path)
    {
        var folder = new ContentFolder(path);
        if (!folder.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no folder '{path}'.");
            return 1;
        }

        var all = folder.ArticlePaths().LongCount();
        var problems = await Progress.ShowAsync("Checking", progress => Task.Run(() => ContentCheck.Of(folder, Subscriptions(), Counted(progress, all))));
        foreach (var problem in problems) Console.WriteLine(problem);
        return problems.Count > 0 ? 1 : 0;
    }

    // The check needs no database and no site; what subscriptions exist it still takes from the settings, where there are any.
    private static IEnumerable<string> Subscriptions()
    {
        var settings = new SubscriptionsSettings();
        var configuration = new ConfigurationBuilder().SetBasePath(Website.ContentRoot()!).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();
        configuration.GetSection(SubscriptionsSettings.Section).Bind(settings);
        return settings.All.Select(subscription => subscription.Key);
    }

    private static Command Import()
    {
        var command = new Command("import", "Takes Markdown in; a running site follows") { Folder, ArchiveMissing };
        command.SetAction((parsed, cancel) => CommandLine.RefusingAsync(() => ImportAsync(parsed.GetRequiredValue(Folder), parsed.GetValue(ArchiveMissing), cancel)));
        return command;
    }

    private static async Task ImportAsync(string path, bool archiveMissing, CancellationToken cancel)
    {
        var folder = Existing(path);
        var all = folder.ArticlePaths().LongCount();
        var report = await CommandHost.WithAsync(services => Progress.ShowAsync("Importing", progress =>
            services.GetRequiredService<ContentImport>().RunAsync(folder, archiveMissing, Counted(progress, all), cancel)), cancel);
        foreach (var problem in report.Problems) await Console.Error.WriteLineAsync(problem.ToString());
        Console.WriteLine($"{report.Added} new, {report.Changed} changed, {report.Moved} moved, {report.Conflicts} in conflict, {report.Archived} archived, {report.Kept} gone but kept");
    }

    private static Command Export()
    {
        var command = new Command("export", "Writes the published articles out") { Folder };
        command.SetAction((parsed, cancel) => CommandLine.RefusingAsync(() => ExportAsync(parsed.GetRequiredValue(Folder), cancel)));
        return command;
    }

    private static async Task ExportAsync(string path, CancellationToken cancel)
    {
        if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()) throw new RefusedException($"The folder '{path}' is not empty; name a new one.");
        var count = await CommandHost.WithAsync(services => services.GetRequiredService<ContentExport>().RunAsync(path, progress: null, cancel), cancel);
        Console.WriteLine($"{count} articles written to {path}");
    }

    private static ContentFolder Existing(string path) =>
        new ContentFolder(path) is { Exists: true } folder ? folder : throw new RefusedException($"There is no folder '{path}'.");

    private static Counter Counted(IProgress<(long, long)> progress, long all) => new Counter(progress, all);

    private sealed class Counter(IProgress<(long Done, long All)> progress, long all) : IProgress<string>
    {
        private long _done;

        public void Report(string value) => progress.Report((Interlocked.Increment(ref _done), all));
    }
}
