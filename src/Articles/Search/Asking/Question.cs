namespace Articles.Search;

/// <summary>A query as it was understood.</summary>
/// <param name="Words">Its words that say something, each with all it may be called.</param>
/// <param name="Spelled">The words whose grams are compared: corrected, cut apart or joined where that was needed.</param>
/// <param name="Joined">The same with neighbours written as one word, where the articles have that word; null where they have none.</param>
/// <param name="Corrected">The query with its slips corrected; null where there were none.</param>
internal sealed record Question(QueryWord[] Words, string[] Spelled, string[]? Joined, string? Corrected)
{
    public const int MostWords = 24;

    /// <summary>Everything that counts as one of its words: what the snippets mark.</summary>
    public HashSet<string> Stems => [.. Words.SelectMany(word => word.Wordings).SelectMany(wording => wording.Stems)];
}

/// <summary>A word of the query.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Wordings">What it may be called in an article, itself first.</param>
internal sealed record QueryWord(Word Typed, IReadOnlyList<Wording> Wordings);

/// <summary>One way to say a word of the query.</summary>
/// <param name="Stems">One stem, or several that must stand together.</param>
/// <param name="Factor">How much it counts beside the word itself.</param>
internal sealed record Wording(string[] Stems, float Factor)
{
    public int[] Codes { get; } = [.. Stems.Select(Word.Code)];
}
