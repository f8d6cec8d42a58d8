namespace Articles.Search;

/// <summary>Looks where in an article the words of the question stand.</summary>
internal sealed class TextLook(Question question, float[] shares)
{
    private const int LeadWords = 60, WindowWords = 20, NearWords = 3;

    private readonly ScriptMatches _script = new(question);
    private readonly Coverage _coverage = new(shares);
    private readonly Coverage _title = new(shares);
    private readonly Coverage _about = new(shares);
    private readonly float[] _pairs = new float[shares.Length];
    private readonly int[] _inWindow = new int[shares.Length];

    private List<Hit> Hits => _script.Hits;

    /// <summary>Reads an article's script and notes the parts; answers with the best passage, and the place in it.</summary>
    public (int Passage, float Place) Look(ReadOnlySpan<byte> script, float[] parts)
    {
        _script.Read(script);
        LookAtTitle(Script.TitleLine, parts);
        LookAtTitle(Script.HeadingLine(0), parts);
        parts[(int)Part.Lead] = Lead();
        parts[(int)Part.Pairs] = Pairs();
        var best = BestPassage(parts);
        return (best, BestPlace(Script.TextLine(best), parts));
    }

    // A heading with nothing above it is a title in other words.
    private void LookAtTitle(int line, float[] parts)
    {
        var (run, words, last) = (0f, 0, new Hit(-1, -1, -1, 0));
        foreach (var hit in Hits)
        {
            if (hit.Line > line) break;
            if (hit.Line < line) continue;
            if (hit.Place != last.Place) words++;
            run = (hit.Place == last.Place + 1 && hit.Word == last.Word + 1 ? run : 0) + shares[hit.Word] * hit.Factor;
            parts.Keep(Part.TitlePhrase, run);
            last = hit;
        }
        if (words > 0) parts.Keep(Part.TitleFilled, (float)words / _script.LineLengths[line]);
    }

    private float Lead()
    {
        _coverage.Clear();
        var (line, before) = (Script.HeadingLine(0), 0);
        foreach (var hit in Hits)
        {
            for (; line < hit.Line; line++) before += _script.LineLengths[line];
            if (hit.Line > Script.SummaryLine && before + hit.Place >= LeadWords) break;
            if (hit.Line > Script.TitleLine) _coverage.Meet(hit);
        }
        return _coverage.Share;
    }

    private float Pairs()
    {
        Array.Clear(_pairs);
        for (var one = 0; one < Hits.Count; one++)
            if (Hits[one].Line > Script.SummaryLine && _pairs[Hits[one].Word] == 0 && IsFollowed(one)) _pairs[Hits[one].Word] = 1;
        var (found, all) = (0f, 1e-6f);
        for (var word = 0; word + 1 < shares.Length; word++)
        {
            var weight = shares[word] + shares[word + 1];
            (found, all) = (found + weight * _pairs[word], all + weight);
        }
        return found / all;
    }

    private bool IsFollowed(int hit)
    {
        var one = Hits[hit];
        for (var next = hit + 1; next < Hits.Count && Hits[next].Line == one.Line && Hits[next].Place <= one.Place + NearWords; next++)
            if (Hits[next].Word == one.Word + 1) return true;
        return false;
    }

    private int BestPassage(float[] parts)
    {
        var (best, share) = (0, 0f);
        var next = MeetTitle(parts);
        while (next < Hits.Count)
        {
            var passage = Script.PassageOf(Hits[next].Line);
            next = MeetPassage(next, passage, parts);
            parts.Keep(Part.PassageFrequency, _coverage.Frequency(_script.LengthOf(Script.TextLine(passage))));
            if (_coverage.Share is var found && found > share) (best, share) = (passage, found);
            _coverage.Meet(_about);
            parts.Keep(Part.Said, _coverage.Share);
        }
        parts[(int)Part.Passage] = share;
        return best;
    }

    private int MeetTitle(float[] parts)
    {
        _title.Clear();
        _about.Clear();
        var next = 0;
        for (; next < Hits.Count && Hits[next].Line <= Script.SummaryLine; next++)
        {
            _about.Meet(Hits[next]);
            if (Hits[next].Line == Script.TitleLine) _title.Meet(Hits[next]);
        }
        parts[(int)Part.NamesSay] = _title.Share;
        parts[(int)Part.Said] = _about.Share;
        return next;
    }

    private int MeetPassage(int next, int passage, float[] parts)
    {
        _coverage.Clear();
        _coverage.Meet(_title);
        var first = next;
        for (; next < Hits.Count && Hits[next].Line == Script.HeadingLine(passage); next++) _coverage.Meet(Hits[next]);
        parts.Keep(Part.NamesSay, _coverage.Share);
        _coverage.Clear();
        for (next = first; next < Hits.Count && Script.PassageOf(Hits[next].Line) == passage; next++) _coverage.Meet(Hits[next]);
        return next;
    }

    // How far into the best passage its densest lines are, 0 to 1; the densest lines of all are a part of the score.
    private float BestPlace(int wanted, float[] parts)
    {
        var (place, widest, share, first) = (0, 0f, 0f, 0);
        Array.Clear(_inWindow);
        for (var last = 0; last < Hits.Count; last++)
        {
            if (Hits[last].Line <= Script.SummaryLine) { first = last + 1; continue; }
            share += Enter(Hits[last]);
            while (Hits[first].Line != Hits[last].Line || Hits[first].Place <= Hits[last].Place - WindowWords) share -= Leave(Hits[first++]);
            parts.Keep(Part.Window, Math.Min(share, 1));
            if (Hits[last].Line == wanted && share > widest + 1e-5f) (place, widest) = (Hits[first].Place, share);
        }
        return place / (float)Math.Max(1, _script.LengthOf(wanted));
    }

    private float Enter(Hit hit) => _inWindow[hit.Word]++ == 0 ? shares[hit.Word] : 0;

    private float Leave(Hit hit) => --_inWindow[hit.Word] == 0 ? shares[hit.Word] : 0;
}
