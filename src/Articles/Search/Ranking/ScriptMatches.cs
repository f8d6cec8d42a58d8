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

    public ScriptMatches(Question question)
    {
        var wordings = question.Words.SelectMany((word, place) => word.Wordings.Select(wording => (Word: place, Wording: wording))).ToList();
        _codes = [.. wordings.SelectMany(wording => wording.Wording.Codes).Distinct().Order()];
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
        var open = Script.Open(script);
        foreach (var length in open.Lines) LineLengths.Add(length);
        FindPlaces(open);
        _marks.Sort(static (one, other) => one.Place.CompareTo(other.Place));
        PutInLines();
        for (var mark = 0; mark < _marks.Count && Hits.Count < MostHits; mark++) Resolve(mark);
    }

    // Both lists of stems are in order: one walk through the counts finds where the places of each begin.
    private void FindPlaces(OpenScript open)
    {
        var (at, begin) = (0, 0);
        for (var asked = 0; asked < _codes.Length; asked++)
        {
            var found = open.Stems[at..].BinarySearch(_codes[asked]);
            var place = at + (found >= 0 ? found : ~found);
            for (; at < place; at++) begin += open.Counts[at];
            if (found < 0) continue;
            foreach (var where in open.Places.Slice(begin, open.Counts[at])) _marks.Add((0, where, asked));
        }
    }

    private void PutInLines()
    {
        var (line, begin) = (0, 0);
        for (var mark = 0; mark < _marks.Count; mark++)
        {
            var (_, place, stem) = _marks[mark];
            while (place >= begin + LineLengths[line]) begin += LineLengths[line++];
            _marks[mark] = (line, place - begin, stem);
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
