namespace Articles.Content;

/// <summary>In one language an id and an address belong to one article; the second is left out.</summary>
public static class Unique
{
    /// <summary>The articles whose id and slug were not there before; the others go to the problems.</summary>
    public static IReadOnlyList<ArticleFile> Of(IEnumerable<ArticleFile> articles, ICollection<Problem> problems)
    {
        var first = new Dictionary<(string Language, string What, string Value), string>();
        return [.. articles.Where(article => IsFirst("slug", article.Slug, article) & IsFirst("id", article.Id, article))];

        bool IsFirst(string what, string value, ArticleFile article)
        {
            if (IsStandingPage(article)) what += " of a standing page";
            if (first.TryAdd((article.Language, what, value.ToLowerInvariant()), article.Path)) return true;
            problems.Add(new(article.Path, 1, $"{what} '{value}' is already that of {first[(article.Language, what, value.ToLowerInvariant())]}", true));
            return false;
        }
    }

    private static bool IsStandingPage(ArticleFile article) => article.Section == ContentFolder.StandingPages;
}
