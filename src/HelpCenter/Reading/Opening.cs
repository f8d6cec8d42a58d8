using Articles.Content;
using Articles.Search;
using HelpCenter.Data;
using HelpCenter.Settings;

namespace HelpCenter.Reading;

/// <summary>Before the port opens: takes in the content folder and fills library and index, so that the first reader finds everything.</summary>
public sealed partial class Opening(IServiceScopeFactory scopes, ArticleIndex index, ContentSynonyms synonyms, ContentSettings content, ILogger<Opening> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (index.SetAside is { } damaged) Log.IndexDamaged(log, damaged);
        foreach (var problem in synonyms.GiveTo(index)) Log.Problem(log, problem);
        await using var scope = scopes.CreateAsyncScope();
        await ImportAsync(scope.ServiceProvider.GetRequiredService<ContentImport>(), cancellationToken);
        await scope.ServiceProvider.GetRequiredService<Following>().CatchUpAsync(cancellationToken);
    }

    private async Task ImportAsync(ContentImport import, CancellationToken cancel)
    {
        var folder = new ContentFolder(content.Folder);
        if (!folder.Exists || !folder.ArticlePaths().Any())
        {
            Log.NoContent(log, folder.Path);
            return;
        }

        if (await import.RunIfChangedAsync(folder, cancel) is not { } report) return;
        foreach (var problem in report.Problems) Log.Problem(log, problem);
        if (report.ChangedAnything) Log.Imported(log, report.Added, report.Changed, report.Moved, report.Archived, report.Conflicts);
        if (report.Kept > 0) Log.Kept(log, report.Kept, folder.Path);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Content: {Added} new, {Changed} changed, {Moved} moved, {Archived} archived, {Conflicts} waiting as a draft because article and file both changed")]
        public static partial void Imported(ILogger logger, int added, int changed, int moved, int archived, int conflicts);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Content: {Problem}")]
        public static partial void Problem(ILogger logger, Problem problem);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Content: no articles in {Folder}; nothing was imported and nothing archived. Set Content:Folder to the folder that holds them")]
        public static partial void NoContent(ILogger logger, string folder);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Content: {Count} articles have no file any more and were kept. Is this the right folder? If they are to go: content import {Folder} --archive-missing")]
        public static partial void Kept(ILogger logger, int count, string folder);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The index was damaged; it was set aside as {Folder} and is rebuilt now")]
        public static partial void IndexDamaged(ILogger logger, string folder);
    }
}
