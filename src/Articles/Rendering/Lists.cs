using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Articles.Rendering;

/// <summary>An ordered list is a row of steps: numbered discs, each step in paragraphs.</summary>
internal sealed class Lists : HtmlObjectRenderer<ListBlock>
{
    protected override void Write(HtmlRenderer renderer, ListBlock list)
    {
        renderer.EnsureLine();
        renderer.WriteLine(list.IsOrdered ? "<ol class=\"steps\">" : "<ul>");
        foreach (var item in list) WriteItem(renderer, (ListItemBlock)item, tight: !list.IsOrdered && !list.IsLoose);
        renderer.WriteLine(list.IsOrdered ? "</ol>" : "</ul>");
    }

    private static void WriteItem(HtmlRenderer renderer, ListItemBlock item, bool tight)
    {
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = tight;
        renderer.Write("<li>");
        renderer.WriteChildren(item);
        renderer.WriteLine("</li>");
        renderer.ImplicitParagraph = before;
    }
}
