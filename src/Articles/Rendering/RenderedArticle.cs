using System.Text.RegularExpressions;
using Articles.Content;

namespace Articles.Rendering;

/// <summary>An article's text made ready: once, when it is published.</summary>
/// <param name="Html">Sanitized. Links to other articles are still <c>article:{path}</c> and blocks for some subscriptions still unopened: <see cref="ReadersView"/> finishes both for one reader.</param>
/// <param name="Passages">The plain text by heading, for the contents list and the index.</param>
/// <param name="Links">Every link to another article, for the check.</param>
/// <param name="Problems">What is wrong with the text but does not keep it from being published.</param>
public sealed partial record RenderedArticle(string Html, IReadOnlyList<Passage> Passages, IReadOnlyList<ArticleLink> Links, IReadOnlyList<Problem> Problems)
{
    /// <summary>Rises whenever the same Markdown would give other HTML, so that what was kept is made anew.</summary>
    public const int Version = 2;

    /// <summary>A problem for every block inside the article that names a subscription which does not exist.</summary>
    public IEnumerable<Problem> UnknownSubscriptions(ArticleFile article, IReadOnlySet<string> known) =>
        from Match block in BlockFor().Matches(Html)
        from key in block.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where !known.Contains(key)
        select new Problem(article.Path, article.LineOf(":::", "subscription", key), $"unknown subscription '{key}'", false);

    [GeneratedRegex("<subscription-block data-for=\"([^\"]*)\"")]
    private static partial Regex BlockFor();
}

/// <summary>A link from one article to another.</summary>
/// <param name="Path">The other's path from the content folder, <c>nl/btw/btw-codes.md</c>.</param>
/// <param name="Anchor">The heading it points at; null for the article as a whole.</param>
/// <param name="Text">The words of the link: what the writer calls the other article.</param>
/// <param name="Line">The line of the file it stands on.</param>
public sealed record ArticleLink(string Path, string? Anchor, string Text, int Line);
