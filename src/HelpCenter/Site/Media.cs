using Articles.Rendering;
using HelpCenter.Reading;

namespace HelpCenter.Site;

/// <summary>Pictures and films of articles, as long as an article that readers have shows them.</summary>
internal static class Media
{
    public static void MapMedia(this WebApplication app) => app.MapGet("/media/{hash:length(64)}/{name}", Get);

    private static IResult Get(string hash, string name, Library library, MediaStore store, HttpContext context)
    {
        if (!hash.All(char.IsAsciiHexDigitLower) || !library.Shows(hash) || MediaType.Of(name) is not { } type || !File.Exists(store.PathOf(hash))) return Results.NotFound();

        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.File(store.PathOf(hash), type, enableRangeProcessing: true);
    }
}
