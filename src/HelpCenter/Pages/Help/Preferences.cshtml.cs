using Articles;
using HelpCenter.Settings;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace HelpCenter.Pages.Help;

[SameOrigin, IgnoreAntiforgeryToken, EnableRateLimiting(Limits.Voting)]
public class PreferencesModel(Reader reader, Texts texts, SubscriptionsSettings subscriptions, SiteSettings site) : PageModel
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public string ReturnUrl { get; private set; } = "";

    public void OnGet() => ReturnUrl = WhereHeWas();

    public IActionResult OnPost(string? subscription, string? theme, string? language, string? returnUrl)
    {
        if (Request.Form.ContainsKey("subscription")) Remember(Reader.SubscriptionCookie, subscriptions.Find(subscription)?.Key);
        if (theme is not null) Remember(Reader.ThemeCookie, theme is "light" or "dark" ? theme : null);
        if (language is not null) Remember(Reader.LanguageCookie, site.LanguageList.Contains(language) ? language : null);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : WhereHeWas());
    }

    /// <summary>What a subscription gives in a few words; empty where the program has none for it.</summary>
    public string Describe(Subscription subscription) =>
        texts.Find($"Subscription.{subscription.Key}") ?? (subscriptions.HasTelephone(subscription.Key) ? texts["WithTelephone"] : "");

    private void Remember(string cookie, string? value)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, MaxAge = Remembered, IsEssential = true };
        if (value is null) Response.Cookies.Delete(cookie);
        else Response.Cookies.Append(cookie, value, options);
    }

    // Only the path counts, and only of this site; from this page itself it is home.
    private string WhereHeWas()
    {
        var home = $"/{reader.Language}";
        if (!Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) || from.Authority != Request.Host.Value) return home;
        return from.AbsolutePath.EndsWith("/preferences", StringComparison.Ordinal) || !Url.IsLocalUrl(from.PathAndQuery) ? home : from.PathAndQuery;
    }
}
