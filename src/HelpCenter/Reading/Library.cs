using System.Collections.Concurrent;
using Articles;
using Articles.Rendering;
using HelpCenter.Data;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Reading;

/// <summary>The published articles as a reader sees them, kept in memory. What is for specialists is not in it, so no page can show it.</summary>
public sealed class Library(IServiceScopeFactory scopes)
{
    private static readonly Shelf Empty = new([], []);

    private volatile Stock _stock = new(new Dictionary<string, Shelf>(), new Dictionary<(string, string), string>(), new Dictionary<string, string>(), new HashSet<string>(), -1);

    /// <summary>The number of the last change to an article that it shows.</summary>
    public long Position => _stock.Position;

    /// <summary>The articles of a language.</summary>
    public Shelf In(string language) => _stock.Shelves.GetValueOrDefault(language, Empty);

    /// <summary>The article that used to have this slug; null where there was none, or where it is gone.</summary>
    public Entry? Moved(string language, string slug) => _stock.Moved.TryGetValue((language, slug), out var path) ? AtPath(path) : null;

    /// <summary>The article at a path, also at one it had before.</summary>
    public Entry? AtPath(string path) => In(path.Split('/')[0]).FindPath(path)
        ?? (_stock.FormerPaths.TryGetValue(path, out var now) ? In(now.Split('/')[0]).FindPath(now) : null);

    /// <summary>Whether an article that readers have shows this file.</summary>
    public bool Shows(string hash) => _stock.Media.Contains(hash);

    /// <summary>The text of an article.</summary>
    public async Task<Body> OpenAsync(Entry entry, CancellationToken cancel)
    {
        var stock = _stock;
        if (stock.Bodies.TryGetValue(entry.Revision, out var body)) return body;

        await using var scope = scopes.CreateAsyncScope();
        var revision = await scope.ServiceProvider.GetRequiredService<HelpDeskDb>().Set<Revision>().AsNoTracking().SingleAsync(one => one.Id == entry.Revision, cancel);
        return stock.Bodies.GetOrAdd(entry.Revision, new Body(revision.Html, revision.Passages, revision.Text));
    }

    /// <summary>Reads anew what is published.</summary>
    public async Task RefreshAsync(long position, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HelpDeskDb>();
        var entries = await db.Articles.ForReaders().AsEntries().ToListAsync(cancel);
        var sections = (await db.Sections.AsNoTracking().ToListAsync(cancel)).ToLookup(section => section.Language);
        var former = await db.Articles.ForReaders()
            .SelectMany(article => article.FormerAddresses, (article, one) => new { one.Language, one.Slug, one.Path, article.Section, Now = article.Slug }).ToListAsync(cancel);

        _stock = new(
            entries.GroupBy(entry => entry.Language).ToDictionary(language => language.Key, language => new Shelf(language, sections[language.Key])),
            former.GroupBy(one => (one.Language, one.Slug)).ToDictionary(one => one.Key, one => $"{one.Last().Language}/{one.Last().Section}/{one.Last().Now}.md"),
            former.GroupBy(one => one.Path).ToDictionary(one => one.Key, one => $"{one.Last().Language}/{one.Last().Section}/{one.Last().Now}.md"),
            [.. entries.SelectMany(entry => entry.Media).Select(medium => medium.Hash)],
            position);
    }

    private sealed record Stock(
        IReadOnlyDictionary<string, Shelf> Shelves,
        IReadOnlyDictionary<(string Language, string Slug), string> Moved,
        IReadOnlyDictionary<string, string> FormerPaths,
        HashSet<string> Media,
        long Position)
    {
        public ConcurrentDictionary<int, Body> Bodies { get; } = new();
    }
}

/// <summary>The text of a published article.</summary>
/// <param name="Html">As rendered, before it is finished for one kind of reader.</param>
/// <param name="Passages">Plain text by heading.</param>
/// <param name="Text">The file.</param>
public sealed record Body(string Html, IReadOnlyList<Passage> Passages, string Text)
{
    private const int WordsAMinute = 200;

    /// <summary>Minutes that reading takes, at least one.</summary>
    public int ReadingTime => Math.Max(1, (int)Math.Round(Passages.Sum(passage => passage.Text.Split(' ').Length) / (double)WordsAMinute));
}

/// <summary>Queries about articles.</summary>
public static class ArticleQueries
{
    /// <summary>Those that readers have before them.</summary>
    public static IQueryable<Article> ForReaders(this IQueryable<Article> articles) =>
        articles.Where(article => article.Status == ArticleStatus.Published && article.Audience == Audience.Everyone && article.Published != null);

    public static IQueryable<Entry> AsEntries(this IQueryable<Article> articles) => articles.Select(article => new Entry(
        article.Id, article.Language, article.Key, article.Section, article.Slug, article.Audience, article.Changed, article.Published!.Id, article.Published.About, article.Published.Media));
}
