using Articles.Content;
using Articles.Rendering;

namespace Articles;

/// <summary>A page of the online help, in one language, with its revisions.</summary>
public sealed partial class Article
{
    private readonly List<Revision> _revisions = [];
    private readonly List<FormerAddress> _formerAddresses = [];

    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>The language.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Ties translations together; unique within a language.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The folder of its section; <see cref="ContentFolder.StandingPages"/> for a standing page.</summary>
    public string Section { get; private set; } = "";

    /// <summary>Last part of its address; unique within a language.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>For whom it exists.</summary>
    public Audience Audience { get; private set; }

    /// <summary>What it is now.</summary>
    public ArticleStatus Status { get; private set; }

    /// <summary>Everything it ever said, oldest first.</summary>
    public IReadOnlyList<Revision> Revisions => _revisions;

    /// <summary>The revision that readers see; null while there is none.</summary>
    public Revision? Published { get; private set; }

    /// <summary>Addresses it had before; they lead to this one.</summary>
    public IReadOnlyList<FormerAddress> FormerAddresses => _formerAddresses;

    /// <summary>The content folder it comes from; null for one written in the browser.</summary>
    public string? Folder { get; private set; }

    /// <summary>Hash of the file's text when it was last taken over: the base of the three-way rule.</summary>
    public string? FileHash { get; private set; }

    /// <summary>Number of its last change among the changes of all articles; indexes follow it.</summary>
    public long Change { get; set; }

    /// <summary>When its published text last changed (UTC).</summary>
    public DateTimeOffset Changed { get; private set; }

    private Article() { }

    /// <summary>A new article out of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="rendered">Its text made ready.</param>
    /// <param name="media">What it shows.</param>
    /// <param name="folder">Name of the content folder.</param>
    /// <param name="made">By whom and when.</param>
    public Article(ArticleFile file, RenderedArticle rendered, IReadOnlyList<MediumUse> media, string folder, Made made)
    {
        (Language, Key, Section, Slug) = (file.Language, file.Id, file.Section, file.Slug);
        Folder = folder;
        Follow(file, rendered, media, made);
    }

    /// <summary>Its path from a content folder.</summary>
    public string Path => $"{Language}/{(Section.Length > 0 ? Section + "/" : "")}{Slug}.md";

    /// <summary>Whether readers have it before them.</summary>
    public bool IsForReaders => Status == ArticleStatus.Published && Audience == Audience.Everyone;

    /// <summary>Whether its text is still the file's as it was last taken over.</summary>
    public bool IsAsImported => (Published ?? Latest)?.Hash == FileHash;

    /// <summary>The newest revision.</summary>
    public Revision? Latest => _revisions.MaxBy(revision => revision.Number);

    /// <summary>The file changed and the article did not: its text becomes the newest revision, published unless the file says draft.</summary>
    public void Follow(ArticleFile file, RenderedArticle rendered, IReadOnlyList<MediumUse> media, Made made)
    {
        var revision = Add(file, rendered, media, made, conflicts: false);
        (FileHash, Audience, Status) = (file.Hash, file.About.Audience, file.About.Status);
        Published = Status == ArticleStatus.Published ? revision : null;
        Changed = made.At;
    }

    /// <summary>File and article both changed: the file's text waits as a draft, and nothing that readers see is overwritten.</summary>
    public void Keep(ArticleFile file, RenderedArticle rendered, IReadOnlyList<MediumUse> media, Made made)
    {
        Add(file, rendered, media, made, conflicts: true);
        FileHash = file.Hash;
    }

    /// <summary>An editor's text becomes the article.</summary>
    public void Publish(ArticleFile text, RenderedArticle rendered, IReadOnlyList<MediumUse> media, Made made)
    {
        Published = Add(text, rendered, media, made, conflicts: false);
        (Status, Audience, Changed) = (ArticleStatus.Published, text.About.Audience, made.At);
    }

    /// <summary>Its file was found in this content folder: only there can it be gone.</summary>
    public void ComesFrom(string folder) => Folder = folder;

    /// <summary>The file is where it was and says what the article already says.</summary>
    public void Agree(ArticleFile file) => FileHash = file.Hash;

    /// <summary>Moves it to the place its file has now; the former address goes on leading here.</summary>
    public void MoveTo(ArticleFile file)
    {
        if (Path == file.Path) return;
        _formerAddresses.RemoveAll(former => former.Path == file.Path);
        _formerAddresses.Add(new(Language, Slug, Path));
        (Section, Slug) = (file.Section, file.Slug);
    }

    /// <summary>Takes it out of the help; revisions and votes stay.</summary>
    public void Archive(DateTimeOffset now)
    {
        if (Status == ArticleStatus.Archived) return;
        (Status, Changed) = (ArticleStatus.Archived, now);
    }

    private Revision Add(ArticleFile file, RenderedArticle rendered, IReadOnlyList<MediumUse> media, Made made, bool conflicts)
    {
        var revision = new Revision((Latest?.Number ?? 0) + 1, file, rendered, media, made, conflicts);
        _revisions.Add(revision);
        return revision;
    }
}

/// <summary>An address that an article had before it was moved or renamed.</summary>
/// <param name="Language">The language.</param>
/// <param name="Slug">The last part of the address.</param>
/// <param name="Path">The path of the file then, by which links in other articles still find it.</param>
public sealed record FormerAddress(string Language, string Slug, string Path)
{
    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }
}
