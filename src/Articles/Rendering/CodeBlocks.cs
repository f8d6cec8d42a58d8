using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Articles.Rendering;

/// <summary>Code scrolls in itself, so the keyboard must be able to get there.</summary>
internal sealed class CodeBlocks : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}
