using System.Globalization;
using Articles;
using Articles.Search;
using HelpCenter.Pages.Contact;
using HelpCenter.Reading;
using HelpCenter.Settings;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;

namespace HelpCenter.Api;

/// <summary>The few addresses that answer with data.</summary>
internal static class ApiRegistration
{
    private const int LongestQuery = 1_000;

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireRateLimiting(Limits.Searching).WithMetadata(new SkipStatusCodePagesAttribute());
        api.MapGet("/search", Search);
        api.MapGet("/suggest", Suggest);
        app.MapMethods("/{lang:lang}/articles/{slug}.md", [HttpMethods.Get, HttpMethods.Head], Markdown).WithMetadata(new SkipStatusCodePagesAttribute());
        app.MapGet("/{lang:lang}/incidents/{number}/attachments/{id:guid}", Download.GetAsync);
    }

    private static IResult Search(string? q, string? lang, string? subscription, string? limit, ArticleIndex index, SiteSettings site, SubscriptionsSettings subscriptions)
    {
        if ((Problem(lang, site) ?? LimitProblem(limit)) is { } problem) return problem;
        var result = index.Search(new(Shorten(q), lang ?? site.DefaultLanguage) { Subscription = subscriptions.Find(subscription)?.Key, Limit = Math.Clamp(limit is null ? 10 : int.Parse(limit, CultureInfo.InvariantCulture), 1, 50) });
        return Results.Json(new
        {
            query = result.Query, language = result.Language, total = result.Total, didYouMean = result.DidYouMean ?? result.SearchedFor,
            results = result.Hits.Select(hit => new
            {
                slug = hit.Slug, url = $"/{result.Language}/articles/{hit.Slug}", title = hit.Title, section = hit.SectionTitle, tags = hit.Tags,
                subscriptions = hit.Subscriptions, snippetHtml = hit.SnippetHtml, score = hit.Score,
            }),
        });
    }

    private static IResult Suggest(string? q, string? lang, ArticleIndex index, SiteSettings site)
    {
        if (Problem(lang, site) is { } problem) return problem;
        var language = lang ?? site.DefaultLanguage;
        return Results.Json(index.Suggest(Shorten(q), language).Select(suggestion => new
        {
            title = suggestion.Title, heading = suggestion.Heading, section = suggestion.SectionTitle,
            url = $"/{language}/articles/{suggestion.Slug}{(suggestion.Anchor is null ? "" : "#" + suggestion.Anchor)}",
        }));
    }

    private static async Task<IResult> Markdown(string lang, string slug, Library library, SiteSettings site, CancellationToken cancel)
    {
        if (library.In(lang).Find(slug) is { } entry)
            return Results.Text(PlainMarkdown.Of(entry, await library.OpenAsync(entry, cancel), path => library.AtPath(path)?.Address, site), "text/markdown; charset=utf-8");
        return library.Moved(lang, slug) is { } moved ? Results.Redirect(moved.Address + ".md", permanent: true) : Results.NotFound();
    }

    private static IResult? LimitProblem(string? limit) => limit is null || int.TryParse(limit, CultureInfo.InvariantCulture, out _) ? null
        : Results.Problem($"limit is '{limit}'; it must be a number from 1 to 50.", statusCode: StatusCodes.Status400BadRequest, title: "Wrong limit");

    private static string Shorten(string? query) => query is { Length: > LongestQuery } ? query[..LongestQuery] : query ?? "";

    // RFC 9457
    private static IResult? Problem(string? language, SiteSettings site) => language is null || site.LanguageList.Contains(language) ? null
        : Results.Problem($"lang is '{language}'; it must be one of {string.Join(", ", site.LanguageList)}.", statusCode: StatusCodes.Status400BadRequest, title: "Unknown language");
}
