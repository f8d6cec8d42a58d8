namespace Articles.Search;

/// <summary>Compares a question with the names of articles, by grams.</summary>
internal sealed class NameLook(Question question, Snapshot snapshot)
{
    private const int Sharpness = 6;

    private readonly GramQuery _typed = new(question.Spelled, snapshot);
    private readonly GramQuery? _joined = question.Joined is null ? null : new(question.Joined, snapshot);

    /// <summary>The articles with the names most like the question.</summary>
    public IEnumerable<int> Nearest(int count, Func<int, bool> wanted) =>
        _typed.Nearest(count, wanted).Concat(_joined?.Nearest(count, wanted) ?? []);

    public void Look(Card card, float[] parts)
    {
        var (title, heading) = (0f, 0f);
        foreach (var name in card.Names)
        {
            var (alike, cover) = With(name);
            if (name.Kind is NameKind.Title or NameKind.Opening or NameKind.FindableAs) title = Math.Max(title, alike);
            if (name.Kind is NameKind.Heading) heading = Math.Max(heading, alike);
            if (name.Kind is NameKind.Heading) (alike, cover) = WithBoth(card.Names[0], name);
            Keep(parts, name.Kind, alike, cover);
        }
        parts[(int)Part.TitleSame] = MathF.Pow(title, Sharpness);
        parts[(int)Part.HeadingSame] = MathF.Pow(heading, Sharpness);
    }

    private (float Alike, float Cover) With(Name name) => Better(_typed.With(name.Grams), _joined?.With(name.Grams));

    private (float Alike, float Cover) WithBoth(Name title, Name heading) =>
        Better(_typed.WithBoth(title.Grams, heading.Grams), _joined?.WithBoth(title.Grams, heading.Grams));

    private static (float Alike, float Cover) Better((float Alike, float Cover) one, (float Alike, float Cover)? other) =>
        other is null ? one : (Math.Max(one.Alike, other.Value.Alike), Math.Max(one.Cover, other.Value.Cover));

    private static void Keep(float[] parts, NameKind kind, float alike, float cover)
    {
        switch (kind)
        {
            case NameKind.Slug: parts.Keep(Part.Slug, alike); break;
            case NameKind.FindableAs: parts.Keep(Part.FindableAs, alike * alike); goto default;
            case NameKind.AskedAs: parts.Keep(Part.AskedAs, alike * alike); break;
            case NameKind.Link: parts.Keep(Part.Links, alike * alike); break;
            default: parts.Keep(Part.NamesAlike, alike); parts.Keep(Part.NamesCover, cover); break;
        }
    }
}
