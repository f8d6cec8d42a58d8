using System.Globalization;
using System.Runtime.CompilerServices;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace Articles.Search;

/// <summary>All articles of one language: a Lucene index, and the <see cref="Snapshot"/> that searches see.</summary>
internal sealed class Shelf : IDisposable
{
    private const string PositionKey = "position", FormatKey = "format";

    // Rises whenever what is kept is kept in another way, so that an index of before is made anew.
    private const string Format = "2";

    private readonly LuceneDirectory _directory;
    private readonly Seal? _seal;
    private readonly IndexWriter? _writer;
    private readonly Vocabulary _vocabulary;
    private readonly Grams _grams = new();
    private readonly ConditionalWeakTable<object, Segment> _segments = [];
    private readonly Dictionary<long, WeakReference<Card>> _cards = [];
    private readonly Lock _publishing = new();
    private volatile Snapshot _snapshot = null!;
    private long _refreshed = Environment.TickCount64;
    private long _stamp = DateTime.UtcNow.Ticks;

    public Shelf(string language, LuceneDirectory directory, bool writing, Seal? seal = null)
    {
        _seal = seal;
        if (writing) _seal?.Check();
        (_directory, _vocabulary) = (directory, new(Language.Of(language)));
        if (writing) _writer = Writer(directory);
        var reader = _writer is null ? DirectoryReader.Open(directory) : DirectoryReader.Open(_writer, true);
        var commit = _writer?.CommitData ?? reader.IndexCommit.UserData;
        if (reader.MaxDoc > 0 && !IsOfThisVersion(commit)) throw new InvalidDataException($"The index in {directory} is of another version.");
        ReadWords(reader);
        _snapshot = Read(reader);
        Position = PositionOf(commit);
    }

    /// <summary>How far the index has followed the changes.</summary>
    public long Position { get; private set; }

    public int Count => _snapshot.Count;

    public long SizeInBytes => _directory.ListAll().Sum(_directory.FileLength);

    /// <summary>Lends the newest snapshot; its reader stays open until it is given back.</summary>
    public Snapshot Lend()
    {
        while (true)
            if (_snapshot is var snapshot && snapshot.Reader.TryIncRef()) return snapshot;
    }

    public static void GiveBack(Snapshot snapshot) => snapshot.Reader.DecRef();

    public void TakeOut(IEnumerable<string> keys) => _writer!.DeleteDocuments([.. keys.Select(KeyOf)]);

    public void TakeOutAll() => _writer!.DeleteAll();

    public void Put(IEnumerable<IndexedArticle> articles)
    {
        foreach (var (key, document) in articles.AsParallel().AsOrdered().Select(article => (KeyOf(article.Key), Written(article))))
            _writer!.UpdateDocument(key, document);
    }

    /// <summary>Waits until Lucene has put its segments together, so that the next change has little to do.</summary>
    public void Settle() => _writer!.WaitForMerges();

    /// <summary>Makes what was put and taken out durable, and lets searches see it.</summary>
    public void Publish(long position)
    {
        _writer!.SetCommitData(new Dictionary<string, string> { [PositionKey] = position.ToString(CultureInfo.InvariantCulture), [FormatKey] = Format });
        _writer.Commit();
        _seal?.Set();
        Position = position;
        Refresh();
    }

    /// <summary>Looks whether another process has written, at most four times a second.</summary>
    public void RefreshNowAndThen()
    {
        var now = Environment.TickCount64;
        if (now - Interlocked.Read(ref _refreshed) < 250) return;
        Interlocked.Exchange(ref _refreshed, now);
        Refresh();
    }

    /// <summary>Takes up what was written since, by this process or another.</summary>
    public void Refresh()
    {
        lock (_publishing)
        {
            var old = _snapshot;
            var reader = _writer is null ? DirectoryReader.OpenIfChanged(old.Reader) : DirectoryReader.OpenIfChanged(old.Reader, _writer, true);
            if (reader is null) return;
            if (_writer is null) ReadWords(reader);
            _snapshot = Read(reader);
            Position = _writer is null ? PositionOf(reader.IndexCommit.UserData) : Position;
            old.Reader.DecRef();
        }
    }

    public void Dispose()
    {
        _snapshot.Reader.Dispose();
        _writer?.Dispose();
        _directory.Dispose();
    }

    private Document Written(IndexedArticle article) => ArticleDocument.Of(article, _vocabulary, Interlocked.Increment(ref _stamp));

    private static Term KeyOf(string key) => new(ArticleDocument.Key, key);

    private static IndexWriter Writer(LuceneDirectory directory) => new(directory, new(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
    {
        RAMBufferSizeMB = 64,
        MergePolicy = new TieredMergePolicy { SegmentsPerTier = 4, MaxMergeAtOnce = 4 },
    });

    private static bool IsOfThisVersion(IDictionary<string, string>? commit) =>
        commit is not null && commit.TryGetValue(FormatKey, out var format) && format == Format;

    private static long PositionOf(IDictionary<string, string>? commit) =>
        commit is not null && commit.TryGetValue(PositionKey, out var position) ? long.Parse(position, CultureInfo.InvariantCulture) : 0;

    private void ReadWords(DirectoryReader reader)
    {
        if (MultiFields.GetTerms(reader, ArticleDocument.Forms) is not { } terms) return;
        for (var forms = terms.GetEnumerator(); forms.MoveNext();) _vocabulary.Add(forms.Term.Utf8ToString());
    }

    private Snapshot Read(DirectoryReader reader) => Snapshot.Of(reader, SegmentOf, _vocabulary, _grams, _snapshot);

    private Segment SegmentOf(AtomicReader reader) =>
        _segments.GetValue(reader.CoreCacheKey, _ => Segment.Read(reader, CardOf));

    private Card CardOf(long stamp, Func<IndexedArticle> stored)
    {
        if (_cards.TryGetValue(stamp, out var known) && known.TryGetTarget(out var card)) return card;
        card = Card.Of(stored(), _vocabulary, _grams);
        _cards[stamp] = new(card);
        return card;
    }
}
