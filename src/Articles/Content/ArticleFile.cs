using System.Security.Cryptography;
using System.Text;
using Articles.Rendering;

namespace Articles.Content;

/// <summary>One article as it stands in a content folder: <c>{language}/{section}/{slug}.md</c>.</summary>
/// <param name="Path">Relative to the content folder, with '/'.</param>
/// <param name="Text">The whole file, lines ended by a line feed.</param>
/// <param name="About">Its front matter.</param>
/// <param name="Markdown">The text below the front matter.</param>
/// <param name="FirstLine">The line of the file on which the Markdown starts.</param>
public sealed record ArticleFile(string Path, string Text, FrontMatter About, string Markdown, int FirstLine)
{
    /// <summary>First folder of the path.</summary>
    public string Language => Path.Split('/')[0];

    /// <summary>Folder the file stands in; empty for a file that stands in no section.</summary>
    public string Section => Path.Split('/') is { Length: > 2 } parts ? string.Join('/', parts[1..^1]) : "";

    /// <summary>The file's name without <c>.md</c>: the last part of the article's address.</summary>
    public string Slug => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>What ties translations together: the front matter's id, else the slug.</summary>
    public string Id => About.Id ?? Slug;

    /// <summary>SHA-256 of the text, by which a change or a moved file is recognised.</summary>
    public string Hash => HashOf(Text);

    /// <summary>SHA-256 of a text in lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first line of the file that holds all these words; 1 where none does.</summary>
    public int LineOf(params string[] words) =>
        1 + Math.Max(0, Array.FindIndex(Text.Split('\n'), line => words.All(word => line.Contains(word, StringComparison.Ordinal))));

    /// <summary>Renders the Markdown.</summary>
    /// <param name="findMedium">Finds a file beside the article by its path from the content folder.</param>
    /// <exception cref="UnreadableArticleException">The text is nested too deep or too long.</exception>
    public RenderedArticle Render(Func<string, Medium?> findMedium) =>
        ArticleMarkdown.Render(Markdown, new() { Language = Language, Path = Path, FindMedium = findMedium, FirstLine = FirstLine });

    /// <summary>Reads one article out of a file's text; null, with the reason among the problems, where it must be left out.</summary>
    public static ArticleFile? Parse(string path, string text, ICollection<Problem> problems)
    {
        var before = problems.Count(problem => problem.LeavesOut);
        var parts = FrontMatter.Split(text, path, problems);
        if (parts is null || problems.Count(problem => problem.LeavesOut) > before) return null;

        var (about, markdown, line) = parts.Value;
        return new ArticleFile(path, text, about, markdown, line);
    }
}
