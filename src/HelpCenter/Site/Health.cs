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
        var incidents = await db.Incidents.LongCountAsync(cancel);
        var waiting = await db.Letters.LongCountAsync(letter => letter.State == LetterState.Waiting, cancel);
        var parked = await db.Letters.LongCountAsync(letter => letter.State == LetterState.Parked, cancel);
        return Results.Text($$"""
            # TYPE helpdesk_incidents counter
            helpdesk_incidents {{incidents}}
            # TYPE helpdesk_articles gauge
            helpdesk_articles {{index.Count}}
            # TYPE helpdesk_article_changes counter
            helpdesk_article_changes {{library.Position}}
            # TYPE helpdesk_letters gauge
            helpdesk_letters{state="waiting"} {{waiting}}
            helpdesk_letters{state="parked"} {{parked}}
            # TYPE process_resident_memory_bytes gauge
            process_resident_memory_bytes {{Environment.WorkingSet}}

            """, "text/plain; version=0.0.4");
    }

    private static bool MayRead(HttpContext context, MetricsSettings settings) => settings.Token is { } token
        ? System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes($"Bearer {token}"), System.Text.Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString()))
        : context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
