using Ganss.Xss;

namespace Articles.Rendering;

/// <summary>The last gate: whatever the renderers let through, only these elements and attributes leave.</summary>
internal static class ArticleSanitizer
{
    /// <summary>What a link may start with.</summary>
    public static HashSet<string> Schemes { get; } = Set("https http mailto tel article");

    // The sanitizer is not documented as safe for several threads.
    private static readonly ThreadLocal<HtmlSanitizer> PerThread = new(Make);

    public static string Sanitize(string html) => PerThread.Value!.Sanitize(html);

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = Set("""
                p h2 h3 h4 h5 h6 ul ol li dl dt dd table caption thead tbody tr th td blockquote pre code kbd samp em strong del sup sub abbr a br hr
                div aside section figure figcaption img video source track span svg use subscription-block
                """),
            AllowedAttributes = Set("""
                id class href title alt src width height loading lang start type controls preload kind srclang label default scope
                role tabindex aria-hidden aria-label aria-labelledby data-for
                """),
            UriAttributes = Set("href src"),
            AllowedSchemes = Schemes,
            AllowedCssProperties = Set(""),
        });
        sanitizer.KeepChildNodes = true;
        return sanitizer;
    }

    private static HashSet<string> Set(string words) =>
        new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
