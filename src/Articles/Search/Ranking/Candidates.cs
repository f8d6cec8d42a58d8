using System.Buffers;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Articles.Search;

/// <summary>A first, quick score of every article that has a word of the question: BM25F over Lucene's index.</summary>
internal sealed class Candidates : IDisposable
{
    private const float Saturation = 1.2f, LengthShare = 0.5f, ToldFrequency = 0.5f, ToldFactor = 0.5f;

    private readonly Snapshot _snapshot;
    private readonly float[] _scores;
    private readonly float[] _matched;
    private readonly float[] _exact;
    private readonly Match[] _matches;
    private readonly List<int> _touched = [];

    /// <summary>How much a word is found in an article, and how nearly it is the word that was asked for.</summary>
    private record struct Match(float Frequency, float Factor);

    public Candidates(Question question, Snapshot snapshot)
    {
        _snapshot = snapshot;
        (_scores, _matched, _exact, _matches) = (Rent<float>(), Rent<float>(), Rent<float>(), Rent<Match>());
        Weights = [.. question.Words.Select(Count)];
        TotalWeight = Math.Max(Weights.Sum(), 1e-6f);
    }

    /// <summary>How much each word of the question tells.</summary>
    public float[] Weights { get; }

    public float TotalWeight { get; }

    /// <summary>All articles that have a word of the question.</summary>
    public List<int> Articles { get; } = [];

    public float Score(int article) => _scores[article];

    /// <summary>The share of the question's weight that the article has.</summary>
    public float Matched(int article) => _matched[article] / TotalWeight;

    /// <summary>The share that it has in exactly the form that was typed.</summary>
    public float Exact(int article) => _exact[article] / TotalWeight;

    /// <summary>How long the article is, 1 for as long as others.</summary>
    public float Length(int article)
    {
        var leaf = _snapshot.LeafOf(article);
        return _snapshot.Segments[leaf].Lengths[article - _snapshot.Leaves[leaf].DocBase] / _snapshot.AverageLength;
    }

    public void Dispose()
    {
        Return(_scores);
        Return(_matched);
        Return(_exact);
        Return(_matches);
    }

    private float Count(QueryWord word)
    {
        _touched.Clear();
        foreach (var wording in word.Wordings) Find(wording);
        var weight = Told(_touched.Count);
        foreach (var article in _touched) Add(article, weight);
        if (word.Typed.Id >= 0) AddExact(word.Typed.Form, weight);
        return weight;
    }

    private void Find(Wording wording)
    {
        if (wording.Stems.Length == 1) FindStem(wording.Stems[0], wording.Factor);
        else foreach (var (article, frequency) in Together(wording.Stems)) Note(article, frequency * wording.Factor, wording.Factor);
    }

    private void FindStem(string stem, float factor)
    {
        foreach (var (leaf, documents) in _snapshot.Documents(ArticleDocument.Words, stem))
        {
            var (first, lengths) = (_snapshot.Leaves[leaf].DocBase, _snapshot.Segments[leaf].Lengths);
            while (documents.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var number)
                Note(first + number, factor * documents.Freq / Lengthened(lengths[number]), factor);
        }
        foreach (var (leaf, documents) in _snapshot.Documents(ArticleDocument.Told, stem))
            while (documents.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var number)
                Note(_snapshot.Leaves[leaf].DocBase + number, factor * ToldFrequency, factor * ToldFactor);
    }

    private float Lengthened(int length) => 1 - LengthShare + LengthShare * length / _snapshot.AverageLength;

    private void Note(int article, float frequency, float factor)
    {
        ref var match = ref _matches[article];
        if (match.Factor == 0) _touched.Add(article);
        match = new(Math.Max(match.Frequency, frequency), Math.Max(match.Factor, factor));
    }

    // The articles that have all these stems, with the frequency of the rarest.
    private IEnumerable<(int Article, float Frequency)> Together(string[] stems)
    {
        var together = Frequencies(stems[0]);
        foreach (var stem in stems.Skip(1))
        {
            var other = Frequencies(stem);
            together = together.Where(found => other.ContainsKey(found.Key)).ToDictionary(found => found.Key, found => Math.Min(found.Value, other[found.Key]));
        }
        return together.Select(found => (found.Key, found.Value));
    }

    private Dictionary<int, float> Frequencies(string stem)
    {
        var frequencies = new Dictionary<int, float>();
        foreach (var (leaf, documents) in _snapshot.Documents(ArticleDocument.Words, stem))
            while (documents.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var number)
                frequencies[_snapshot.Leaves[leaf].DocBase + number] = documents.Freq / Lengthened(_snapshot.Segments[leaf].Lengths[number]);
        return frequencies;
    }

    private void Add(int article, float weight)
    {
        ref var match = ref _matches[article];
        if (_scores[article] == 0) Articles.Add(article);
        _scores[article] += weight * match.Frequency * (Saturation + 1) / (match.Frequency + Saturation);
        _matched[article] += weight * match.Factor;
        match = default;
    }

    private void AddExact(string form, float weight)
    {
        foreach (var (leaf, documents) in _snapshot.Documents(ArticleDocument.Forms, form))
            while (documents.NextDoc() is not DocIdSetIterator.NO_MORE_DOCS and var number)
                _exact[_snapshot.Leaves[leaf].DocBase + number] += weight;
    }

    private float Told(int having) => MathF.Log(1 + (_snapshot.Count - having + 0.5f) / (having + 0.5f));

    private T[] Rent<T>()
    {
        var rented = ArrayPool<T>.Shared.Rent(_snapshot.Reader.MaxDoc);
        rented.AsSpan(0, _snapshot.Reader.MaxDoc).Clear();
        return rented;
    }

    private static void Return<T>(T[] rented) => ArrayPool<T>.Shared.Return(rented);
}
