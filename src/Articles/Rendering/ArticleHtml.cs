using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Articles.Rendering;

/// <summary>The HTML that the site's style sheet knows, in place of Markdig's own where that differs.</summary>
internal static class ArticleHtml
{
    public static void Setup(HtmlRenderer renderer, Surroundings around, Notes notes)
    {
        var renderers = renderer.ObjectRenderers;
        renderers.ReplaceOrAdd<AlertBlockRenderer>(new Callouts(around.Language));
        renderers.ReplaceOrAdd<HtmlTableRenderer>(new Tables());
        renderers.ReplaceOrAdd<ListRenderer>(new Lists());
        renderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeBlocks());
        renderers.ReplaceOrAdd<HtmlTaskListRenderer>(new Checks(around.Language));
        renderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new SubscriptionBlocks(notes));
        renderers.ReplaceOrAdd<LinkInlineRenderer>(new Links(notes));
        renderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlBlock(notes));
        renderers.ReplaceOrAdd<HtmlInlineRenderer>(new NoHtmlInline(notes));
    }
}
