using System.Collections.Concurrent;

namespace Articles.Search;

/// <summary>All words of one language that the index has met. Only ever grows, so that it can be read while an article is added.</summary>
internal sealed class Vocabulary(Language language)
{
    private readonly ConcurrentDictionary<string, Word> _words = new();
    private readonly Lock _growing = new();
    private Word[] _byId = new Word[1024];
    private ulong[] _letters = new ulong[1024];
    private ulong[] _beginnings = new ulong[1024];
    private readonly ConcurrentDictionary<string, Word[]> _byStem = new();
    private volatile int _count;

    public Language Language => language;

    /// <summary>The words so far, in the order they were met. What is added later is not among them.</summary>
    public ReadOnlySpan<Word> Words
    {
        get
        {
            var count = _count;
            return _byId.AsSpan(0, count);
        }
    }

    /// <summary>For each word one bit per letter it has: two words that differ by one slip differ in few bits.</summary>
    public ReadOnlySpan<ulong> Letters
    {
        get
        {
            var count = _count;
            return _letters.AsSpan(0, count);
        }
    }

    /// <summary>The words that share a stem.</summary>
    public Word[] WithStem(string stem) => _byStem.GetValueOrDefault(stem, []);

    /// <summary>The words that begin with these letters.</summary>
    public List<Word> BeginningWith(string letters)
    {
        var begun = new List<Word>();
        var words = Words;
        var beginnings = _beginnings.AsSpan(0, words.Length);
        var (wanted, mask) = (Beginning(letters), letters.Length >= 8 ? ulong.MaxValue : (1ul << 8 * letters.Length) - 1);
        for (var id = 0; id < words.Length; id++)
            if ((beginnings[id] & mask) == wanted && words[id].Form.StartsWith(letters, StringComparison.Ordinal)) begun.Add(words[id]);
        return begun;
    }

    public Word? Find(ReadOnlySpan<char> form) =>
        _words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var word) ? word : null;

    public Word Of(ReadOnlySpan<char> form) => Find(form) ?? Unknown(form.ToString());

    public Word Add(ReadOnlySpan<char> form) => Find(form) ?? AddNew(form.ToString());

    private Word Unknown(string form) => new(-1, form, language.Stem(form), language.SaysNothing(form));

    private Word AddNew(string form)
    {
        lock (_growing)
        {
            if (_words.TryGetValue(form, out var known)) return known;
            var word = Unknown(form) with { Id = _count };
            Append(word);
            return _words[form] = word;
        }
    }

    private void Append(Word word)
    {
        if (_count == _byId.Length)
        {
            Array.Resize(ref _letters, _count * 2);
            Array.Resize(ref _beginnings, _count * 2);
            Array.Resize(ref _byId, _count * 2);
        }
        (_byId[_count], _letters[_count], _beginnings[_count]) = (word, LettersOf(word.Form), Beginning(word.Form));
        _byStem[word.Stem] = [.. WithStem(word.Stem), word];
        _count++;
    }

    // The first eight letters, a byte each.
    private static ulong Beginning(string form)
    {
        var beginning = 0ul;
        for (var place = 0; place < Math.Min(8, form.Length); place++) beginning |= (ulong)(byte)form[place] << 8 * place;
        return beginning;
    }

    public static ulong LettersOf(ReadOnlySpan<char> form)
    {
        var letters = 0ul;
        foreach (var letter in form) letters |= 1ul << (letter & 63);
        return letters;
    }
}
