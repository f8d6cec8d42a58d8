namespace Articles.Search;

/// <summary>What each part of a score counts for: in a question of a few words, and in a sentence. Fitted on other articles than the shipped ones (docs/search.md).</summary>
internal static class Weights
{
    private static readonly (Part Part, float Name, float Sentence)[] Table =
    [
        (Part.Words, 1.0f, 1.0f),
        (Part.Matched, 1.0f, 1.0f),
        (Part.Exact, 0.3f, 0.3f),
        (Part.TitleCovered, 0.5f, 0.3f),
        (Part.TitleFilled, 0.5f, 0.3f),
        (Part.TitleGrams, 1.5f, 0.8f),
        (Part.TitleGramsCovered, 0.5f, 0.3f),
        (Part.HeadingGrams, 1.5f, 0.8f),
        (Part.HeadingGramsCovered, 0.3f, 0.3f),
        (Part.BothGrams, 1.0f, 0.5f),
        (Part.BothGramsCovered, 0.5f, 0.5f),
        (Part.TitlePhrase, 0.5f, 0.3f),
        (Part.HeadingPhrase, 0.3f, 0.3f),
        (Part.Section, 0.5f, 0.7f),
        (Part.Lead, 0.3f, 0.3f),
        (Part.Pairs, 0.3f, 0.5f),
        (Part.Window, 0.2f, 0.5f),
        (Part.Length, -0.2f, -0.2f),
        (Part.FindableAs, 1.5f, 1.0f),
        (Part.AskedAs, 1.5f, 1.5f),
        (Part.Links, 0.5f, 0.5f),
    ];

    private static readonly float[] Names = Ordered(row => row.Name);
    private static readonly float[] Sentences = Ordered(row => row.Sentence);

    public static float[] Of(Question question) => question.IsSentence ? Sentences : Names;

    private static float[] Ordered(Func<(Part Part, float Name, float Sentence), float> weight) =>
        [.. Table.OrderBy(row => row.Part).Select(weight)];
}
