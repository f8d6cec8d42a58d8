namespace Articles.Content;

/// <summary>In one language an id and an address belong to one article; the second is left out.</summary>
public static class Unique
{
    /// <summary>The articles whose id and slug were not there before; the others go to the problems.</summary>
    public static IReadOnlyList<ArticleFile> Of(IEnumerable<ArticleFile> articles, ICollection<Problem> problems)
    {
        var first = new Dictionary<(string Language, string What, string Value), string>();
        return [.. articles.Where(IsFirst)];

        bool IsFirst(ArticleFile article)
        {
            var (slug, id) = (Key("slug", article.Slug, article), Key("id", article.Id, article));
            if (IsTaken(slug, article) || IsTaken(id, article)) return false; // and takes nothing from those that follow
            first[slug] = first[id] = article.Path;
            return true;
        }

        bool IsTaken((string Language, string What, string Value) key, ArticleFile article)
        {
            if (!first.TryGetValue(key, out var other)) return false;
            problems.Add(new(article.Path, 1, $"{key.What} '{key.Value}' is already that of {other}", true));
            return true;
        }
    }

    private static (string Language, string What, string Value) Key(string what, string value, ArticleFile article) =>
        (article.Language, IsStandingPage(article) ? what + " of a standing page" : what, value.ToLowerInvariant());

    private static bool IsStandingPage(ArticleFile article) => article.Section == ContentFolder.StandingPages;
}
