using System.Net;
using Articles.Search;
using HelpCenter.Data;
using HelpCenter.Reading;
using HelpCenter.Settings;
using Incidents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Site;

/// <summary>Whether the process lives, whether it can serve, and how it is doing.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        var quiet = app.MapGroup("").WithMetadata(new SkipStatusCodePagesAttribute());
        quiet.MapGet("/healthz", () => "ok");
        quiet.MapGet("/readyz", ReadyAsync);
        quiet.MapGet("/metrics", MetricsAsync);
    }

    // One word: what is wrong stands in the log, not before strangers.
    private static async Task<IResult> ReadyAsync(HelpDeskDb db, Library library, CancellationToken cancel)
    {
        try
        {
            return library.Position >= 0 && await db.Counters.AnyAsync(cancel) ? Results.Text("ready") : Results.Text("starting", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return Results.Text("unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> MetricsAsync(HttpContext context, MetricsSettings settings, HelpDeskDb db, ArticleIndex index, Library library, CancellationToken cancel)
    {
        if (!MayRead(context, settings)) return Results.NotFound();
        var letters = await db.Letters.Where(letter => letter.State == LetterState.Waiting || letter.State == LetterState.Parked).GroupBy(letter => letter.State).Select(state => new { state.Key, Count = state.Count() }).ToListAsync(cancel);
        return Results.Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"""
            # TYPE helpdesk_incidents counter
            helpdesk_incidents {await db.Incidents.LongCountAsync(cancel)}
            # TYPE helpdesk_articles gauge
            helpdesk_articles {index.Count}
            # TYPE helpdesk_article_changes counter
            helpdesk_article_changes {library.Position}
            # TYPE helpdesk_letters gauge
            helpdesk_letters{"{state=\"waiting\"}"} {letters.FirstOrDefault(one => one.Key == LetterState.Waiting)?.Count ?? 0}
            helpdesk_letters{"{state=\"parked\"}"} {letters.FirstOrDefault(one => one.Key == LetterState.Parked)?.Count ?? 0}
            # TYPE process_resident_memory_bytes gauge
            process_resident_memory_bytes {Environment.WorkingSet}

            """), "text/plain; version=0.0.4");
    }

    private static bool MayRead(HttpContext context, MetricsSettings settings) => settings.Token is { } token
        ? System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes($"Bearer {token}"), System.Text.Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()))
        : context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
