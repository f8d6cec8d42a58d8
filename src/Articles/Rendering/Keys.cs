using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Articles.Rendering;

/// <summary><c>++Ctrl+S++</c>: keys pressed together.</summary>
internal sealed class Keys : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new Parser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html) html.ObjectRenderers.AddIfNotAlready(new Renderer());
    }

    public sealed class Inline(string[] names) : LeafInline
    {
        public string[] Names { get; } = names;
    }

    private sealed class Parser : InlineParser
    {
        public Parser() => OpeningCharacters = ['+'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var rest = slice.AsSpan();
            if (!rest.StartsWith("++") || rest.Length < 5) return false;
            var end = rest[3..].IndexOf("++") + 3;
            if (end < 3 || rest[..end].ContainsAny('\n', ' ')) return false;

            var names = rest[2..end].ToString().Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (names.Length == 0) return false;
            processor.Inline = new Inline(names);
            slice.Start += end + 2;
            return true;
        }
    }

    private sealed class Renderer : HtmlObjectRenderer<Inline>
    {
        protected override void Write(HtmlRenderer renderer, Inline keys)
        {
            for (var key = 0; key < keys.Names.Length; key++)
                renderer.Write(key > 0 ? " + " : "").Write("<kbd class=\"key\">").WriteEscape(keys.Names[key]).Write("</kbd>");
        }
    }
}
