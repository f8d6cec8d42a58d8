namespace HelpCenter.Tests;

/// <summary>When something of ours breaks.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_fault_of_ours_is_a_page_with_a_way_on_and_tells_nothing_of_the_inside(DatabaseKind kind)
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        await site.Database.ExecuteAsync("DROP TABLE \"Reads\"");

        var page = await site.Somebody().GetAsync("/en");

        Assert.Equal(500, page.Status);
        Assert.Contains("Something went wrong on our side", page.Main, StringComparison.Ordinal);
        Assert.Contains("mailto:helpdesk@example.org", page.Links("main a"));
        Assert.Matches(@"[0-9a-f]{4}-[0-9a-f]{4}", page.Text("main .nr")!);
        foreach (var inside in new[] { "Reads", "Exception", "SQLite", "Npgsql", "   at " }) Assert.DoesNotContain(inside, page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("default-src 'self'", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", page["X-Content-Type-Options"]);
        Assert.Contains("no-store", page["Cache-Control"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Readiness_goes_with_the_database_and_health_does_not(DatabaseKind kind)
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        await site.Database.ExecuteAsync("DROP TABLE \"Counters\"");

        Assert.Equal((503, "unavailable"), await AskAsync("/readyz"));
        Assert.Equal((200, "ok"), await AskAsync("/healthz"));

        async Task<(int, string)> AskAsync(string path) => await site.Somebody().GetAsync(path) is var answer ? (answer.Status, answer.Body) : default;
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task A_question_that_could_not_be_kept_is_not_confirmed(DatabaseKind kind)
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        var form = (await anna.FormAsync()).Filled();
        await site.Database.ExecuteAsync("ALTER TABLE \"Letters\" RENAME TO \"Gone\"");

        Assert.Equal(500, (await anna.SubmitAsync(form)).Status);
        await site.Database.ExecuteAsync("ALTER TABLE \"Gone\" RENAME TO \"Letters\"");
        Assert.Equal(0, await site.Database.CountAsync("Incidents"));

        var sent = await anna.SubmitAsync(form);
        Assert.Equal((303, "/nl/incidents/10001-4/received"), (sent.Status, sent.Location));
        Assert.Empty(await site.VerifyAsync());
    }
}
