using System.Globalization;

namespace HelpCenter.Asking;

/// <summary>Names of files as strangers give them.</summary>
public static class FileName
{
    private const int Longest = 120;

    /// <summary>A name that is safe to show and to save under: without folders, control and direction characters, not too long, its ending kept.</summary>
    public static string Safe(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\', ':']) + 1)..];
        var clean = string.Concat(last.Where(character => !char.IsControl(character)
            && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            && !"<>\"|?*".Contains(character))).Trim(' ', '.');
        if (clean.Length == 0) return "bijlage";
        if (clean.Length <= Longest) return clean;

        var ending = Path.GetExtension(clean) is { Length: < 12 } kept ? kept : "";
        return clean[..(Longest - ending.Length)] + ending;
    }
}
