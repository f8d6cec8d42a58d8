using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Articles.Search;

/// <summary>
/// The folder of an index: one folder below it for each language. Its writer holds a file of it for life, since Lucene's own lock does not
/// keep a second process out on Linux.
/// </summary>
internal sealed class IndexFolder : IDisposable
{
    private const string LockFile = "writer.lock";
    private const string DamagedPrefix = "damaged-";
    private readonly string _path;
    private readonly FileStream? _lock;

    private IndexFolder(string path, FileStream? held) => (_path, _lock) = (path, held);

    /// <summary>Where a damaged index was moved to.</summary>
    public string? SetAside { get; private set; }

    /// <summary>The languages that have an index here.</summary>
    public IEnumerable<string> Languages =>
        from folder in System.IO.Directory.EnumerateDirectories(_path)
        let name = Path.GetFileName(folder)
        where !name.StartsWith(DamagedPrefix, StringComparison.Ordinal) && System.IO.Directory.EnumerateFiles(folder).Any()
        select name;

    public static IndexFolder Hold(string path)
    {
        System.IO.Directory.CreateDirectory(path);
        try
        {
            return new(path, new FileStream(Path.Combine(path, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException inUse)
        {
            throw new IndexInUseException($"Another process writes the index in {Path.GetFullPath(path)}. Only one at a time can; searching beside it is possible.", inUse);
        }
    }

    public static IndexFolder Beside(string path)
    {
        if (!System.IO.Directory.Exists(path)) throw new DirectoryNotFoundException($"There is no index in {Path.GetFullPath(path)} yet.");
        return new(path, null);
    }

    // Not mapped into memory: a mapped index of 100,000 articles counts as most of a gigabyte of ours.
    public LuceneDirectory Directory(string language) => new NIOFSDirectory(Path.Combine(_path, language), NoLockFactory.GetNoLockFactory());

    public Seal Seal(string language) => new(Path.Combine(_path, language));

    /// <summary>Moves what is there aside, for whoever wants to look into it, and begins with nothing.</summary>
    public void StartAnew()
    {
        string[] languages = [.. Languages];
        SetAside = Path.Combine(_path, DamagedPrefix + DateTime.UtcNow.ToString("yyyyMMdd-HHmmssfff", CultureInfo.InvariantCulture));
        System.IO.Directory.CreateDirectory(SetAside);
        foreach (var language in languages)
        {
            Seal(language).Break();
            System.IO.Directory.Move(Path.Combine(_path, language), Path.Combine(SetAside, language));
        }
    }

    public void Dispose() => _lock?.Dispose();
}
