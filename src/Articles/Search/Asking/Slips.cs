using System.Numerics;

namespace Articles.Search;

/// <summary>Finds the words of the articles that a word with a slip may be.</summary>
internal static class Slips
{
    private const int ShortestForOne = 3, ShortestForTwo = 8, Most = 8;

    /// <summary>The nearest words that <paramref name="exists"/> vouches for, the nearest first.</summary>
    public static IReadOnlyList<(Word Word, float Cost)> Near(ReadOnlySpan<char> form, Vocabulary vocabulary, Func<Word, bool> exists)
    {
        if (form.Length < ShortestForOne || HasDigit(form)) return [];
        var most = form.Length >= ShortestForTwo ? 2f : form.Length > ShortestForOne ? 1f : SlipCost.Swapped;
        var near = Within(form, vocabulary, most);
        near.Sort(static (one, other) => one.Cost.CompareTo(other.Cost));
        return [.. near.Where(found => exists(found.Word)).Take(Most)];
    }

    /// <summary>The words that begin like this, but for one slip.</summary>
    public static List<Word> Begun(string typed, Vocabulary vocabulary)
    {
        var begun = new List<Word>();
        var letters = Vocabulary.LettersOf(typed);
        var words = vocabulary.Words;
        var all = vocabulary.Letters;
        for (var id = 0; id < words.Length; id++)
            if (words[id].Form.Length >= typed.Length && BitOperations.PopCount(letters & ~all[id]) <= 1
                && SlipCost.Between(typed, words[id].Form.AsSpan(0, typed.Length), 1) <= 1) begun.Add(words[id]);
        return begun;
    }

    private static List<(Word Word, float Cost)> Within(ReadOnlySpan<char> form, Vocabulary vocabulary, float most)
    {
        var near = new List<(Word, float)>();
        var letters = Vocabulary.LettersOf(form);
        var words = vocabulary.Words;
        var all = vocabulary.Letters;
        var (slips, bits) = ((int)MathF.Ceiling(most), 2 * (int)MathF.Ceiling(most));
        for (var id = 0; id < words.Length; id++)
        {
            if (BitOperations.PopCount(all[id] ^ letters) > bits || Math.Abs(words[id].Form.Length - form.Length) > slips) continue;
            if (!HasDigit(words[id].Form) && SlipCost.Between(form, words[id].Form, most) is var cost && cost <= most) near.Add((words[id], cost));
        }
        return near;
    }

    private static bool HasDigit(ReadOnlySpan<char> form) => form.IndexOfAnyInRange('0', '9') >= 0;
}
