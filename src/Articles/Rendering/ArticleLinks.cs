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
                link.Url = Scheme + path + (anchor is null ? "" : "#" + anchor);
            }

        return links;
    }

    private static (string Path, string? Anchor)? Target(string? url, string from)
    {
        if (string.IsNullOrEmpty(url)) return null;
        var parts = url.Split('#', 2);
        if (!parts[0].EndsWith(".md", StringComparison.OrdinalIgnoreCase) || parts[0].Contains(':')) return null;
        return (Combine(from, Uri.UnescapeDataString(parts[0])), parts.Length > 1 ? parts[1] : null);
    }

    /// <summary>A path relative to the folder of another file, both counted from the content folder.</summary>
    public static string Combine(string from, string path)
    {
        var parts = path.StartsWith('/') ? [] : from.Split('/')[..^1].ToList();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not "." and not "..") parts.Add(part);
        return string.Join('/', parts);
    }
}
