namespace Articles.Search;

/// <summary>Compares a question with the names of articles, by grams.</summary>
internal sealed class NameLook(Question question, Snapshot snapshot)
{
    private const int Sharpness = 6;
    private const float Hearsay = 0.7f;

    private readonly GramQuery _typed = new(question.Spelled, snapshot);
    private readonly GramQuery? _joined = question.Joined is null ? null : new(question.Joined, snapshot);

    /// <summary>The articles with the names most like the question.</summary>
    public IEnumerable<int> Nearest(int count, Func<int, bool> wanted) =>
        _typed.Nearest(count, wanted).Concat(_joined?.Nearest(count, wanted) ?? []);

    public void Look(Card card, float[] parts)
    {
        foreach (var name in card.Names)
        {
            var (alike, cover) = name.Kind is NameKind.Heading ? WithBoth(card.Names[0], name) : With(name);
            var share = IsHearsay(name) ? Hearsay : 1;
            if (name.Kind is not NameKind.Slug) parts.Keep(Part.NamesAlike, share * alike);
            if (name.Kind is not NameKind.Slug) parts.Keep(Part.NamesCover, share * cover);
            LookAtKind(name, alike, parts);
        }
    }

    private void LookAtKind(Name name, float alike, float[] parts)
    {
        switch (name.Kind)
        {
            case NameKind.Title or NameKind.Opening: parts.Keep(Part.TitleSame, Sharp(alike)); break;
            case NameKind.Heading: parts.Keep(Part.HeadingSame, Sharp(With(name).Alike)); break;
            case NameKind.Slug: parts.Keep(Part.Slug, alike); break;
            case NameKind.FindableAs: parts.Keep(Part.TitleSame, Sharp(alike)); parts.Keep(Part.FindableAs, alike * alike); break;
            case NameKind.AskedAs: parts.Keep(Part.HeadingSame, Sharp(alike) / 2); parts.Keep(Part.AskedAs, Sharp(alike)); break;
            case NameKind.Link: parts.Keep(Part.HeadingSame, Sharp(alike) / 2); parts.Keep(Part.Links, Sharp(alike)); break;
        }
    }

    // What others call it is a name too, but not one its author gave.
    private static bool IsHearsay(Name name) => name.Kind is NameKind.AskedAs or NameKind.Link;

    private static float Sharp(float alike) => MathF.Pow(alike, Sharpness);

    private (float Alike, float Cover) With(Name name) => Better(_typed.With(name.Grams), _joined?.With(name.Grams));

    private (float Alike, float Cover) WithBoth(Name title, Name heading) =>
        Better(_typed.WithBoth(title.Grams, heading.Grams), _joined?.WithBoth(title.Grams, heading.Grams));

    private static (float Alike, float Cover) Better((float Alike, float Cover) one, (float Alike, float Cover)? other) =>
        other is null ? one : (Math.Max(one.Alike, other.Value.Alike), Math.Max(one.Cover, other.Value.Cover));
}
