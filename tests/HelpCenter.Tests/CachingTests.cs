namespace HelpCenter.Tests;

public sealed class CachingOnSqlite() : CachingTests(DatabaseKind.Sqlite);

public sealed class CachingOnPostgres() : CachingTests(DatabaseKind.Postgres);

/// <summary>What is kept is the same for everyone who shares the key, and nothing in it is anybody's own.</summary>
public abstract class CachingTests(DatabaseKind kind)
{
    [Fact]
    public async Task Everybody_with_the_same_subscription_gets_the_same_bytes_without_a_cookie()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        foreach (var path in new[] { "/nl", "/nl/articles/btw-aangifte", "/nl/sections/btw", "/nl/tags/btw", "/nl/about/privacy" })
            foreach (var subscription in new[] { null, "basis", "premium" })
            {
                var (anna, bert) = (site.Somebody(), site.Somebody());
                anna.Set("visit", "0123456789abcdef0123456789abcdef");
                foreach (var reader in new[] { anna, bert })
                    if (subscription is not null) reader.Set("subscription", subscription);
                var (first, second) = (await anna.GetAsync(path), await bert.GetAsync(path));
                Assert.Equal(first.Body, second.Body);
                Assert.Null(first["Set-Cookie"]);
                Assert.Null(second["Set-Cookie"]);
                Assert.DoesNotContain("__RequestVerificationToken", first.Body, StringComparison.Ordinal);
                Assert.NotNull(second["Age"]);
            }
    }

    [Fact]
    public async Task One_subscription_never_gets_the_page_of_another()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var bodies = new List<string>();
        foreach (var subscription in new[] { "basis", "plus", "premium", "nonsense" })
        {
            var reader = site.Somebody();
            reader.Set("subscription", subscription);
            bodies.Add((await reader.GetAsync("/nl/articles/btw-aangifte")).Body);
        }

        Assert.Equal(4, bodies.Distinct().Count());
        Assert.Equal(bodies[3], (await site.Somebody().GetAsync("/nl/articles/btw-aangifte")).Body);
    }

    [Fact]
    public async Task A_kept_page_comes_compressed_as_the_browser_can_read_it()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        foreach (var (accepts, encoding) in new[] { ("gzip, deflate, br", "br"), ("gzip", "gzip"), ("identity", null) })
            for (var turn = 0; turn < 2; turn++)
                Assert.Equal(encoding, (await site.Somebody().GetAsync("/nl/articles/btw-codes", ("Accept-Encoding", accepts)))["Content-Encoding"]);
    }

    [Fact]
    public async Task What_holds_a_secret_beside_words_of_anybodys_choice_is_not_compressed()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        var received = await anna.AskAsync();
        foreach (var path in new[] { "/nl/contact?q=x", $"/nl/incidents/{received.Number()}", $"/nl/incidents/{received.Number()}/received" })
            Assert.Null((await anna.GetAsync(path, ("Accept-Encoding", "gzip, br")))["Content-Encoding"]);
    }

    [Fact]
    public async Task A_published_change_is_seen_and_found_within_a_second()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind, chores: true);
        var reader = site.Somebody();
        await reader.GetAsync("/nl/articles/btw-codes");
        site.Content.Article("nl/btw/btw-codes.md", "Btw-codes kiezen", "Over de wolharige neushoorn.", "id: vat-codes");
        await site.WithAsync<Reading.ContentImport>(import => import.RunAsync(new(site.Content.Folder), false, null, default));

        site.Clock.Advance(TimeSpan.FromSeconds(1));

        var deadline = DateTime.UtcNow.AddSeconds(20);
        Page page;
        do await Task.Delay(50); while (!(page = await reader.GetAsync("/nl/articles/btw-codes")).Body.Contains("neushoorn", StringComparison.Ordinal) && DateTime.UtcNow < deadline);
        Assert.Contains("neushoorn", page.Body, StringComparison.Ordinal);
        Assert.Contains("/nl/articles/btw-codes", (await reader.GetAsync("/nl/search?q=neushoorn")).Links());
    }

    [Fact]
    public async Task Nothing_of_an_incident_is_kept_by_anybody()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        var received = await anna.AskAsync();
        foreach (var page in new[] { received, await anna.GetAsync($"/nl/incidents/{received.Number()}"), await anna.GetAsync("/nl/contact") })
        {
            Assert.Contains("no-store", page["Cache-Control"], StringComparison.Ordinal);
            Assert.Null(page["Age"]);
        }

        Assert.Equal("no-referrer", received["Referrer-Policy"]);
    }
}

/// <summary>When the office is open, and what a kept page says of it.</summary>
public sealed class OpeningHoursTests
{
    [Theory]
    [InlineData("2026-03-04T10:00+01:00", "Nu open, tot 17.30 uur")]
    [InlineData("2026-03-04T07:00+01:00", "Vandaag weer open om 8.30 uur")]
    [InlineData("2026-03-04T17:30+01:00", "Weer open op donderdag om 8.30 uur")]
    [InlineData("2026-03-06T18:00+01:00", "Weer open op maandag om 8.30 uur")]
    [InlineData("2026-04-27T10:00+02:00", "Weer open op dinsdag om 8.30 uur")]
    [InlineData("2026-04-03T18:00+02:00", "Weer open op dinsdag om 8.30 uur")]
    [InlineData("2026-03-29T12:00+02:00", "Weer open op maandag om 8.30 uur")]
    [InlineData("2026-12-24T18:00+01:00", "Weer open op maandag om 8.30 uur")]
    public async Task A_reader_sees_whether_somebody_is_there_and_else_from_when(string at, string words)
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, at: DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime());

        Assert.Equal(words, (await site.Somebody().GetAsync("/nl")).Text("p.open"));
    }

    [Fact]
    public async Task An_extra_closed_day_and_hours_of_ones_own_count()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, new() { ["OfficeHours:ClosedDays:0"] = "2026-03-04", ["OfficeHours:Days:Wednesday"] = "08:00-20:00", ["OfficeHours:Days:Saturday"] = "10:00-12:00" });

        Assert.Equal("Weer open op zaterdag om 10.00 uur", (await site.Somebody().GetAsync("/nl")).Text("p.open"));
    }

    [Fact]
    public async Task A_kept_page_ends_when_the_office_closes()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, at: new(2026, 3, 4, 16, 29, 58, TimeSpan.Zero));
        Assert.Equal("Nu open, tot 17.30 uur", (await site.Somebody().GetAsync("/nl")).Text("p.open"));

        site.Clock.Advance(TimeSpan.FromSeconds(3));
        await Task.Delay(TimeSpan.FromSeconds(2.5)); // what is kept goes by the machine's own clock

        Assert.Equal("Weer open op donderdag om 8.30 uur", (await site.Somebody().GetAsync("/nl")).Text("p.open"));
    }

    [Fact]
    public async Task An_answer_is_promised_in_office_hours()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, at: new(2026, 4, 2, 14, 0, 0, TimeSpan.Zero)); // Thursday 16:00 before Easter; Good Friday is an ordinary day

        Assert.Contains("dinsdag 7 april", (await site.Somebody().GetAsync("/nl/contact")).Main, StringComparison.Ordinal);
    }
}
