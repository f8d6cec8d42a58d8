namespace Articles.Rendering;

/// <summary>A text that cannot be read as Markdown in reasonable time; its article is left out.</summary>
public sealed class UnreadableArticleException(int line, string what) : Exception(what)
{
    /// <summary>The line of the file, counted from 1.</summary>
    public int Line { get; } = line;
}
