using System.Text.RegularExpressions;

namespace HelpCenter.Reading;

/// <summary>Stands before the output cache, so that a kept page counts as read as well. Crawlers and link scanners do not.</summary>
internal sealed partial class CountReads(RequestDelegate next, Reads reads, Library library, SearchLog searches)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status200OK && HttpMethods.IsGet(context.Request.Method) && Article(context.Request.Path.Value) is { } article && IsPerson(context.Request))
            Count(context.Request, article.Language, article.Slug);
    }

    private void Count(HttpRequest request, string language, string slug)
    {
        reads.Count(language, slug);
        if (ComesFromSearch(request) && Visit.Of(request) is { } visit && library.In(language).Find(slug) is { } entry) searches.Opened(entry.Id, visit);
    }

    private static bool ComesFromSearch(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == request.Host.Value && from.AbsolutePath.EndsWith("/search", StringComparison.Ordinal);

    private static (string Language, string Slug)? Article(string? path) =>
        path?.Split('/') is ["", var language, "articles", var slug] && !slug.EndsWith(".md", StringComparison.Ordinal) ? (language, slug) : null;

    public static bool IsPerson(HttpRequest request) =>
        request.Headers.UserAgent.ToString() is { Length: > 0 } agent && !Robot().IsMatch(agent) && request.Headers["Purpose"] != "prefetch" && request.Headers["Sec-Purpose"].Count == 0;

    [GeneratedRegex(@"bot|crawl|spider|slurp|scan|preview|monitor|curl|wget|python|java/|headless(?!chrome)", RegexOptions.IgnoreCase)]
    private static partial Regex Robot();
}
