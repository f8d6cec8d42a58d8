namespace Articles.Search;

/// <summary>What each part of a score counts for: in a question of a few words, and in a sentence. Fitted on other articles than the shipped ones (docs/search.md).</summary>
internal static class Weights
{
    private static readonly (Part Part, float Name, float Sentence)[] Table =
    [
        (Part.Words, 2.45f, 3.16f),
        (Part.Matched, 0.35f, 1.04f),
        (Part.Exact, 1.23f, 0.74f),
        (Part.TitleCovered, 0.72f, 0.00f),
        (Part.TitleFilled, 1.18f, 0.22f),
        (Part.TitleGrams, 0.83f, 0.00f),
        (Part.TitleGramsCovered, 0.53f, 0.16f),
        (Part.HeadingGrams, 0.08f, 0.00f),
        (Part.HeadingGramsCovered, 0.00f, 0.00f),
        (Part.BothGrams, 2.99f, 2.24f),
        (Part.BothGramsCovered, 2.78f, 1.02f),
        (Part.TitlePhrase, 0.00f, 0.43f),
        (Part.HeadingPhrase, 0.00f, 0.00f),
        (Part.Section, 0.00f, 2.19f),
        (Part.Lead, 0.00f, 0.26f),
        (Part.Pairs, 0.67f, 2.27f),
        (Part.Window, 1.33f, 0.14f),
        (Part.Length, 0.00f, -2.12f),
        (Part.FindableAs, 3.0f, 2.5f),
        (Part.AskedAs, 3.0f, 3.0f),
        (Part.Links, 1.0f, 1.0f),
        (Part.Slug, 0.97f, 1.29f),
        (Part.TitleSame, 0.28f, 3.67f),
        (Part.HeadingSame, 2.20f, 3.32f),
        (Part.BothCovered, 2.04f, 0.23f),
        (Part.SectionWords, 3.48f, 2.08f),
    ];

    private static readonly float[] Names = Ordered(row => row.Name);
    private static readonly float[] Sentences = Ordered(row => row.Sentence);

    public static float[] Of(Question question) => question.IsSentence ? Sentences : Names;

    private static float[] Ordered(Func<(Part Part, float Name, float Sentence), float> weight) =>
        [.. Table.OrderBy(row => row.Part).Select(weight)];
}
