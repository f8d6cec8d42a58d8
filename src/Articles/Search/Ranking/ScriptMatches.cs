using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Articles.Search;

/// <summary>A word of the question at a place in an article.</summary>
/// <param name="Line">The line of the script.</param>
/// <param name="Place">Which word of the line, those that say nothing not counted.</param>
/// <param name="Word">Which word of the question.</param>
/// <param name="Factor">How nearly it is that word.</param>
internal readonly record struct Hit(int Line, int Place, int Word, float Factor);

/// <summary>Reads scripts for the words of one question.</summary>
internal sealed class ScriptMatches
{
    private const int MostHits = 2_000;
    private readonly int[] _codes;
    private readonly List<(int Word, Wording Wording)>[] _wordings;
    private readonly List<(int Line, int Place, int Stem)> _marks = [];
    private byte[] _asked = new byte[1024];

    public ScriptMatches(Question question)
    {
        var wordings = question.Words.SelectMany((word, place) => word.Wordings.Select(wording => (Word: place, Wording: wording))).ToList();
        _codes = [.. wordings.SelectMany(wording => wording.Wording.Codes).Distinct().Take(byte.MaxValue)];
        _wordings = [.. _codes.Select(code => wordings.Where(wording => wording.Wording.Codes[0] == code).ToList())];
    }

    /// <summary>Where the words of the question are, in order.</summary>
    public List<Hit> Hits { get; } = [];

    /// <summary>How many words each line has.</summary>
    public List<int> LineLengths { get; } = [];

    public int LengthOf(int line) => line < LineLengths.Count ? LineLengths[line] : 0;

    public void Read(ReadOnlySpan<byte> script)
    {
        Hits.Clear();
        LineLengths.Clear();
        _marks.Clear();
        var count = BinaryPrimitives.ReadInt32LittleEndian(script);
        NoteAsked(MemoryMarshal.Cast<byte, int>(script.Slice(4, 4 * count)));
        ReadLines(script[(4 + 4 * count)..]);
        for (var mark = 0; mark < _marks.Count && Hits.Count < MostHits; mark++) Resolve(mark);
    }

    private void NoteAsked(ReadOnlySpan<int> stems)
    {
        if (_asked.Length < stems.Length) _asked = new byte[stems.Length * 2];
        _asked.AsSpan(0, stems.Length).Clear();
        for (var stem = 0; stem < _codes.Length; stem++)
            if (stems.BinarySearch(_codes[stem]) is >= 0 and var place) _asked[place] = (byte)(stem + 1);
    }

    private void ReadLines(ReadOnlySpan<byte> written)
    {
        var at = 0;
        while (at < written.Length)
        {
            var length = Number(written, ref at);
            for (var place = 0; place < length; place++)
                if (_asked[Number(written, ref at)] is > 0 and var stem) _marks.Add((LineLengths.Count, place, stem - 1));
            LineLengths.Add(length);
        }
    }

    private static int Number(ReadOnlySpan<byte> written, ref int at)
    {
        int number = written[at++];
        if (number < 0x80) return number;
        number &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            int next = written[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80) return number;
        }
    }

    private void Resolve(int mark)
    {
        var (line, place, stem) = _marks[mark];
        foreach (var (word, wording) in _wordings[stem])
            if (wording.Codes.Length == 1 || Follows(mark, wording.Codes)) Hits.Add(new(line, place, word, wording.Factor));
    }

    private bool Follows(int mark, int[] codes)
    {
        var (line, place, _) = _marks[mark];
        for (var next = 1; next < codes.Length; next++)
            if (mark + next >= _marks.Count || _marks[mark + next] is var follower && (follower.Line != line || follower.Place > place + 2 * next || _codes[follower.Stem] != codes[next])) return false;
        return true;
    }
}
