namespace Articles.Search;

/// <summary>What each part of a score counts for: in a name of a few words, and in a sentence. Between three and six words the one passes into
/// the other. Fitted on articles that are not the shipped ones; docs/search.md tells how.</summary>
internal static class Weights
{
    private const int LongestName = 3, ShortestSentence = 6;

    private static readonly (Part Part, float Name, float Sentence)[] Table =
    [
        (Part.Words, 1.82f, 2.95f),
        (Part.Matched, 0.14f, 1.13f),
        (Part.Exact, 0.70f, 0.80f),
        (Part.TitleFilled, 1.69f, 0.00f),
        (Part.TitlePhrase, 0.00f, 0.46f),
        (Part.TitleSame, 0.99f, 3.83f),
        (Part.HeadingSame, 2.64f, 3.29f),
        (Part.NamesAlike, 2.53f, 2.06f),
        (Part.NamesCover, 2.92f, 1.01f),
        (Part.NamesSay, 1.42f, 0.00f),
        (Part.Slug, 2.21f, 1.34f),
        (Part.FindableAs, 1.00f, 1.00f),
        (Part.AskedAs, 4.00f, 4.00f),
        (Part.Links, 1.50f, 1.50f),
        (Part.Passage, 0.00f, 2.25f),
        (Part.PassageFrequency, 0.69f, 2.43f),
        (Part.Lead, 0.00f, 0.35f),
        (Part.Pairs, 0.64f, 2.41f),
        (Part.Window, 0.00f, 0.60f),
        (Part.Said, 0.00f, 0.00f),
        (Part.Length, -0.18f, -2.01f),
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
