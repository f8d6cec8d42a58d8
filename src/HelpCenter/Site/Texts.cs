using System.Globalization;
using System.Resources;

[assembly: NeutralResourcesLanguage("nl", UltimateResourceFallbackLocation.Satellite)]

namespace HelpCenter.Site;

/// <summary>The program's own words to people, in the reader's language: <c>Texts.nl.resx</c> and <c>Texts.en.resx</c>.</summary>
public sealed class Texts(string language)
{
    private static readonly ResourceManager Resources = new("HelpCenter.Resources.Texts", typeof(Texts).Assembly);
    private static readonly Dictionary<string, Texts> ByLanguage = Settings.SiteSettings.KnownLanguages.ToDictionary(one => one, one => new Texts(one));

    public Texts(Reader reader) : this(reader.Language) { }

    public static Texts In(string language) => ByLanguage[language];

    /// <summary>Language and customs of dates and numbers.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");

    /// <summary>A text; a missing one is shown by its name, and a test finds it before a reader does.</summary>
    public string this[string name] => Find(name) ?? $"[{name}]";

    /// <summary>A text that may be missing.</summary>
    public string? Find(string name) => Resources.GetString(name, Culture);

    /// <summary>A text with values put in at <c>{0}</c>, <c>{1}</c>…</summary>
    public string this[string name, params object?[] values] => string.Format(Culture, this[name], values);

    /// <summary>The text for one, or the text for many with the number put in.</summary>
    public string Count(string name, long count) => count == 1 ? this[$"{name}.One"] : this[$"{name}.Many", count];

    /// <summary><c>Basis en Plus</c>, <c>Basic, Plus and Premium</c></summary>
    public string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {this["And"]} {all[^1]}";
    }
}
