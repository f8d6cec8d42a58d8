namespace HelpCenter.Site;

/// <summary>What a page tells the layout about itself.</summary>
public sealed class PageFrame
{
    /// <summary>In the browser's tab, before the site's name.</summary>
    public string? Title { get; set; }

    /// <summary>For search engines and social cards.</summary>
    public string? Description { get; set; }

    /// <summary>The page's own address, without what only changes its looks; null: it is not to be indexed.</summary>
    public string? Canonical { get; set; }

    /// <summary>The same page in other languages: language → address.</summary>
    public Dictionary<string, string> Translations { get; } = [];

    /// <summary>Where the language switch leads when there is no translation.</summary>
    public Dictionary<string, string> InsteadOfTranslation { get; } = [];

    /// <summary>Whether the bar has a search box; not where the page has one of its own.</summary>
    public bool SearchInBar { get; set; } = true;

    /// <summary><c>topics</c> or <c>contact</c>: where in the menu we are.</summary>
    public string? Menu { get; set; }

    /// <summary>Scripts besides the ones every page has.</summary>
    public List<string> Scripts { get; } = [];

    /// <summary>Structured data for search engines, JSON-LD.</summary>
    public string? StructuredData { get; set; }

    /// <summary>Where the switch to a language leads.</summary>
    public string SwitchTo(string language) =>
        Translations.GetValueOrDefault(language) ?? InsteadOfTranslation.GetValueOrDefault(language) ?? $"/{language}";
}
