using Microsoft.AspNetCore.StaticFiles;

namespace HelpCenter.Site;

/// <summary>Style sheet, scripts and icons. Their addresses carry their content's fingerprint, so browsers may keep them for a year.</summary>
internal static class StaticAssets
{
    /// <summary>Whether a request is for one of them. They are compressed here; pages are behind the output cache, so that each is compressed once.</summary>
    public static bool Are(HttpContext context) => context.Request.Path.Value is { } path
        && (path.StartsWith("/css/", StringComparison.Ordinal) || path.StartsWith("/js/", StringComparison.Ordinal) || path.EndsWith(".svg", StringComparison.Ordinal));

    public static readonly StaticFileOptions Options = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
        HttpsCompression = Microsoft.AspNetCore.Http.Features.HttpsCompressionMode.Compress,
    };
}
