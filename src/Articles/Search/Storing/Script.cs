using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Articles.Search;

/// <summary>
/// An article written down as numbers, so that a hundred of them can be read within a query: first the stems it uses, in order, then line by
/// line (title, summary, and for each passage its heading and its text) which stem stands where. Words that say nothing are left out.
/// </summary>
internal static class Script
{
    /// <summary>Lucene keeps at most 32,766 bytes per article; beyond, only the index itself knows of the words (some 12,000 words fit).</summary>
    private const int Longest = 32_000;

    public const int TitleLine = 0;
    public const int SummaryLine = 1;

    public static int HeadingLine(int passage) => 2 + 2 * passage;
    public static int TextLine(int passage) => 3 + 2 * passage;

    public static int PassageOf(int line) => (line - 2) / 2;

    public static byte[] Write(IEnumerable<IReadOnlyList<Word>> lines)
    {
        var cut = Fitting(lines);
        var stems = cut.SelectMany(line => line).Distinct().Order().ToArray();
        var written = new MemoryStream();
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(count, stems.Length);
        written.Write(count);
        written.Write(MemoryMarshal.AsBytes(stems.AsSpan()));
        foreach (var line in cut) WriteLine(written, line, stems);
        return written.ToArray();
    }

    private static List<int[]> Fitting(IEnumerable<IReadOnlyList<Word>> lines)
    {
        var cut = new List<int[]>();
        var (met, size) = (new HashSet<int>(), 4);
        foreach (var line in lines)
        {
            int[] stems = [.. line.Where(word => !word.SaysNothing).Select(word => word.StemCode).TakeWhile(Fits)];
            cut.Add(stems);
            if ((size += 2) > Longest) break;
        }
        return cut;

        bool Fits(int stem) => (size += met.Add(stem) ? 6 : 2) <= Longest;
    }

    private static void WriteLine(MemoryStream written, int[] line, int[] stems)
    {
        WriteNumber(written, line.Length);
        foreach (var stem in line) WriteNumber(written, Array.BinarySearch(stems, stem));
    }

    private static void WriteNumber(MemoryStream written, int number)
    {
        for (; number >= 0x80; number >>= 7) written.WriteByte((byte)(number | 0x80));
        written.WriteByte((byte)number);
    }
}
