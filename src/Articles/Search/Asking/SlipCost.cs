namespace Articles.Search;

/// <summary>How far two words are apart in slips of the hand and of the ear: letters wrong, missing, doubled or swapped.</summary>
internal static class SlipCost
{
    public const float Swapped = 0.7f;
    private const float Wrong = 1f, Missing = 0.9f, Doubled = 0.6f, Neighbour = 0.8f, SoundsAlike = 0.5f, FirstLetter = 0.3f;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    private static readonly bool[] Neighbours = NeighbourTable();
    private static readonly HashSet<(char, char)> Alike = Both(('d', 't'), ('c', 'k'), ('s', 'z'), ('v', 'f'), ('g', 'h'), ('i', 'y'), ('e', 'i'));
    private static readonly HashSet<(string, string)> PairsAlike = Both(("ei", "ij"), ("ou", "au"), ("ie", "ei"), ("ks", "xx"));

    /// <summary>The cheapest way from one word to the other; anything beyond <paramref name="most"/> is given up early.</summary>
    public static float Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, float most)
    {
        var width = meant.Length + 1;
        Span<float> costs = stackalloc float[3 * width];
        var before = costs[..width];
        var last = costs[width..(2 * width)];
        var row = costs[(2 * width)..];
        for (var column = 0; column < width; column++) last[column] = column * Missing;
        for (var line = 1; line <= typed.Length; line++)
        {
            if (Fill(row, last, before, typed[..line], meant) > most) return float.MaxValue;
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
        if (Alike.Contains((typed, meant))) return SoundsAlike;
        return typed < 128 && meant < 128 && Neighbours[typed * 128 + meant] ? Neighbour : Wrong;
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

    private static bool[] NeighbourTable()
    {
        var table = new bool[128 * 128];
        for (var row = 0; row < Rows.Length; row++)
            for (var key = 0; key < Rows[row].Length; key++)
            {
                Note(row, key, row, key + 1);
                Note(row, key, row + 1, key);
                Note(row, key, row + 1, key - 1);
            }
        return table;

        void Note(int row, int key, int otherRow, int otherKey)
        {
            if (otherRow >= Rows.Length || otherKey < 0 || otherKey >= Rows[otherRow].Length) return;
            var (one, other) = (Rows[row][key], Rows[otherRow][otherKey]);
            table[one * 128 + other] = table[other * 128 + one] = true;
        }
    }

    private static HashSet<(T, T)> Both<T>(params (T One, T Other)[] pairs) =>
        [.. pairs, .. pairs.Select(pair => (pair.Other, pair.One))];
}
