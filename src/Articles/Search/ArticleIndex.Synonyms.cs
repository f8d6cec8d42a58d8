using System.Collections.Concurrent;

namespace Articles.Search;

public sealed partial class ArticleIndex
{
    private readonly ConcurrentDictionary<string, Synonyms> _synonyms = new();

    /// <summary>Searches with these synonyms from now on, in the place of those the language had.</summary>
    public void Use(Synonyms synonyms) => _synonyms[synonyms.Language] = synonyms;

    private Synonyms SynonymsOf(string language) => _synonyms.GetValueOrDefault(language) ?? Synonyms.None(language);
}
