using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Articles.Rendering;

/// <summary><c>[[Menu > Instellingen > Bankkoppelingen]]</c>: the way to a screen of the program.</summary>
internal sealed class MenuPaths : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html) html.ObjectRenderers.AddIfNotAlready(new Renderer());
    }

    public sealed class Inline(string[] steps) : LeafInline
    {
        public string[] Steps { get; } = steps;
    }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['['];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var rest = slice.AsSpan();
            if (!rest.StartsWith("[[")) return false;
            var end = rest.IndexOf("]]");
            if (end < 3 || rest[..end].Contains('\n')) return false;

            var steps = rest[2..end].ToString().Split('>', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (steps.Length == 0) return false;
            processor.Inline = new Inline(steps)
            {
                Span = new(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + end + 1)),
                Line = line,
                Column = column,
            };
            slice.Start += end + 2;
            return true;
        }
    }

    private sealed class Renderer : HtmlObjectRenderer<Inline>
    {
        protected override void Write(HtmlRenderer renderer, Inline path)
        {
            renderer.Write("<kbd class=\"path\">");
            for (var step = 0; step < path.Steps.Length; step++)
                renderer.Write(step > 0 ? " › " : "").Write("<samp>").WriteEscape(path.Steps[step]).Write("</samp>");
            renderer.Write("</kbd>");
        }
    }
}
