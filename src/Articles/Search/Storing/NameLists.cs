namespace Articles.Search;

/// <summary>The names of a segment's articles, and for each gram and each word the names that have it.</summary>
internal sealed class NameLists
{
    private readonly Lists _byGram;
    private readonly Lists _byWord;

    public NameLists(Card[] cards)
    {
        All = [.. cards.SelectMany(card => card.Names)];
        Documents = [.. cards.SelectMany((card, document) => card.Names.Select(_ => document))];
        _byGram = new(All, name => name.Grams);
        _byWord = new(All, name => name.IsShown ? [.. name.Words.Select(word => word.Id).Distinct()] : []);
    }

    /// <summary>One article after the other.</summary>
    public Name[] All { get; }

    /// <summary>For each name Lucene's number of its article within the segment.</summary>
    public int[] Documents { get; }

    /// <summary>The names, as places in <see cref="All"/>, that have this gram.</summary>
    public ReadOnlySpan<int> WithGram(int gram) => _byGram[gram];

    /// <summary>The titles and headings that have this word.</summary>
    public ReadOnlySpan<int> WithWord(int word) => _byWord[word];

    /// <summary>Lists one after the other in one array.</summary>
    private sealed class Lists
    {
        private readonly int[] _starts;
        private readonly int[] _names;

        public Lists(Name[] names, Func<Name, int[]> keys)
        {
            _starts = Starts(names, keys);
            _names = new int[_starts[^1]];
            var next = _starts.AsSpan(..^1).ToArray();
            for (var name = 0; name < names.Length; name++)
                foreach (var key in keys(names[name])) _names[next[key]++] = name;
        }

        public ReadOnlySpan<int> this[int key] => key < _starts.Length - 1 ? _names.AsSpan(_starts[key].._starts[key + 1]) : [];

        private static int[] Starts(Name[] names, Func<Name, int[]> keys)
        {
            var counts = new List<int>();
            foreach (var name in names)
                foreach (var key in keys(name))
                {
                    while (counts.Count <= key) counts.Add(0);
                    counts[key]++;
                }
            var starts = new int[counts.Count + 1];
            for (var key = 0; key < counts.Count; key++) starts[key + 1] = starts[key] + counts[key];
            return starts;
        }
    }
}
