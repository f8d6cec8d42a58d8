using Articles.Rendering;
using Articles.Search;

namespace Articles.Tests.Search;

/// <summary>Small articles to put into an index.</summary>
internal static class An
{
    public static IndexedArticle Article(string slug, string title, string text = "", string language = "nl", string section = "btw") =>
        new($"{language}/{slug}", language, slug, title, "", section, section, [], [], [], [], [], [new Passage(null, null, 0, text)], DateTimeOffset.UnixEpoch, 0);

    public static IndexedArticle With(this IndexedArticle article, params (string Heading, string Text)[] passages) =>
        article with { Passages = [.. article.Passages, .. passages.Select(passage => new Passage(passage.Heading.ToLowerInvariant().Replace(' ', '-'), passage.Heading, 2, passage.Text))] };

    public static ArticleIndex Index(params IndexedArticle[] articles)
    {
        var index = ArticleIndex.InMemory();
        index.Update(articles, [], 1);
        return index;
    }

    public static string[] Find(this ArticleIndex index, string query, string language = "nl") =>
        [.. index.Search(new(query, language)).Hits.Select(hit => hit.Slug)];
}
