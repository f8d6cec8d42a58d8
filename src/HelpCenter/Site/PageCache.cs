using HelpCenter.Settings;
using Incidents.Calendar;
using Microsoft.AspNetCore.OutputCaching;

namespace HelpCenter.Site;

/// <summary>
/// Keeps pages that are the same for everyone with the same language, subscription and theme, until an article is published.
/// A page that shows opening times ends when the office opens or closes.
/// </summary>
internal sealed class PageCache : IOutputCachePolicy
{
    public const string Name = "pages";
    public const string ArticlesTag = "articles";

    // The only parts of a query that change a page; whatever else stands there gets the page that is kept already.
    private static readonly (string Name, string[] Values)[] Shown =
        [("voted", ["yes", "no", "reason"]), ("only", ["true"]), ("untranslated", ["true"])];

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    private long _changesAt;

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var may = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, may, may, true);
        context.Tags.Add(ArticlesTag);
        context.CacheVaryByRules.QueryKeys = Array.Empty<string>();
        context.CacheVaryByRules.VaryByHost = false;
        var values = context.CacheVaryByRules.VaryByValues;
        values["subscription"] = request.Headers.Cookie.Count == 0 ? "" : Subscription(context.HttpContext);
        values["theme"] = request.Headers.Cookie.Count == 0 ? "" : Theme(request);
        values["query"] = request.QueryString.HasValue ? Query(request) : "";
        values["encoding"] = Encoding(request);
        context.ResponseExpirationTimeSpan = Expiration(context.HttpContext.RequestServices); // here: once the body begins, which is before ServeResponseAsync, nobody asks for it any more
        return ValueTask.CompletedTask;
    }

    private static string Theme(HttpRequest request) => request.Cookies[Reader.ThemeCookie] is "light" or "dark" ? request.Cookies[Reader.ThemeCookie]! : "";

    private static string Query(HttpRequest request) =>
        string.Concat(Shown.Where(one => one.Values.Contains(request.Query[one.Name].ToString())).Select(one => $"{one.Name}={request.Query[one.Name]} "));

    // Only keys that exist: a reader must not be able to fill the cache with names of his own.
    private static string Subscription(HttpContext context) =>
        context.RequestServices.GetRequiredService<SubscriptionsSettings>().Find(context.Request.Cookies[Reader.SubscriptionCookie])?.Key ?? "";

    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.Ordinal) ? "br" : accepted.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }

    // The calendar is asked once for each opening or closing, not for each request.
    private TimeSpan Expiration(IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (now.UtcTicks >= Volatile.Read(ref _changesAt)) Volatile.Write(ref _changesAt, (services.GetRequiredService<OfficeHours>().ChangesAt(now) ?? DateTimeOffset.MaxValue).UtcTicks);
        var left = TimeSpan.FromTicks(Volatile.Read(ref _changesAt) - now.UtcTicks);
        return left < Longest ? left : Longest;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    // A page that sets a cookie or did not succeed is nobody else's.
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0) context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
