namespace Articles.Search;

/// <summary>Makes a <see cref="Question"/> of what was typed.</summary>
internal sealed class Understanding(Snapshot snapshot, Synonyms synonyms, bool literal)
{
    private const float JoinedFactor = 1f, TurnedFactor = 0.9f, CutFactor = 0.8f;
    private const int LongestQuery = 1_000;

    private readonly Compounds _compounds = new(snapshot.Vocabulary.Language, form => snapshot.Vocabulary.Find(form) is { SaysNothing: false } word ? snapshot.ArticlesWith(word) : 0);

    public Question Of(string query)
    {
        var words = query[..Math.Min(query.Length, LongestQuery)].Words(snapshot.Vocabulary.Of);
        var telling = words.Telling().DistinctBy(word => word.Form).Take(Question.MostWords).ToList();
        var understood = telling.ConvertAll(word => new Understood(word, IsKnown(word)));
        Join(understood);
        JoinSmallWords(words, understood);
        if (!literal) foreach (var word in understood.Where(word => !word.Settled)) Mend(word);
        foreach (var word in understood.Where(word => word.Known)) AddParts(word);
        foreach (var (first, count, wording) in synonyms.For([.. understood.Select(word => word.Typed)], snapshot.Vocabulary.Of))
            foreach (var word in understood.GetRange(first, count)) word.Add(wording);
        return new(
            [.. understood.SelectMany(word => word.QueryWords())],
            [.. understood.SelectMany(word => word.Spelled).Distinct()],
            understood.Exists(word => word.Whole is not null) ? [.. understood.SelectMany(word => word.Whole is null ? word.Spelled : [word.Whole]).Distinct()] : null,
            understood.Any(word => word.Mended is not null) ? Retyped(words, understood) : null);
    }

    private bool IsKnown(Word word) => snapshot.ArticlesWithStem(word.Stem) > 0;

    // "factuur nummer", "nummer van de factuur": the two as one word, where the articles have it.
    private void Join(List<Understood> words)
    {
        for (var place = 0; place + 1 < words.Count; place++)
        {
            var (one, other) = (words[place], words[place + 1]);
            foreach (var joint in snapshot.Vocabulary.Language.Joints)
            {
                JoinAs(one.Typed.Form + joint + other.Typed.Form, one, other, JoinedFactor);
                JoinAs(other.Typed.Form + joint + one.Typed.Form, one, other, TurnedFactor);
            }
        }
    }

    // "door verzending", "log in": a word that says nothing may be half of one that does.
    private void JoinSmallWords(List<Word> words, List<Understood> understood)
    {
        for (var place = 0; place + 1 < words.Count; place++)
        {
            if (words[place].SaysNothing == words[place + 1].SaysNothing) continue;
            var telling = words[place].SaysNothing ? words[place + 1] : words[place];
            if (Existing(words[place].Form + words[place + 1].Form) is { } joined && understood.Find(word => word.Typed.Form == telling.Form) is { } whole)
                whole.JoinedAs(joined, JoinedFactor);
        }
    }

    private Word? Existing(string form) =>
        snapshot.Vocabulary.Find(form) is { } word && snapshot.ArticlesWith(word) > 0 ? word : null;

    private void JoinAs(string form, Understood one, Understood other, float factor)
    {
        if (Existing(form) is not { } joined) return;
        if (factor == JoinedFactor)
        {
            one.JoinedAs(joined, factor);
            other.JoinedAs(joined, factor);
        }
        one.Add(new([joined.Stem], factor));
        other.Add(new([joined.Stem], factor));
        if (!one.Known || !other.Known) one.JoinedWith(other, joined);
    }

    private void Mend(Understood word)
    {
        var near = Slips.Near(word.Typed.Form, snapshot.Vocabulary, candidate => snapshot.ArticlesWith(candidate) > 0);
        var parts = _compounds.Cut(word.Typed.Form);
        if (parts.Count > 0 && (near.Count == 0 || near[0].Cost > 1)) word.CutInto([.. parts.Select(part => snapshot.Vocabulary.Of(part))]);
        else if (near.Count > 0) word.MendAs(Likely(near));
    }

    private List<(Word Word, float Cost)> Likely(IReadOnlyList<(Word Word, float Cost)> near) =>
        [.. near.Where(found => found.Cost <= near[0].Cost + 0.4f).OrderBy(found => found.Cost - 0.1 * Math.Log(1 + snapshot.ArticlesWith(found.Word))).Take(3)];

    private void AddParts(Understood word)
    {
        if (_compounds.Cut(word.Typed.Form) is { Count: > 1 } parts)
            word.Add(new([.. parts.Select(part => snapshot.Vocabulary.Of(part).Stem)], CutFactor));
    }

    private static string Retyped(List<Word> words, List<Understood> understood)
    {
        var mended = understood.Where(word => word.Mended is not null).ToDictionary(word => word.Typed.Form, word => word.Mended!);
        return string.Join(' ', words.Select(word => mended.GetValueOrDefault(word.Form, word.Form)));
    }
}
