using Articles;
using HelpCenter.Settings;

namespace HelpCenter.Site;

/// <summary>Who reads, as far as we know: his language, subscription and theme. Filled once per request, from address and cookies.</summary>
public sealed class Reader
{
    public const string SubscriptionCookie = "subscription";
    public const string ThemeCookie = "theme";
    public const string LanguageCookie = "language";

    private static readonly string[] Themes = ["light", "dark"];

    public Reader(IHttpContextAccessor accessor, SiteSettings site, SubscriptionsSettings subscriptions)
    {
        var request = accessor.HttpContext!.Request;
        Language = LanguageOf(request, site);
        Subscription = subscriptions.Find(request.Cookies[SubscriptionCookie]);
        Theme = Themes.FirstOrDefault(theme => theme == request.Cookies[ThemeCookie]);
    }

    /// <summary>Language of the page.</summary>
    public string Language { get; }

    /// <summary>The subscription he says he has; null where he did not say.</summary>
    public Subscription? Subscription { get; }

    /// <summary><c>light</c>, <c>dark</c> or null: as his system is.</summary>
    public string? Theme { get; }

    /// <summary>By address, then by what he chose before, then by what his browser asks for.</summary>
    public static string LanguageOf(HttpRequest request, SiteSettings site)
    {
        var first = (request.HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? request.HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerPathFeature>()?.Path
            ?? request.Path.Value ?? "").Split('/', 3) is [_, var part, ..] ? part : "";
        return Known(first) ?? Known(request.Cookies[LanguageCookie]) ?? Accepted(request) ?? site.DefaultLanguage;

        string? Known(string? language) => site.LanguageList.FirstOrDefault(one => one == language);

        string? Accepted(HttpRequest asked) => asked.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Known(language.Value.Value?.Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(language => language is not null);
    }
}
