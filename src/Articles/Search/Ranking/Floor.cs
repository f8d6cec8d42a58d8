namespace Articles.Search;

/// <summary>Tells an answer from an article that merely shares a word with the question.</summary>
internal static class Floor
{
    private const float SaidOfName = 0.55f, SaidOfSentence = 0.4f, Covered = 0.55f, Known = 0.6f, OfBest = 0.5f;
    private const int LongestName = 2, ShortestSentence = 5;

    /// <summary>Whether an article answers a question of so many words.</summary>
    public static bool IsAnswer(Scored scored, int words) =>
        scored.Part(Part.Said) >= LeastSaid(words) || scored.Part(Part.NamesCover) >= Covered
        || scored.Part(Part.FindableAs) >= Known || scored.Part(Part.AskedAs) >= Known;

    /// <summary>Whether an article is near enough to the best of them to stand in the same list.</summary>
    public static bool IsNear(Scored scored, float mostSaid, float mostCovered) =>
        scored.Part(Part.Said) >= OfBest * mostSaid || scored.Part(Part.NamesCover) >= OfBest * mostCovered;

    /// <summary>The share of the question that an article must have to be counted beside the best.</summary>
    public static float LeastMatched(float best, int words) => Math.Max(LeastSaid(words), OfBest * best);

    private static float LeastSaid(int words) =>
        SaidOfName + (SaidOfSentence - SaidOfName) * Math.Clamp((words - LongestName) / (float)(ShortestSentence - LongestName), 0, 1);
}
