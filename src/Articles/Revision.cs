using Articles.Content;
using Articles.Rendering;

namespace Articles;

/// <summary>One version of an article: its whole text as it was on a day, made ready to be read. Revisions are added, never changed.</summary>
public sealed class Revision
{
    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>Counted from 1 within the article.</summary>
    public int Number { get; private set; }

    /// <summary>The whole file: front matter and Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Text"/>, lower-case hexadecimal.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The front matter, read.</summary>
    public FrontMatter About { get; private set; } = new();

    /// <summary>Sanitized HTML, see <see cref="RenderedArticle.Html"/>.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Plain text by heading.</summary>
    public IReadOnlyList<Passage> Passages { get; private set; } = [];

    /// <summary>Links to other articles.</summary>
    public IReadOnlyList<ArticleLink> Links { get; private set; } = [];

    /// <summary>The files beside the article that it shows, by their content.</summary>
    public IReadOnlyList<MediumUse> Media { get; private set; } = [];

    /// <summary>By which version of the renderer the HTML was made.</summary>
    public int RendererVersion { get; private set; }

    /// <summary>Who made it: a person's name, or <c>content</c> for the import of a folder.</summary>
    public string By { get; private set; } = "";

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>True where a file and the article changed both: the file's text waits here to be judged.</summary>
    public bool Conflicts { get; private set; }

    private Revision() { }

    internal Revision(int number, ArticleFile file, RenderedArticle rendered, IReadOnlyList<MediumUse> media, Made made, bool conflicts)
    {
        Number = number;
        (Text, Hash, About) = (file.Text, file.Hash, file.About);
        (By, At, Conflicts) = (made.By, made.At, conflicts);
        TakeOver(rendered, media);
    }

    /// <summary>Takes over what a newer renderer made of the same text.</summary>
    public void TakeOver(RenderedArticle rendered, IReadOnlyList<MediumUse> media)
    {
        (Html, Passages, Links, Media) = (rendered.Html, rendered.Passages, rendered.Links, media);
        RendererVersion = RenderedArticle.Version;
    }
}

/// <summary>Who made something, and when (UTC).</summary>
public sealed record Made(string By, DateTimeOffset At);

/// <summary>A file beside an article, as one revision shows it.</summary>
/// <param name="Path">Its path from the content folder.</param>
/// <param name="Hash">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Width">In pixels; null for what has no size.</param>
/// <param name="Height">In pixels; null for what has no size.</param>
public sealed record MediumUse(string Path, string Hash, int? Width, int? Height)
{
    /// <summary>Where the site serves it: the name stays readable, the hash makes it safe to keep for ever.</summary>
    public string Address => $"/media/{Hash}/{System.IO.Path.GetFileName(Path)}";
}
