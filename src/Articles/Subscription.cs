namespace Articles;

/// <summary>What a reader's company pays for.</summary>
/// <param name="Key">As in front matter and settings: <c>plus</c>.</param>
/// <param name="Rank">The higher, the more it includes; counted from 0.</param>
/// <param name="Names">Its name by language.</param>
public sealed record Subscription(string Key, int Rank, IReadOnlyDictionary<string, string> Names)
{
    /// <summary>The name in a language; the key where it has none.</summary>
    public string NameIn(string language) => Names.GetValueOrDefault(language, Key);
}
