namespace Articles.Search;

/// <summary>A word of the query while it is being understood.</summary>
internal sealed class Understood
{
    private const float SlipPrice = 0.15f;
    private readonly List<Wording> _wordings = [];
    private Word[]? _parts;

    public Understood(Word typed, bool known)
    {
        (Typed, Known, Settled, Spelled) = (typed, known, known, [typed.Form]);
        if (known) _wordings.Add(new([typed.Stem], 1));
    }

    public Word Typed { get; }

    /// <summary>Whether some article has it.</summary>
    public bool Known { get; }

    /// <summary>Whether nothing more needs to be tried.</summary>
    public bool Settled { get; private set; }

    /// <summary>What it should have been; null where nothing was changed.</summary>
    public string? Mended { get; private set; }

    /// <summary>How its grams are to be read.</summary>
    public IReadOnlyList<string> Spelled { get; private set; }

    /// <summary>The longer word it is a half of; null if it is none.</summary>
    public string? Whole { get; private set; }

    public void JoinedAs(Word whole, float factor)
    {
        Whole = whole.Form;
        Add(new([whole.Stem], factor));
    }

    public void Add(Wording wording)
    {
        if (_wordings.All(other => !other.Stems.SequenceEqual(wording.Stems))) _wordings.Add(wording);
    }

    /// <summary>One of the two is no word by itself: "avail able".</summary>
    public void JoinedWith(Understood next, Word joined)
    {
        (Settled, next.Settled) = (true, true);
        (Spelled, next.Spelled) = ([joined.Form], [joined.Form]);
    }

    public void CutInto(Word[] parts)
    {
        (_parts, Settled) = (parts, true);
        (Spelled, Mended) = ([.. parts.Select(part => part.Form)], string.Join(' ', parts.Select(part => part.Form)));
    }

    public void MendAs(IReadOnlyList<(Word Word, float Cost)> likely)
    {
        foreach (var (word, cost) in likely) Add(new([word.Stem], 1 - SlipPrice * cost));
        (Spelled, Mended, Settled) = ([likely[0].Word.Form], likely[0].Word.Form, true);
    }

    public IEnumerable<QueryWord> QueryWords() =>
        _parts?.Select(part => new QueryWord(part, [new([part.Stem], 1)])) ?? [new(Typed, _wordings.Count > 0 ? _wordings : [new([Typed.Stem], 1)])];
}
