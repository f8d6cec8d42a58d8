using Articles.Content;
using Markdig.Syntax;

namespace Articles.Rendering;

/// <summary>Collects what is wrong with a text while it is rendered, with the line in the file.</summary>
internal sealed class Notes(MarkdownDocument document, Surroundings around, List<Problem> problems)
{
    public Surroundings Around { get; } = around;

    // By its place in the text: what Markdig calls the line is wrong within a heading of several lines.
    public int LineOf(MarkdownObject thing) =>
        Around.FirstLine + (document.LineStartIndexes?.BinarySearch(Math.Max(0, thing.Span.Start)) is { } found ? found < 0 ? ~found - 1 : found : thing.Line);

    public void Add(MarkdownObject at, string what)
    {
        var problem = new Problem(Around.Path, LineOf(at), what, LeavesOut: false);
        if (!problems.Contains(problem)) problems.Add(problem);
    }
}
