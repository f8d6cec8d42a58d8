using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Articles.Rendering;

/// <summary><c>> [!TIP]</c>, <c>> [!NOTE]</c> and <c>> [!WARNING]</c>; a bold first line is the title.</summary>
internal sealed class Callouts(string language) : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock block)
    {
        var (icon, style, title) = block.Kind.ToString().ToUpperInvariant() switch
        {
            "TIP" => ("tip", "note", "Tip"),
            "WARNING" or "CAUTION" => ("warn", "note note--warn", Words.In(language, "Let op", "Take care")),
            _ => ("info", "note", Words.In(language, "Goed om te weten", "Good to know")),
        };

        renderer.EnsureLine();
        renderer.Write($"<aside class=\"{style}\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"/icons.svg#i-{icon}\"></use></svg><div>");
        WriteTitle(renderer, block, title);
        foreach (var child in block.Where(child => child is not ParagraphBlock { Inline.FirstChild: null })) renderer.Write(child);
        renderer.WriteLine("</div></aside>");
    }

    private static void WriteTitle(HtmlRenderer renderer, AlertBlock block, string otherwise)
    {
        renderer.Write("<strong>");
        if (TitleOf(block) is { } title)
        {
            renderer.WriteChildren(title);
            (title.NextSibling as LineBreakInline)?.Remove();
            title.Remove();
        }
        else
        {
            renderer.Write(otherwise);
        }

        renderer.Write("</strong>");
    }

    // The whole first line is bold: what follows it is a line break or nothing.
    private static EmphasisInline? TitleOf(AlertBlock block) =>
        block.FirstOrDefault() is ParagraphBlock { Inline.FirstChild: var first }
        && Skip(first) is EmphasisInline { DelimiterCount: 2, NextSibling: null or LineBreakInline } title ? title : null;

    private static Inline? Skip(Inline? inline)
    {
        while (inline is LineBreakInline or LiteralInline { Content.Length: 0 }) inline = inline.NextSibling;
        return inline;
    }
}
