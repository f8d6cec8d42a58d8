namespace Articles.Rendering;

/// <summary>Finds text that would cost a reader of Markdown more time than a person's text ever does, before it is read.</summary>
internal static class Nesting
{
    // Reading takes time that grows with the square of these; the limits lie far above what a person writes and below a second.
    private const int MostLines = 5_000;
    private const int MostHeadings = 1_000;
    private const int MostMarks = 4_000;
    private const int MostColumns = 1_000;

    /// <exception cref="UnreadableArticleException">A line opens more lists, quotations and blocks than <paramref name="deepest"/>, or there is more of something than a text can need.</exception>
    public static void Check(string markdown, int deepest, int firstLine)
    {
        var number = firstLine;
        int marks = 0, headings = 0, blocks = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            marks = line.IsWhiteSpace() ? 0 : marks + Marks(line);
            headings += IsHeading(line) ? 1 : 0;
            blocks = Math.Max(0, blocks + Blocks(line));
            if (number - firstLine >= MostLines) throw new UnreadableArticleException(number, $"more than {MostLines:N0} lines");
            if (headings > MostHeadings) throw new UnreadableArticleException(number, $"more than {MostHeadings:N0} headings");
            if (marks > MostMarks || line.Count('|') > MostColumns) throw new UnreadableArticleException(number, "too many links, marks or columns in one block");
            if (blocks > deepest || Depth(line) > deepest) throw new UnreadableArticleException(number, "nested too deep");
            number++;
        }
    }

    // Each may open something that ends at the very end of the block.
    private static int Marks(ReadOnlySpan<char> line)
    {
        var marks = line.Count("++");
        foreach (var character in line)
            if (character is '[' or '<' or '*' or '_' or '`') marks++;
        return marks;
    }

    // '# …', or the line of '=' or '-' under a heading.
    private static bool IsHeading(ReadOnlySpan<char> line)
    {
        var text = line.Trim(" \t>");
        return text.StartsWith("#") || (text.Length > 0 && text[0] is '=' or '-' && !text.ContainsAnyExcept(text[0], ' '));
    }

    private static int Blocks(ReadOnlySpan<char> line)
    {
        var text = line.Trim(" \t>");
        return !text.StartsWith(":::") ? 0 : text.ContainsAnyExcept(':', ' ') ? 1 : -1;
    }

    // Every marker can open one level more, and so can every four columns of indentation.
    private static int Depth(ReadOnlySpan<char> line)
    {
        if (IsRule(line)) return 0;
        int depth = 0, indent = 0, at = 0;
        while (at < line.Length)
            if (line[at] is ' ' or '\t') indent += line[at++] == '\t' ? 4 : 1;
            else if (Marker(line[at..]) is > 0 and var length) (depth, at) = (depth + 1, at + length);
            else break;
        return depth + indent / 4;
    }

    private static bool IsRule(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length > 0 && text[0] is '-' or '*' or '_' && !text.ContainsAnyExcept(text[0], ' ', '\t');
    }

    // How long the marker of a list or quotation is; 0 where the text begins.
    private static int Marker(ReadOnlySpan<char> text)
    {
        if (text[0] == '>') return 1;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var end = digits switch { 0 when text[0] is '-' or '*' or '+' => 1, > 0 and < 10 when text[digits] is '.' or ')' => digits + 1, _ => 0 };
        return end == 0 || (end < text.Length && text[end] is not (' ' or '\t')) ? 0 : end;
    }
}
