namespace Articles.Search;

/// <summary>
/// Cuts compounds into the words they were made of: <c>bankrekeningnummers</c> into <c>bank rekening nummers</c>, <c>bedrijfsnaam</c> into
/// <c>bedrijf naam</c>. The parts are words that stand by themselves in the articles.
/// </summary>
/// <param name="language">Says what may stand between two parts.</param>
/// <param name="known">How many articles have this form as a word of its own; 0 for none.</param>
internal sealed class Compounds(Language language, Func<string, int> known)
{
    private const int ShortestPart = 3, MostParts = 4;

    // These begin or end many words without being what the word is about.
    private static readonly HashSet<string> NoParts =
    [
        "aan", "achter", "als", "baar", "bare", "been", "bij", "boven", "dat", "den", "der", "die", "dingen", "door", "een", "elijk", "enen", "ens", "eren", "ers", "erij",
        "ere", "gen", "haar", "heden", "heid", "her", "het", "hij", "hoe", "ige", "ing", "ingen", "int", "kan", "len", "lijk", "lijke", "lijks", "loos", "loze", "los", "mee", "men",
        "met", "mis", "naar", "niet", "nen", "ons", "ont", "onder", "ook", "over", "per", "pen", "pre", "pro", "rede", "ren", "res", "schap", "sche", "sen", "ste", "sten", "stel",
        "tal", "ten", "ter", "tie", "ties", "toe", "tot", "uit", "van", "ver", "vol", "volle", "voor", "was", "wel", "zaam", "zame", "zen", "zijn", "ion", "ions", "able", "ally",
        "ance", "ate", "ated", "con", "ence", "ent", "ers", "est", "ful", "ial", "ible", "ing", "ings", "ish", "ism", "ist", "ity", "ive", "less", "ment", "ments", "ness",
        "ous", "sion", "sub", "tion", "tions", "the", "for", "and", "ted", "ting", "ure", "out", "off", "not", "are", "its", "all", "age", "ages",
    ];

    /// <summary>The parts of a compound, or none if it is not one.</summary>
    public IReadOnlyList<string> Cut(string form) =>
        form.Length >= 2 * ShortestPart && form.All(char.IsLetter) ? Best(form, MostParts).Parts : [];

    private (string[] Parts, double Worth) Best(string form, int most)
    {
        var best = (Parts: Array.Empty<string>(), Worth: 0d);
        for (var end = ShortestPart; end <= form.Length - ShortestPart; end++)
            if (Worth(form[..end]) is > 0 and var head)
                foreach (var joint in language.Joints) Consider(head, end, joint);
        return best;

        void Consider(double head, int end, string joint)
        {
            if (!form.AsSpan(end).StartsWith(joint) || form.Length - end - joint.Length < ShortestPart) return;
            var rest = form[(end + joint.Length)..];
            Keep([form[..end], rest], Math.Min(head, Worth(rest)) * Joined(joint));
            if (most > 2 && Best(rest, most - 1) is { Parts.Length: > 0 } tail) Keep([form[..end], .. tail.Parts], Math.Min(head, tail.Worth) * Joined(joint) * 0.7);
        }

        void Keep(string[] parts, double worth)
        {
            if (worth > best.Worth) best = (parts, worth);
        }
    }

    private static double Joined(string joint) => joint.Length == 0 ? 1 : 0.8;

    // A long part is worth more than a short one, and one that is often met more than a rare one.
    private double Worth(string part) =>
        part.Length < ShortestPart || NoParts.Contains(part) || known(part) is not (> 0 and var times) ? 0 : Math.Min(part.Length, 8) * (1 + Math.Log10(times));
}
