namespace Articles.Search;

/// <summary>Adds up which words of the question were met.</summary>
/// <param name="shares">What share of the question each of its words is.</param>
internal sealed class Coverage(float[] shares)
{
    private readonly float[] _best = new float[shares.Length];
    private readonly float[] _times = new float[shares.Length];

    public void Clear()
    {
        Array.Clear(_best);
        Array.Clear(_times);
    }

    public void Meet(Hit hit)
    {
        _best[hit.Word] = Math.Max(_best[hit.Word], hit.Factor);
        _times[hit.Word] += hit.Factor;
    }

    public void Meet(Coverage other)
    {
        for (var word = 0; word < _best.Length; word++) _best[word] = Math.Max(_best[word], other._best[word]);
    }

    /// <summary>The share of the question that was met.</summary>
    public float Share
    {
        get
        {
            var share = 0f;
            for (var word = 0; word < _best.Length; word++) share += shares[word] * _best[word];
            return share;
        }
    }

    /// <summary>The same, but once in a hundred words is only about half of it.</summary>
    public float Frequency(int words)
    {
        var share = 0f;
        for (var word = 0; word < _times.Length; word++) share += shares[word] * _times[word] / (_times[word] + 0.4f + words / 100f);
        return share;
    }
}
