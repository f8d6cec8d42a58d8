using System.Collections.Concurrent;

namespace Articles.Search;

/// <summary>The pieces of four letters that words are made of, numbered. Words with a slip, other endings and compounds share most of them.</summary>
internal sealed class Grams
{
    private const int Size = 4;
    private const char Border = '_';
    private readonly ConcurrentDictionary<ulong, int> _numbers = new();
    private readonly Lock _growing = new();
    private volatile int _count;

    /// <summary>One more than the highest number given out.</summary>
    public int Count => _count;

    /// <summary>The grams of words that are being indexed; new ones get a number.</summary>
    public int[] Add(IEnumerable<string> forms) => Sorted(forms, NumberOf);

    /// <summary>The grams of words that are asked for; those that no article has are counted.</summary>
    public (int[] Known, int Unknown) Of(IEnumerable<string> forms)
    {
        var numbers = Sorted(forms, gram => _numbers.GetValueOrDefault(gram, -1));
        var known = numbers.AsSpan().TrimStart(-1).ToArray();
        return (known, forms.SelectMany(Cut).Distinct().Count() - known.Length);
    }

    private int NumberOf(ulong gram)
    {
        if (_numbers.TryGetValue(gram, out var number)) return number;
        lock (_growing)
            return _numbers.TryGetValue(gram, out number) ? number : _numbers[gram] = _count++;
    }

    private static int[] Sorted(IEnumerable<string> forms, Func<ulong, int> number)
    {
        var numbers = new SortedSet<int>();
        foreach (var form in forms)
            foreach (var gram in Cut(form)) numbers.Add(number(gram));
        return [.. numbers];
    }

    /// <summary>Cuts "btw" into "_btw" and "btw_".</summary>
    private static List<ulong> Cut(string form)
    {
        var bordered = $"{Border}{form}{Border}";
        var grams = new List<ulong>(bordered.Length);
        for (var start = 0; start == 0 || start + Size <= bordered.Length; start++)
            grams.Add(Packed(bordered.AsSpan(start, Math.Min(Size, bordered.Length - start))));
        return grams;
    }

    private static ulong Packed(ReadOnlySpan<char> gram)
    {
        var packed = 0ul;
        foreach (var letter in gram) packed = packed << 16 | letter;
        return packed;
    }
}
