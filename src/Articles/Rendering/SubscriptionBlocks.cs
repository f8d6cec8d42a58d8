using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Articles.Rendering;

/// <summary><c>:::subscription plus premium</c>: kept as an element of its own, because how it looks depends on who reads it.</summary>
internal sealed class SubscriptionBlocks(Notes notes) : HtmlObjectRenderer<CustomContainer>
{
    public const string Element = "subscription-block";

    private bool _inside;

    protected override void Write(HtmlRenderer renderer, CustomContainer block)
    {
        if (block.Info != "subscription") notes.Add(block, $"unknown block ':::{block.Info}': there is only ':::subscription'");
        else if (string.IsNullOrWhiteSpace(block.Arguments)) notes.Add(block, "a subscription block that names no subscription");
        if (_inside) notes.Add(block, "a subscription block inside another one");
        if (_inside || block.Info != "subscription") renderer.WriteChildren(block);
        else WriteBlock(renderer, block);
    }

    private void WriteBlock(HtmlRenderer renderer, CustomContainer block)
    {
        _inside = true;
        renderer.EnsureLine();
        renderer.Write($"<{Element} data-for=\"").WriteEscape(block.Arguments ?? "").Write("\">");
        renderer.WriteChildren(block);
        renderer.WriteLine($"</{Element}>");
        _inside = false;
    }
}
