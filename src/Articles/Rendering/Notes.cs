using Articles.Content;
using Markdig.Syntax;

namespace Articles.Rendering;

/// <summary>Collects what is wrong with a text while it is rendered, with the line in the file.</summary>
internal sealed class Notes(Surroundings around, List<Problem> problems)
{
    public Surroundings Around { get; } = around;

    public int LineOf(MarkdownObject thing) => Around.FirstLine + thing.Line;

    public void Add(MarkdownObject at, string what)
    {
        var problem = new Problem(Around.Path, LineOf(at), what, LeavesOut: false);
        if (!problems.Contains(problem)) problems.Add(problem);
    }
}
