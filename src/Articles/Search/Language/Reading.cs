namespace Articles.Search;

/// <summary>Makes a word of the letters of one.</summary>
internal delegate Word ToWord(ReadOnlySpan<char> form);

internal static class Reading
{
    /// <summary>The words of a text, in order.</summary>
    public static List<Word> Words(this string text, ToWord word)
    {
        var words = new List<Word>(text.Length / 6 + 1);
        var reader = new WordReader(text);
        while (reader.Next()) words.Add(word(reader.Form));
        return words;
    }

    /// <summary>The words that say something; all of them where none does ("wie is wie").</summary>
    public static IReadOnlyList<Word> Telling(this IReadOnlyList<Word> words)
    {
        var telling = words.Where(word => !word.SaysNothing).ToList();
        return telling.Count > 0 ? telling : words;
    }
}
