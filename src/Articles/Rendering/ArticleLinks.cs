using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Articles.Rendering;

/// <summary>Turns links between files into links between articles, whatever folder the article stands in.</summary>
internal static class ArticleLinks
{
    public const string Scheme = "article:";

    public static List<ArticleLink> Resolve(MarkdownDocument document, Notes notes)
    {
        var links = new List<ArticleLink>();
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage))
            if (Target(link.Url, notes.Around.Path) is var (path, anchor))
            {
                links.Add(new(path, anchor, PlainText.Of(link), notes.LineOf(link)));
                link.Url = Scheme + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + (anchor is null ? "" : "#" + anchor);
            }

        return links;
    }

    /// <summary>Links to a heading of the same article.</summary>
    public static void CheckWithin(MarkdownDocument document, IReadOnlyList<Passage> passages, Notes notes)
    {
        var anchors = passages.Select(passage => "#" + passage.Anchor).ToHashSet();
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage && link.Url is ['#', ..]))
            if (!anchors.Contains(Uri.UnescapeDataString(link.Url!))) notes.Add(link, $"dead link: no heading '{link.Url}' in this article");
    }

    private static (string Path, string? Anchor)? Target(string? url, string from)
    {
        if (string.IsNullOrEmpty(url)) return null;
        var parts = url.Split('#', 2);
        if (!parts[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase) || parts[0].Contains(':')) return null;
        return (ArticlePath.Combine(from, Uri.UnescapeDataString(parts[0])), parts.Length > 1 ? parts[1] : null);
    }
}
