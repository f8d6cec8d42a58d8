using System.Runtime.InteropServices;

namespace Articles.Search;

/// <summary>
/// An article written down as numbers, so that a hundred of them can be read within a query: the stems it uses, in order, and for each the
/// places where it stands. The places run through all lines: title, summary, and for each passage its heading and its text. Words that say
/// nothing are left out.
/// </summary>
internal static class Script
{
    /// <summary>Lucene keeps at most 32,766 bytes per article; beyond, only the index itself knows of the words (some 10,000 words fit).</summary>
    private const int Longest = 32_000;

    public const int TitleLine = 0;
    public const int SummaryLine = 1;

    public static int HeadingLine(int passage) => 2 + 2 * passage;
    public static int TextLine(int passage) => 3 + 2 * passage;
    public static int PassageOf(int line) => (line - 2) / 2;

    public static byte[] Write(IEnumerable<IReadOnlyList<Word>> lines)
    {
        var cut = Fitting(lines);
        var places = cut.SelectMany(line => line).Select((stem, place) => (stem, place)).ToLookup(word => word.stem, word => (ushort)word.place);
        int[] stems = [.. places.Select(stem => stem.Key).Order()];
        ushort[] counts = [.. stems.Select(stem => (ushort)places[stem].Count())];
        ushort[] all = [.. stems.SelectMany(stem => places[stem])];
        ushort[] lengths = [.. cut.Select(line => (ushort)line.Length)];
        return [.. Bytes([stems.Length, all.Length, lengths.Length]), .. Bytes(stems), .. Bytes(counts), .. Bytes(all), .. Bytes(lengths)];
    }

    /// <summary>Lays a script open.</summary>
    public static OpenScript Open(ReadOnlySpan<byte> written)
    {
        var sizes = MemoryMarshal.Cast<byte, int>(written[..12]);
        var stems = MemoryMarshal.Cast<byte, int>(written.Slice(12, 4 * sizes[0]));
        var rest = MemoryMarshal.Cast<byte, ushort>(written[(12 + 4 * sizes[0])..]);
        return new(stems, rest[..sizes[0]], rest.Slice(sizes[0], sizes[1]), rest.Slice(sizes[0] + sizes[1], sizes[2]));
    }

    private static List<int[]> Fitting(IEnumerable<IReadOnlyList<Word>> lines)
    {
        var cut = new List<int[]>();
        var (met, size) = (new HashSet<int>(), 12);
        foreach (var line in lines)
        {
            cut.Add([.. line.Where(word => !word.SaysNothing).Select(word => word.StemCode).TakeWhile(Fits)]);
            if ((size += 2) > Longest) break;
        }
        return cut;

        bool Fits(int stem) => (size += met.Add(stem) ? 8 : 2) <= Longest;
    }

    private static ReadOnlySpan<byte> Bytes<T>(T[] numbers) where T : struct => MemoryMarshal.AsBytes(numbers.AsSpan());
}

/// <summary>A script laid open.</summary>
/// <param name="stems">The stems, in order.</param>
/// <param name="counts">How often each stands in the article.</param>
/// <param name="places">Where, stem after stem.</param>
/// <param name="lines">How many words each line has.</param>
internal readonly ref struct OpenScript(ReadOnlySpan<int> stems, ReadOnlySpan<ushort> counts, ReadOnlySpan<ushort> places, ReadOnlySpan<ushort> lines)
{
    public readonly ReadOnlySpan<int> Stems = stems;
    public readonly ReadOnlySpan<ushort> Counts = counts;
    public readonly ReadOnlySpan<ushort> Places = places;
    public readonly ReadOnlySpan<ushort> Lines = lines;
}
