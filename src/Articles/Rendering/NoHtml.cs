using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Articles.Rendering;

/// <summary>HTML among the Markdown is left out: an article has no say over the page around it.</summary>
internal sealed class NoHtmlBlock(Notes notes) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock html)
    {
        if (html.Type != HtmlBlockType.Comment) notes.Add(html, "HTML is left out; write it in Markdown");
        var words = PlainText.Of(html);
        if (words.Length > 0) renderer.Write("<p>").WriteEscape(words).WriteLine("</p>");
    }
}

/// <inheritdoc cref="NoHtmlBlock"/>
internal sealed class NoHtmlInline(Notes notes) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline html)
    {
        if (!html.Tag.StartsWith("<!--", StringComparison.Ordinal)) notes.Add(html, $"HTML is left out: '{html.Tag}'");
    }
}
