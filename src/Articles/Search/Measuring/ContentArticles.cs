using Articles.Content;
using Articles.Rendering;

namespace Articles.Search;

/// <summary>The articles of a content folder as the index takes them in, each with its path as its key.</summary>
public static class ContentArticles
{
    /// <summary>Reads every article that can be read, repeated slugs too; what cannot be read goes to <paramref name="problems"/>.</summary>
    public static IEnumerable<IndexedArticle> Read(ContentFolder folder, string? language, ICollection<Problem> problems)
    {
        var sections = folder.Sections(problems).ToLookup(section => section.Path);
        foreach (var file in folder.Articles(problems).Where(file => language is null || file.Language == language))
            if (Rendered(file, problems) is { } rendered) yield return Of(file, rendered, sections[$"{file.Language}/{file.Section}/_section.yml"].FirstOrDefault()?.Title ?? file.Section);
    }

    private static RenderedArticle? Rendered(ArticleFile file, ICollection<Problem> problems)
    {
        try
        {
            return file.Render(_ => null);
        }
        catch (UnreadableArticleException error)
        {
            problems.Add(new(file.Path, error.Line, error.Message, true));
            return null;
        }
    }

    private static IndexedArticle Of(ArticleFile file, RenderedArticle rendered, string sectionTitle) =>
        new(file.Path, file.Language, file.Slug, file.About.Title, file.About.Summary, file.Section, sectionTitle, file.About.Tags, file.About.Subscriptions,
            file.About.FindableAs, [], [], rendered.Passages, DateTimeOffset.UnixEpoch, 0);
}
