using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Articles.Rendering;

/// <summary>A task of a checklist: a box to read, not to press, with its state as a word.</summary>
internal sealed class Checks(string language) : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer
        .Write("<span class=\"task\" aria-hidden=\"true\">").Write(task.Checked ? "☑" : "☐").Write("</span>")
        .Write(task.Checked ? $"<span class=\"vh\">{Words.In(language, "gedaan", "done")}: </span>" : "");
}
