namespace Articles.Search;

/// <summary>Other words for the same thing, in one language.</summary>
public sealed partial class Synonyms
{
    private const float Factor = 0.8f;
    private readonly IReadOnlyList<Rule> _rules;
    private volatile ILookup<string, Rule>? _byFirstStem;

    private Synonyms(string language, IReadOnlyList<Rule> rules) => (Language, _rules) = (language, rules);

    /// <summary>The language whose words these are.</summary>
    public string Language { get; }

    /// <summary>How many groups there are.</summary>
    public int Count { get; private init; }

    /// <summary>No synonyms.</summary>
    public static Synonyms None(string language) => new(language, []);

    /// <summary>What the words of a question may be called besides: which of them, and how.</summary>
    internal IEnumerable<(int First, int Count, Wording Wording)> For(IReadOnlyList<Word> words, ToWord word)
    {
        var rules = _byFirstStem ??= _rules.ToLookup(rule => StemsOf(rule.From, word)[0]);
        return
            from first in Enumerable.Range(0, words.Count)
            from rule in rules[words[first].Stem]
            let stems = StemsOf(rule.From, word)
            where words.Skip(first).Take(stems.Length).Select(other => other.Stem).SequenceEqual(stems)
            select (first, stems.Length, new Wording(StemsOf(rule.To, word), Factor));
    }

    private static string[] StemsOf(string text, ToWord word) => [.. text.Words(word).Telling().Select(part => part.Stem)];

    private sealed record Rule(string From, string To);
}
