namespace Articles.Rendering;

/// <summary>Finds text that is nested deeper than a reader of Markdown can take, before it is read.</summary>
internal static class Nesting
{
    /// <exception cref="UnreadableArticleException">A line opens more lists and quotations than <paramref name="deepest"/>, or holds more open brackets than a sentence can need.</exception>
    public static void Check(string markdown, int deepest, int firstLine)
    {
        var number = firstLine;
        var brackets = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            brackets = line.IsWhiteSpace() ? 0 : brackets + line.Count('[');
            if (brackets > MostBrackets || line.Count('|') > MostColumns) throw new UnreadableArticleException(number, "too many links or columns in one block");
            if (Depth(line) > deepest) throw new UnreadableArticleException(number, "nested too deep");
            number++;
        }
    }

    // Reading takes time that grows with the square of these; the limits lie far above what a person writes and below a second.
    private const int MostBrackets = 4_000;
    private const int MostColumns = 1_000;

    // Every two columns of indentation and every marker can open one level more. Brackets and emphasis nest too.
    private static int Depth(ReadOnlySpan<char> line)
    {
        var depth = 0;
        var indent = 0;
        foreach (var character in line)
            if (character is ' ' or '\t') indent += character == '\t' ? 4 : 1;
            else if (character is '>' or '-' or '*' or '+') depth++;
            else break;
        if (depth <= 3) return indent / 4 + depth; // a rule or bold text, not nesting
        return line.TrimStart().ContainsAnyExcept("-*_ ") ? depth + indent / 4 : 0;
    }
}
