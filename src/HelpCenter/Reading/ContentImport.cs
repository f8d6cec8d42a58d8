using Articles;
using Articles.Content;
using Articles.Rendering;
using HelpCenter.Data;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Reading;

/// <summary>What an import did.</summary>
/// <param name="Added">New articles.</param>
/// <param name="Changed">Articles that follow their changed file.</param>
/// <param name="Moved">Articles whose file was moved or renamed.</param>
/// <param name="Conflicts">Articles that changed here and in their file: the file's text waits as a draft.</param>
/// <param name="Archived">Articles whose file is gone.</param>
/// <param name="Kept">Articles whose file is gone and that were left alone, because they changed here or because too many are gone at once.</param>
/// <param name="Problems">What is wrong with the files.</param>
public sealed record ImportReport(int Added, int Changed, int Moved, int Conflicts, int Archived, int Kept, IReadOnlyList<Problem> Problems)
{
    /// <summary>Whether anything in the database changed.</summary>
    public bool ChangedAnything => Added + Changed + Moved + Conflicts + Archived > 0;
}

/// <summary>A content folder as it was when it was last taken in without a problem.</summary>
public sealed record ImportedFolder(string Folder, string Fingerprint);

/// <summary>
/// Takes a content folder in by the three-way rule: the file as it was last taken over, the file now, and the article now.
/// Nothing is ever overwritten unseen, and a folder that lacks files on a large scale takes nothing away.
/// </summary>
public sealed class ContentImport(HelpDeskDb db, MediaStore media, TimeProvider clock)
{
    private const string By = "content";

    private readonly List<Problem> _problems = [];
    private readonly Dictionary<ArticleFile, Ready> _ready = [];
    private int _added, _changed, _moved, _conflicts, _archived, _kept;

    /// <summary>Imports a folder, as one act: all of it or nothing.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="archiveMissing">Archive what is gone, however much it is.</param>
    /// <param name="progress">Told of every file taken in.</param>
    /// <param name="cancel">Stops it; nothing has changed then.</param>
    public async Task<ImportReport> RunAsync(ContentFolder folder, bool archiveMissing, IProgress<string>? progress, CancellationToken cancel)
    {
        var sections = folder.Sections(_problems).ToList();
        var files = Unique.Of(folder.Articles(_problems), _problems);
        await MakeReadyAsync(files, folder, progress, cancel); // what takes long comes first, so that nobody waits for the database meanwhile
        return await db.ActAsync(async stop =>
        {
            (_added, _changed, _moved, _conflicts, _archived, _kept) = (0, 0, 0, 0, 0, 0);
            await TakeInAsync(sections, files, folder, archiveMissing, stop);
            return new ImportReport(_added, _changed, _moved, _conflicts, _archived, _kept, _problems);
        }, cancel);
    }

    /// <summary>Imports a folder, unless it is to the byte what was imported from it last and nothing was wrong with it then: then there is nothing to take in, whatever became of the articles since.</summary>
    public async Task<ImportReport?> RunIfChangedAsync(ContentFolder folder, CancellationToken cancel)
    {
        var fingerprint = $"{RenderedArticle.Version}:{folder.Fingerprint()}";
        if (await db.ImportedFolders.AnyAsync(one => one.Folder == folder.Path && one.Fingerprint == fingerprint, cancel)) return null;

        var report = await RunAsync(folder, archiveMissing: false, progress: null, cancel);
        await db.ImportedFolders.Where(one => one.Folder == folder.Path).ExecuteDeleteAsync(cancel);
        if (report.Problems.Count > 0 || report.Kept > 0) return report; // to be said again at the next start
        db.Add(new ImportedFolder(folder.Path, fingerprint));
        await db.SaveChangesAsync(cancel);
        return report;
    }

    private async Task MakeReadyAsync(IReadOnlyList<ArticleFile> files, ContentFolder folder, IProgress<string>? progress, CancellationToken cancel)
    {
        var known = await db.Articles.AsNoTracking().Include(article => article.Published).ToListAsync(cancel);
        var same = known.GroupBy(article => article.Path).ToDictionary(path => path.Key, path => path.First());
        foreach (var file in files)
        {
            cancel.ThrowIfCancellationRequested();
            if (!Agrees(same.GetValueOrDefault(file.Path), file, folder) && Render(file, folder) is { } ready)
            {
                _ready[file] = ready;
                await media.KeepAsync(ready.Media, folder, cancel);
            }

            progress?.Report(file.Path);
        }
    }

    // Nothing to do: the same text at the same place, made by this renderer, with the same pictures.
    private bool Agrees(Article? article, ArticleFile file, ContentFolder folder) =>
        article is { Published: { } published } && published.Hash == file.Hash && article.Path == file.Path && article.Status == file.About.Status
        && published.RendererVersion == RenderedArticle.Version && media.Has(published.Media, folder);

    private async Task TakeInAsync(List<SectionFile> sections, IReadOnlyList<ArticleFile> files, ContentFolder folder, bool archiveMissing, CancellationToken cancel)
    {
        var change = await db.NextAsync(Counter.Articles, cancel); // first, so that imports of two nodes wait for each other
        var articles = await db.Articles.Include(article => article.Published).Include(article => article.FormerAddresses).ToListAsync(cancel);
        var found = Match(files, articles, folder.Path);
        var replaced = Replaced(files, articles.Except(found.Values), folder.Path);
        foreach (var file in Free(files, articles.Except(found.Values).Except(replaced)))
            if (await TakeInAsync(file, found.GetValueOrDefault(file), folder, cancel) is { } touched) touched.Change = change;

        foreach (var gone in Gone(articles, found, replaced, folder, archiveMissing)) gone.Change = change;
        if (await TakeInAsync(sections, cancel)) foreach (var article in articles) article.Change = change; // the index shows their names
    }

    private async Task<bool> TakeInAsync(List<SectionFile> files, CancellationToken cancel)
    {
        var known = await db.Sections.ToDictionaryAsync(section => (section.Language, section.Folder), cancel);
        var changed = false;
        foreach (var file in files)
            if (known.TryGetValue((file.Language, file.Folder), out var section)) changed |= section.Follow(file);
            else changed |= db.Add(new Section(file)) is not null;
        return changed;
    }

    // The same id, else the same text at another place: a file without an id that was moved.
    private static Dictionary<ArticleFile, Article> Match(IReadOnlyList<ArticleFile> files, List<Article> articles, string folder)
    {
        var byKey = articles.ToDictionary(article => (article.Language, article.Key));
        var found = files.Where(file => byKey.ContainsKey((file.Language, file.Id))).ToDictionary(file => file, file => byKey[(file.Language, file.Id)]);
        var left = articles.Except(found.Values).Where(article => article.Folder == folder && article.Status != ArticleStatus.Archived)
            .GroupBy(article => (article.Language, article.FileHash)).ToDictionary(same => same.Key, same => same.First());
        foreach (var file in files.Where(file => !found.ContainsKey(file)))
            if (left.Remove((file.Language, file.Hash), out var moved)) found.Add(file, moved);
        return found;
    }

    // Articles whose own file is gone while another article's file stands at their address: readers have one article at an address, and it is that one.
    private static HashSet<Article> Replaced(IReadOnlyList<ArticleFile> files, IEnumerable<Article> left, string folder)
    {
        var addresses = files.Select(Address).ToHashSet();
        return [.. left.Where(article => article.Folder == folder && article.IsAsImported && article.Status != ArticleStatus.Archived && addresses.Contains(Address(article)))];
    }

    // A file is left out where its address belongs to an article that stays: one of another folder, or one that was changed here.
    private IEnumerable<ArticleFile> Free(IReadOnlyList<ArticleFile> files, IEnumerable<Article> staying)
    {
        var taken = staying.Where(article => article.Status != ArticleStatus.Archived).ToLookup(Address);
        foreach (var file in files)
            if (taken[Address(file)].FirstOrDefault() is { } other) _problems.Add(new(file.Path, 1, $"its address belongs to another article, '{other.Key}' from {other.Folder}", true));
            else yield return file;
    }

    private static (string, string, bool) Address(ArticleFile file) => (file.Language, file.Slug, file.Section == ContentFolder.StandingPages);
    private static (string, string, bool) Address(Article article) => (article.Language, article.Slug, article.Section == ContentFolder.StandingPages);

    /// <summary>The article where it changed; null where file and article agree.</summary>
    private async Task<Article?> TakeInAsync(ArticleFile file, Article? article, ContentFolder folder, CancellationToken cancel)
    {
        article?.ComesFrom(folder.Path);
        if (Agrees(article, file, folder))
        {
            article!.Agree(file);
            return null;
        }

        if (!_ready.TryGetValue(file, out var ready)) return null; // it could not be read; the problems say why
        var made = new Made(By, clock.GetUtcNow());
        if (article is null) return Add(new Article(file, ready.Text, ready.Media, folder.Path, made));

        var moved = Move(article, file);
        await db.Entry(article).Collection(one => one.Revisions).LoadAsync(cancel);
        return Follow(article, file, ready, made) || moved ? article : null;
    }

    private Article Add(Article article)
    {
        _added++;
        db.Add(article);
        return article;
    }

    private bool Move(Article article, ArticleFile file)
    {
        if (article.Path == file.Path) return false;
        article.MoveTo(file);
        _moved++;
        return true;
    }

    private bool Follow(Article article, ArticleFile file, Ready ready, Made made)
    {
        var current = article.Published ?? article.Latest;
        if (current?.Hash == file.Hash && article.Status == file.About.Status)
        {
            article.Agree(file);
            if (current.RendererVersion == RenderedArticle.Version && current.Media.SequenceEqual(ready.Media)) return false;
            current.TakeOver(ready.Text, ready.Media); // the same text, shown by a newer renderer or with a changed picture
            _changed++;
        }
        else if (file.Hash == article.FileHash && article.Status != ArticleStatus.Archived)
        {
            return false; // only the article changed: the file is what it was
        }
        else if (article.IsAsImported || article.Status == ArticleStatus.Archived)
        {
            article.Follow(file, ready.Text, ready.Media, made);
            _changed++;
        }
        else
        {
            article.Keep(file, ready.Text, ready.Media, made);
            _conflicts++;
        }

        return true;
    }

    private Ready? Render(ArticleFile file, ContentFolder folder)
    {
        var used = new Dictionary<string, MediumUse>();
        try
        {
            var rendered = file.Render(path => MediaStore.Find(folder, path) is { } medium ? Shown(used[path] = medium) : null);
            _problems.AddRange(rendered.Problems);
            return new(rendered, [.. used.Values.OrderBy(medium => medium.Path, StringComparer.Ordinal)]);
        }
        catch (UnreadableArticleException error)
        {
            _problems.Add(new(file.Path, error.Line, error.Message, true));
            return null;
        }
    }

    private static Medium Shown(MediumUse medium) => new(medium.Address, medium.Width, medium.Height);

    // Only what came from this same folder can be gone, and a fifth of it gone at once is a mistake of the folder and not of the articles.
    private IEnumerable<Article> Gone(List<Article> articles, Dictionary<ArticleFile, Article> found, HashSet<Article> replaced, ContentFolder folder, bool archiveMissing)
    {
        var fromHere = articles.Where(article => article.Folder == folder.Path && article.Status != ArticleStatus.Archived).ToList();
        var unreadable = _problems.Where(problem => problem.LeavesOut).Select(problem => problem.File).ToHashSet();
        var gone = fromHere.Except(found.Values).Where(article => !unreadable.Contains(article.Path)).ToList();
        if (!archiveMissing && gone.Except(replaced).Count() * 5 > fromHere.Count) (_kept, gone) = (gone.Except(replaced).Count(), [.. replaced]);

        foreach (var article in gone.Where(article => article.IsAsImported))
        {
            article.Archive(clock.GetUtcNow());
            _archived++;
            yield return article;
        }

        _kept += gone.Count - _archived;
    }

    private sealed record Ready(RenderedArticle Text, IReadOnlyList<MediumUse> Media);
}
