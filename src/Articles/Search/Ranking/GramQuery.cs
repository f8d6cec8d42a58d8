using System.Buffers;

namespace Articles.Search;

/// <summary>The grams of one way to write a question, laid out so that a name is compared with them by adding up.</summary>
internal sealed class GramQuery
{
    private readonly Snapshot _snapshot;
    private readonly int[] _grams;
    private readonly float[] _weights;
    private readonly float _sum;
    private readonly float _length;

    public GramQuery(IEnumerable<string> spelled, Snapshot snapshot)
    {
        _snapshot = snapshot;
        (_grams, var unknown) = snapshot.Grams.Of(spelled);
        _grams = [.. _grams.Where(gram => gram < snapshot.GramWeights.Length)];
        _weights = new float[snapshot.GramWeights.Length];
        foreach (var gram in _grams) _weights[gram] = snapshot.GramWeights[gram];
        _sum = _grams.Sum(gram => _weights[gram]) + unknown * snapshot.UnknownGramWeight;
        _length = MathF.Sqrt(_grams.Sum(gram => _weights[gram] * _weights[gram]) + unknown * snapshot.UnknownGramWeight * snapshot.UnknownGramWeight);
    }

    /// <summary>How alike a name is, and what share of the question it covers.</summary>
    public (float Cosine, float Covered) With(int[] grams)
    {
        var (squares, sum, length, all) = (0f, 0f, 0f, _snapshot.GramWeights);
        foreach (var gram in grams)
        {
            var (weight, own) = (_weights[gram], all[gram]);
            squares += weight * weight;
            sum += weight;
            length += own * own;
        }
        return (squares / (_length * MathF.Sqrt(length) + 1e-6f), sum / (_sum + 1e-6f));
    }

    /// <summary>The same for two names read as one.</summary>
    public (float Cosine, float Covered) WithBoth(int[] one, int[] other)
    {
        var (squares, sum, length) = (0f, 0f, 0f);
        var (left, right) = (0, 0);
        while (left < one.Length || right < other.Length)
        {
            var gram = Math.Min(left < one.Length ? one[left] : int.MaxValue, right < other.Length ? other[right] : int.MaxValue);
            if (left < one.Length && one[left] == gram) left++;
            if (right < other.Length && other[right] == gram) right++;
            var (weight, own) = (_weights[gram], _snapshot.GramWeights[gram]);
            squares += weight * weight;
            sum += weight;
            length += own * own;
        }
        return (squares / (_length * MathF.Sqrt(length) + 1e-6f), sum / (_sum + 1e-6f));
    }

    /// <summary>The articles with the names most like the question.</summary>
    public IEnumerable<int> Nearest(int count, Func<int, bool> wanted)
    {
        var best = new Best(count * 3);
        for (var leaf = 0; leaf < _snapshot.Leaves.Length; leaf++) Compare(leaf, best, wanted);
        return best.Descending().Distinct().Take(count);
    }

    private void Compare(int leaf, Best best, Func<int, bool> wanted)
    {
        var names = _snapshot.Segments[leaf].Names;
        var squares = ArrayPool<float>.Shared.Rent(names.All.Length);
        squares.AsSpan(0, names.All.Length).Clear();
        foreach (var gram in _grams)
        {
            var square = _weights[gram] * _weights[gram];
            foreach (var name in names.WithGram(gram)) squares[name] += square;
        }
        Offer(leaf, squares, best, wanted);
        ArrayPool<float>.Shared.Return(squares);
    }

    private void Offer(int leaf, float[] squares, Best best, Func<int, bool> wanted)
    {
        var (documents, lengths) = (_snapshot.Segments[leaf].Names.Documents, _snapshot.NameLengths[leaf]);
        var (first, alive) = (_snapshot.Leaves[leaf].DocBase, _snapshot.Leaves[leaf].AtomicReader.LiveDocs);
        for (var name = 0; name < documents.Length; name++)
            if (squares[name] > 0 && squares[name] / (lengths[name] + 1f) is var likeness && likeness > best.Least
                && (alive?.Get(documents[name]) ?? true) && wanted(first + documents[name])) best.Offer(first + documents[name], likeness);
    }
}
