using System.Collections.Concurrent;
using System.Collections.Frozen;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace Articles.Search;

/// <summary>The rules of one language: how its words are stemmed, which of them say nothing, and what joins the parts of a compound.</summary>
internal sealed class Language
{
    public static readonly Language Dutch = new("nl", StopWords.Dutch, ["", "s", "en", "n", "e"], static () => new KpStemmer());
    public static readonly Language English = new("en", StopWords.English, [""], static () => new EnglishStemmer());

    private readonly FrozenSet<string> _stopWords;
    private readonly ConcurrentBag<SnowballProgram> _stemmers = [];
    private readonly Func<SnowballProgram>? _newStemmer;

    private Language(string code, FrozenSet<string> stopWords, string[] joints, Func<SnowballProgram>? stemmer) =>
        (Code, _stopWords, Joints, _newStemmer) = (code, stopWords, joints, stemmer);

    public string Code { get; }

    /// <summary>What may stand between the two parts of a compound: bedrijf-s-naam, klant-en-kaart.</summary>
    public IReadOnlyList<string> Joints { get; }

    public static Language Of(string code) => code switch
    {
        "nl" => Dutch,
        "en" => English,
        _ => new(code, [], [""], null),
    };

    public bool SaysNothing(string form) => _stopWords.Contains(form);

    public string Stem(string form)
    {
        if (_newStemmer is null || form.Length < 3 || !form.All(char.IsAsciiLetter)) return form;
        if (!_stemmers.TryTake(out var stemmer)) stemmer = _newStemmer();
        stemmer.SetCurrent(form);
        stemmer.Stem();
        var stem = stemmer.Current;
        _stemmers.Add(stemmer);
        return stem;
    }
}
