namespace Articles.Search;

/// <summary>For each gram the names of a segment that have it.</summary>
internal sealed class GramLists
{
    private readonly int[] _starts;
    private readonly int[] _names;

    private GramLists(Name[] all, int[] documents, int[] starts, int[] names) =>
        (All, Documents, _starts, _names) = (all, documents, starts, names);

    /// <summary>The names of the segment's articles, one article after the other.</summary>
    public Name[] All { get; }

    /// <summary>For each name Lucene's number of its article within the segment.</summary>
    public int[] Documents { get; }

    /// <summary>Grams with a higher number do not occur here.</summary>
    public int Grams => _starts.Length - 1;

    /// <summary>The names, as places in <see cref="All"/>, that have this gram.</summary>
    public ReadOnlySpan<int> this[int gram] =>
        gram < Grams ? _names.AsSpan(_starts[gram].._starts[gram + 1]) : [];

    public static GramLists Of(Card[] cards)
    {
        Name[] all = [.. cards.SelectMany(card => card.Names)];
        int[] documents = [.. cards.SelectMany((card, document) => card.Names.Select(_ => document))];
        var starts = Starts(all);
        return new(all, documents, starts, Filled(all, starts));
    }

    private static int[] Starts(Name[] all)
    {
        var starts = new int[all.Max(name => name.Grams.LastOrDefault(-1)) + 2];
        foreach (var name in all)
            foreach (var gram in name.Grams) starts[gram + 1]++;
        for (var gram = 1; gram < starts.Length; gram++) starts[gram] += starts[gram - 1];
        return starts;
    }

    private static int[] Filled(Name[] all, int[] starts)
    {
        var next = starts.AsSpan(..^1).ToArray();
        var names = new int[starts[^1]];
        for (var name = 0; name < all.Length; name++)
            foreach (var gram in all[name].Grams) names[next[gram]++] = name;
        return names;
    }
}
