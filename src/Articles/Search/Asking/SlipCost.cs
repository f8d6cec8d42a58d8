namespace Articles.Search;

/// <summary>How far two words are apart in slips of the hand and of the ear: letters wrong, missing, doubled or swapped.</summary>
internal static class SlipCost
{
    public const float Swapped = 0.7f;
    private const float Wrong = 1f, Missing = 0.9f, Doubled = 0.6f, Neighbour = 0.8f, SoundsAlike = 0.5f, FirstLetter = 0.3f;

    private const int Letters = 128;
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly string[] Alike = ["dt", "ck", "sz", "vf", "gh", "iy", "ei"];
    private static readonly (string One, string Other)[] PairsAlike = [("ei", "ij"), ("ij", "ei"), ("ou", "au"), ("au", "ou"), ("ie", "ei"), ("ei", "ie"), ("ks", "xx"), ("xx", "ks")];
    private static readonly float[] Replacing = ReplacingTable();

    /// <summary>The cheapest way from one word to the other; anything beyond <paramref name="most"/> is given up early.</summary>
    public static float Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, float most)
    {
        var width = meant.Length + 1;
        Span<float> costs = stackalloc float[3 * width];
        var before = costs[..width];
        var last = costs[width..(2 * width)];
        var row = costs[(2 * width)..];
        for (var column = 0; column < width; column++) last[column] = column * Missing;
        var leastBefore = 0f;
        for (var line = 1; line <= typed.Length; line++)
        {
            var least = Fill(row, last, before, typed[..line], meant);
            if (least > most && leastBefore > most) return float.MaxValue; // a swap looks two lines back
            leastBefore = least;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[width - 1] + (typed[0] == meant[0] ? 0 : FirstLetter);
    }

    private static float Fill(Span<float> row, Span<float> last, Span<float> before, ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        var line = typed.Length;
        var least = row[0] = line * Missing;
        for (var column = 1; column < row.Length; column++)
        {
            var cost = last[column - 1] + Replaced(typed[^1], meant[column - 1]);
            cost = Math.Min(cost, last[column] + Extra(typed));
            cost = Math.Min(cost, row[column - 1] + Extra(meant[..column]));
            if (line > 1 && column > 1) cost = Math.Min(cost, before[column - 2] + Pair(typed[^2..], meant.Slice(column - 2, 2)));
            row[column] = cost;
            least = Math.Min(least, cost);
        }
        return least;
    }

    private static float Replaced(char typed, char meant)
    {
        if (typed == meant) return 0;
        return typed < Letters && meant < Letters ? Replacing[typed * Letters + meant] : Wrong;
    }

    // The last letter of the word so far is one too many: cheaper if it is the one before it again.
    private static float Extra(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == word[^2] ? Doubled : Missing;

    private static float Pair(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (typed[0] == meant[1] && typed[1] == meant[0]) return typed[0] == typed[1] ? 0 : Swapped;
        foreach (var (one, other) in PairsAlike)
            if (typed.SequenceEqual(one) && meant.SequenceEqual(other)) return SoundsAlike;
        return float.MaxValue;
    }

    private static float[] ReplacingTable()
    {
        var table = new float[Letters * Letters];
        Array.Fill(table, Wrong);
        foreach (var (one, other) in NeighbourKeys()) table[one * Letters + other] = table[other * Letters + one] = Neighbour;
        foreach (var pair in Alike) table[pair[0] * Letters + pair[1]] = table[pair[1] * Letters + pair[0]] = SoundsAlike;
        return table;
    }

    // The key to the right, and the two below.
    private static IEnumerable<(char One, char Other)> NeighbourKeys() =>
        from row in Enumerable.Range(0, Rows.Length)
        from key in Enumerable.Range(0, Rows[row].Length)
        from other in new (int Row, int Key)[] { (row, key + 1), (row + 1, key), (row + 1, key - 1) }
        where other.Row < Rows.Length && other.Key >= 0 && other.Key < Rows[other.Row].Length
        select (Rows[row][key], Rows[other.Row][other.Key]);
}
