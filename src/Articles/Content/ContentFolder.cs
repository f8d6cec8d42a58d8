using System.Security.Cryptography;
using System.Text;
using Articles.Rendering;

namespace Articles.Content;

/// <summary>A folder of articles as Markdown files: <c>{language}/{section}/{slug}.md</c>, sections as <c>{language}/{section}/_section.yml</c>, media beside the articles.</summary>
public sealed class ContentFolder(string path)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The folder in each language that holds the standing pages (privacy, accessibility); it is no section.</summary>
    public const string StandingPages = "_about";

    /// <summary>The folder itself.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Whether the folder is there.</summary>
    public bool Exists => Directory.Exists(Path);

    /// <summary>Paths of all article files relative to the folder, with '/', in a stable order. Names that start with '.' are passed over.</summary>
    public IEnumerable<string> ArticlePaths() => Files("*.md").Where(path => path.Contains('/'));

    /// <summary>Paths of all section files.</summary>
    public IEnumerable<string> SectionPaths() => Files("_section.yml");

    private IEnumerable<string> Files(string pattern) => !Exists ? [] :
        Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);

    /// <summary>The file of words that mean the same in a language; null where there is none.</summary>
    public string? Synonyms(string language) => Absolute($"synonyms.{language}.yml") is var file && File.Exists(file) ? file : null;

    /// <summary>One hash over names and content of everything in the folder.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files("*"))
        {
            hash.AppendData(Strict.GetBytes(file));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Absolute(file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Languages that have a folder here.</summary>
    public IEnumerable<string> Languages() => !Exists ? [] :
        Directory.EnumerateDirectories(Path).Select(System.IO.Path.GetFileName).OfType<string>().Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal);

    /// <summary>Reads a file's text as strict UTF-8, lines ended by a line feed; null, with the reason among the problems, where it cannot be read.</summary>
    public string? ReadText(string path, ICollection<Problem> problems)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(Absolute(path))).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException error)
        {
            problems.Add(new(path, LineOf(path, error.Index), "not UTF-8", true));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(path, 1, $"cannot be read: {error.Message}", true));
        }

        return null;
    }

    private int LineOf(string path, int index) => 1 + File.ReadAllBytes(Absolute(path)).AsSpan(0, Math.Max(0, index)).Count((byte)'\n');

    /// <summary>Reads every article that can be read; what is wrong goes to <paramref name="problems"/>.</summary>
    public IEnumerable<ArticleFile> Articles(ICollection<Problem> problems) =>
        from path in ArticlePaths()
        let text = ReadText(path, problems)
        where text is not null
        let article = ArticleFile.Parse(path, text, problems)
        where article is not null
        select article;

    /// <summary>Reads every section file that can be read.</summary>
    public IEnumerable<SectionFile> Sections(ICollection<Problem> problems) =>
        from path in SectionPaths()
        let text = ReadText(path, problems)
        where text is not null
        let section = SectionFile.Parse(path, text, problems)
        where section is not null
        select section;

    /// <summary>The bytes of a file beside the articles; null where there is none, or where the path (or a symbolic link) leads out of the folder.</summary>
    public byte[]? Media(string path)
    {
        if (path.Contains('\0')) return null;
        var absolute = Absolute(path);
        return IsInside(absolute) && File.Exists(absolute) && IsInside(Followed(absolute)) ? File.ReadAllBytes(absolute) : null;
    }

    private bool IsInside(string absolute) => absolute.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Where a path leads when each part of it that is a symbolic link is followed.
    private string Followed(string absolute) => System.IO.Path.GetRelativePath(Path, absolute).Split(System.IO.Path.DirectorySeparatorChar)
        .Aggregate(Path, (folder, part) => File.ResolveLinkTarget(System.IO.Path.Combine(folder, part), returnFinalTarget: true)?.FullName ?? System.IO.Path.Combine(folder, part));

    /// <summary>A file beside the articles as a page refers to it, under its own path; null where there is none.</summary>
    public Medium? Medium(string path)
    {
        if (MediaType.Of(path) is not { } type || Media(path) is not { } bytes) return null;
        var size = type.StartsWith("image/", StringComparison.Ordinal) ? ImageSize.Of(bytes) : null;
        return new(path, size?.Width, size?.Height);
    }

    private string Absolute(string path) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, path));
}
