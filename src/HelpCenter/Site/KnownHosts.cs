using HelpCenter.Settings;

namespace HelpCenter.Site;

/// <summary>
/// Answers only under its own name: a request for another host is refused, so that nobody can make links or cached pages that carry a foreign one.
/// Loopback names always count as known; health is told under any name, because whoever watches asks by address.
/// </summary>
internal static class KnownHosts
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static void UseKnownHosts(this WebApplication app)
    {
        var own = app.Services.GetRequiredService<SiteSettings>();
        app.Use(async (context, next) =>
        {
            if (IsKnown(context.Request.Host.Host, own) || context.Request.Path.Value is "/healthz" or "/readyz") await next(context);
            else context.Response.StatusCode = StatusCodes.Status400BadRequest;
        });
    }

    private static bool IsKnown(string host, SiteSettings own) =>
        Loopback.Contains(host, StringComparer.OrdinalIgnoreCase) || host.Equals(own.Base.Host, StringComparison.OrdinalIgnoreCase);
}
