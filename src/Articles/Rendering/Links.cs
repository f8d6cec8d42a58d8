using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Articles.Rendering;

/// <summary>Links, and the pictures and films beside an article.</summary>
internal sealed class Links(Notes notes) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage) WriteMedium(renderer, link);
        else if (LeadsSomewhere(link.Url ?? "")) WriteLink(renderer, link);
        else WriteDead(renderer, link, $"dead link '{link.Url}'");
    }

    // Out of the help, to a page of the site, or to a heading of this article. Other files than articles have no address.
    private static bool LeadsSomewhere(string url) =>
        url.StartsWith('#') || url.StartsWith(ArticleLinks.Scheme, StringComparison.Ordinal)
        || ((url.StartsWith('/') || ArticleSanitizer.Schemes.Contains(url.Split(':')[0])) && Uri.IsWellFormedUriString(url, UriKind.RelativeOrAbsolute));

    private static void WriteLink(HtmlRenderer renderer, LinkInline link)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(link.Url!).Write("\">");
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    private void WriteDead(HtmlRenderer renderer, LinkInline link, string why)
    {
        notes.Add(link, why);
        renderer.WriteChildren(link);
    }

    private void WriteMedium(HtmlRenderer renderer, LinkInline link)
    {
        var path = ArticlePath.Combine(notes.Around.Path, Uri.UnescapeDataString(link.Url ?? ""));
        var alt = PlainText.Of(link);
        var medium = link.Url?.Contains(':') == true ? null : notes.Around.FindMedium(path);
        if (alt.Length == 0) notes.Add(link, $"no alternative text for '{link.Url}'");
        if (medium is null) WriteDead(renderer, link, $"missing image '{link.Url}'");
        else if (MediaType.IsVideo(path)) WriteVideo(renderer, link, medium, path, alt);
        else WriteImage(renderer, medium, alt);
    }

    private static void WriteImage(HtmlRenderer renderer, Medium image, string alt)
    {
        renderer.Write("<img src=\"").WriteEscapeUrl(image.Address).Write("\" alt=\"").WriteEscape(alt).Write("\" loading=\"lazy\"");
        if (image is { Width: { } width, Height: { } height }) renderer.Write($" width=\"{width}\" height=\"{height}\"");
        renderer.Write(">");
    }

    // Captions stand beside the film: uitleg.mp4 with uitleg.vtt (WCAG 1.2.2).
    private void WriteVideo(HtmlRenderer renderer, LinkInline link, Medium video, string path, string alt)
    {
        var captions = notes.Around.FindMedium(Path.ChangeExtension(path, ".vtt"));
        if (captions is null) notes.Add(link, $"no captions for '{link.Url}': put '{Path.ChangeExtension(Path.GetFileName(path), ".vtt")}' beside it");

        renderer.Write("<video controls preload=\"metadata\" aria-label=\"").WriteEscape(alt).Write("\" src=\"").WriteEscapeUrl(video.Address).Write("\">");
        if (captions is not null)
            renderer.Write($"<track kind=\"captions\" default srclang=\"{notes.Around.Language}\" label=\"{Words.In(notes.Around.Language, "Ondertiteling", "Captions")}\" src=\"")
                .WriteEscapeUrl(captions.Address).Write("\">");
        renderer.Write("</video>");
    }
}
