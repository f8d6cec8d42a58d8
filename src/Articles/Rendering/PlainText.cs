using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Articles.Rendering;

/// <summary>The words of an article without its markup, by heading.</summary>
internal static partial class PlainText
{
    public static IReadOnlyList<Passage> Passages(MarkdownDocument document)
    {
        var passages = new List<Passage>();
        var text = new StringBuilder();
        HeadingBlock? heading = null;

        foreach (var leaf in document.Descendants<LeafBlock>())
        {
            if (leaf is HeadingBlock next)
            {
                Close();
                heading = next;
            }
            else if (leaf is not LinkReferenceDefinition)
            {
                Write(leaf, text);
                text.Append(leaf.Parent is TableCell { Parent: TableRow row } cell && row.LastChild != cell ? " · " : "\n");
            }
        }

        Close();
        return passages;

        void Close()
        {
            if (heading is not null || text.Length > 0) passages.Add(Passage(heading, text.ToString()));
            text.Clear();
        }
    }

    /// <summary>The words of a piece of text.</summary>
    public static string Of(LeafBlock leaf)
    {
        var text = new StringBuilder();
        Write(leaf, text);
        return Tidy(text.ToString());
    }

    /// <summary>The words inside a link, emphasis or picture.</summary>
    public static string Of(ContainerInline inline)
    {
        var text = new StringBuilder();
        Write(inline, text);
        return Tidy(text.ToString());
    }

    private static Passage Passage(HeadingBlock? heading, string text) => heading is null
        ? new(null, null, 0, Tidy(text))
        : new(heading.TryGetAttributes()?.Id, Of(heading), Math.Max(2, heading.Level), Tidy(text));

    private static void Write(LeafBlock leaf, StringBuilder text)
    {
        if (leaf.Inline is not null) Write(leaf.Inline, text);
        else if (leaf is HtmlBlock html) text.Append(Tag().Replace(html.Lines.ToString(), " "));
        else if (leaf is CodeBlock code) text.Append(code.Lines.ToString());
    }

    private static void Write(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                LineBreakInline => text.Append(' '),
                MenuPaths.Inline path => text.Append(string.Join(" › ", path.Steps)),
                Keys.Inline keys => text.Append(string.Join('+', keys.Names)),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                AutolinkInline link => text.Append(link.Url),
                AbbreviationInline abbreviation => text.Append(abbreviation.Abbreviation?.Label),
                FootnoteLink => text,
                ContainerInline inner => Nested(inner, text),
                _ => text,
            };
    }

    private static StringBuilder Nested(ContainerInline inner, StringBuilder text)
    {
        Write(inner, text);
        return text;
    }

    private static string Tidy(string text) => Blank().Replace(text, " ").Trim();

    [GeneratedRegex(@"<!--(?:.*?-->|.*)|<[^>]{0,2000}>", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Blank();
}
