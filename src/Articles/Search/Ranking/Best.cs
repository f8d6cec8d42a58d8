namespace Articles.Search;

/// <summary>Keeps the best few of many.</summary>
internal sealed class Best(int most)
{
    private readonly PriorityQueue<int, float> _kept = new(most + 1);

    /// <summary>What must be exceeded to be kept.</summary>
    public float Least { get; private set; } = float.MinValue;

    public void Offer(int item, float worth)
    {
        if (worth <= Least) return;
        _kept.Enqueue(item, worth);
        if (_kept.Count > most) _kept.Dequeue();
        if (_kept.Count == most && _kept.TryPeek(out _, out var least)) Least = least;
    }

    public IEnumerable<int> Descending() =>
        _kept.UnorderedItems.OrderByDescending(kept => kept.Priority).Select(kept => kept.Element);
}
