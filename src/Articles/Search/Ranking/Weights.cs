namespace Articles.Search;

/// <summary>What each part of a score counts for: in a name of a few words, and in a sentence. Between three and six words the one passes into
/// the other. Fitted on articles that are not the shipped ones; docs/search.md tells how.</summary>
internal static class Weights
{
    private const int LongestName = 3, ShortestSentence = 6;

    private static readonly (Part Part, float Name, float Sentence)[] Table =
    [
        (Part.Words, 1.70f, 1.82f),
        (Part.Matched, 0.00f, 0.69f),
        (Part.Exact, 0.69f, 0.70f),
        (Part.TitleFilled, 1.68f, 0.00f),
        (Part.TitlePhrase, 0.00f, 0.43f),
        (Part.TitleSame, 1.03f, 3.85f),
        (Part.HeadingSame, 2.65f, 3.19f),
        (Part.NamesAlike, 2.52f, 2.10f),
        (Part.NamesCover, 2.92f, 1.04f),
        (Part.NamesSay, 1.43f, 0.20f),
        (Part.Slug, 2.22f, 1.35f),
        (Part.FindableAs, 1.00f, 1.00f),
        (Part.AskedAs, 1.00f, 1.00f),
        (Part.Links, 0.50f, 0.50f),
        (Part.Passage, 0.00f, 1.67f),
        (Part.PassageFrequency, 0.59f, 2.53f),
        (Part.Lead, 0.00f, 0.28f),
        (Part.Pairs, 0.63f, 2.57f),
        (Part.Window, 0.00f, 0.48f),
        (Part.Said, 0.34f, 2.27f),
        (Part.Length, -0.19f, -2.14f),
    ];

    /// <summary>The weights for a question of so many words, by <see cref="Part"/>.</summary>
    public static float[] Of(int words)
    {
        var sentence = Math.Clamp((words - LongestName) / (float)(ShortestSentence - LongestName), 0, 1);
        var weights = new float[Table.Length];
        foreach (var row in Table) weights[(int)row.Part] = row.Name + sentence * (row.Sentence - row.Name);
        return weights;
    }
}
