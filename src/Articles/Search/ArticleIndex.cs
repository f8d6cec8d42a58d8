using System.Collections.Concurrent;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Articles.Search;

/// <summary>
/// Finds articles by the words of readers. A folder has one writer; other processes may read beside it. Searches run at the same time as
/// changes and never wait for them; a change is found as soon as <see cref="Update"/> returns.
/// </summary>
public sealed partial class ArticleIndex : IDisposable
{
    private const int Together = 500;

    private readonly ConcurrentDictionary<string, Shelf> _shelves = new();
    private readonly Func<string, LuceneDirectory> _directory;
    private readonly IndexFolder? _folder;
    private readonly bool _writing;
    private readonly Lock _changing = new();

    private ArticleIndex(Func<string, LuceneDirectory> directory, IndexFolder? folder, bool writing) =>
        (_directory, _folder, _writing) = (directory, folder, writing);

    /// <summary>Where a damaged index was set aside when this one was opened; this one is empty then and wants all articles again. Null: all was well.</summary>
    public string? SetAside => _folder?.SetAside;

    /// <summary>The number of the last change that is in the index; 0 for an empty one.</summary>
    public long Position => _shelves.IsEmpty ? 0 : _shelves.Values.Min(shelf => shelf.Position);

    /// <summary>How many articles it holds.</summary>
    public int Count => _shelves.Values.Sum(shelf => shelf.Count);

    /// <summary>What the index takes on disk, or in memory.</summary>
    public long SizeInBytes => _shelves.Values.Sum(shelf => shelf.SizeInBytes);

    /// <summary>Opens the index in a folder to search and change it.</summary>
    /// <exception cref="IndexInUseException">Another process has it open to change it.</exception>
    public static ArticleIndex Open(string folder)
    {
        var held = IndexFolder.Hold(folder);
        try
        {
            return OpenHeld(held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Opens the index in a folder to search it only, beside the process that changes it.</summary>
    public static ArticleIndex OpenForReading(string folder)
    {
        var read = IndexFolder.Beside(folder);
        var index = new ArticleIndex(read.Directory, read, writing: false);
        index.OpenShelves();
        return index;
    }

    /// <summary>An index that is gone when it is disposed.</summary>
    public static ArticleIndex InMemory() => new(_ => new Lucene.Net.Store.RAMDirectory(), null, writing: true);

    /// <summary>Puts articles in, over those with the same key, takes others out, and remembers how far that brought the index.</summary>
    public void Update(IEnumerable<IndexedArticle> put, IEnumerable<string> removedKeys, long position) => Change(put, removedKeys, fromNothing: false, position);

    /// <summary>Puts these articles in the place of all others, at once: no search finds the index empty in between.</summary>
    public void Replace(IEnumerable<IndexedArticle> all, long position) => Change(all, [], fromNothing: true, position);

    /// <summary>Takes all articles out.</summary>
    public void Clear() => Replace([], 0);

    /// <summary>Closes the index and lets go of its folder.</summary>
    public void Dispose()
    {
        foreach (var shelf in _shelves.Values) shelf.Dispose();
        _folder?.Dispose();
    }

    private static ArticleIndex OpenHeld(IndexFolder held)
    {
        var index = new ArticleIndex(held.Directory, held, writing: true);
        try
        {
            index.OpenShelves();
            return index;
        }
        catch (Exception damage) when (damage is not OutOfMemoryException)
        {
            foreach (var shelf in index._shelves.Values) shelf.Dispose();
            held.StartAnew();
            return new(held.Directory, held, writing: true);
        }
    }

    private void OpenShelves()
    {
        foreach (var language in _folder!.Languages)
            if (!_shelves.ContainsKey(language)) _shelves[language] = NewShelf(language);
    }

    private void Change(IEnumerable<IndexedArticle> put, IEnumerable<string> removedKeys, bool fromNothing, long position)
    {
        if (!_writing) throw new InvalidOperationException("This index was opened for reading.");
        lock (_changing)
        {
            string[] removed = [.. removedKeys];
            foreach (var shelf in _shelves.Values)
                if (fromNothing) shelf.TakeOutAll();
                else if (removed.Length > 0) shelf.TakeOut(removed);
            foreach (var some in put.Chunk(Together))
                foreach (var language in some.GroupBy(article => article.Language)) ShelfFor(language.Key).Put(language);
            if (fromNothing) foreach (var shelf in _shelves.Values) shelf.Settle();
            foreach (var shelf in _shelves.Values) shelf.Publish(position);
        }
    }

    private Shelf ShelfFor(string language) => _shelves.GetOrAdd(language, NewShelf);

    private Shelf NewShelf(string language) => new(language, _directory(language), _writing, _folder?.Seal(language));
}
