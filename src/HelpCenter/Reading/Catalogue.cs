using Articles;
using Articles.Search;
using HelpCenter.Data;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Reading;

/// <summary>What the index takes in of the articles that readers have before them.</summary>
public static class Catalogue
{
    /// <summary>Everything, or only what changed after a position.</summary>
    public static async Task<IReadOnlyList<IndexedArticle>> IndexedAsync(this HelpDeskDb db, long after, CancellationToken cancel)
    {
        var articles = await db.Articles.AsNoTracking().ForReaders().Include(article => article.Published).Include(article => article.AskedAs).AsSplitQuery()
            .Where(article => article.Change > after && article.Section != Articles.Content.ContentFolder.StandingPages).ToListAsync(cancel);
        if (articles.Count == 0) return [];

        var sections = await db.Sections.AsNoTracking().ToDictionaryAsync(section => (section.Language, section.Folder), section => section.Title, cancel);
        var linkTexts = await db.LinkTextsAsync(cancel);
        return [.. articles.Select(article => Indexed(article, sections.GetValueOrDefault((article.Language, article.Section), article.Section), linkTexts[article.Path]))];
    }

    /// <summary>Keys of articles that changed after a position and that readers do not have (any more).</summary>
    public static async Task<IReadOnlyList<string>> RemovedAsync(this HelpDeskDb db, long after, CancellationToken cancel) =>
        await db.Articles.Where(article => article.Change > after).Where(article => article.Status != ArticleStatus.Published || article.Audience != Audience.Everyone)
            .Select(article => article.Language + "/" + article.Key).ToListAsync(cancel);

    private static async Task<ILookup<string, string>> LinkTextsAsync(this HelpDeskDb db, CancellationToken cancel) =>
        (await db.Articles.AsNoTracking().ForReaders().Select(article => article.Published!.Links).ToListAsync(cancel))
            .SelectMany(links => links).ToLookup(link => link.Path, link => link.Text);

    private static IndexedArticle Indexed(Article article, string section, IEnumerable<string> linkTexts)
    {
        var about = article.Published!.About;
        return new($"{article.Language}/{article.Key}", article.Language, article.Slug, about.Title, about.Summary, article.Section, section,
            about.Tags, about.Subscriptions, about.FindableAs, [.. article.AskedAs.Select(asked => asked.Text)], [.. linkTexts.Distinct()], article.Published.Passages, article.Changed, 0);
    }
}
