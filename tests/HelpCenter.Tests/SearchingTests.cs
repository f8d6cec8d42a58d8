using System.Text.Json;

namespace HelpCenter.Tests;

public sealed class SearchingOnSqlite(SqliteSite shared) : SearchingTests(shared), IClassFixture<SqliteSite>;

public sealed class SearchingOnPostgres(PostgresSite shared) : SearchingTests(shared), IClassFixture<PostgresSite>;

/// <summary>Searching, and what happens when somebody types what nobody expects.</summary>
public abstract class SearchingTests(SharedSite shared)
{
    private HelpCenterApplication Site => shared.Site;

    [Fact]
    public async Task Found_articles_are_links_with_their_section_and_a_snippet()
    {
        var page = await Site.Somebody().GetAsync("/nl/search?q=aangifte");

        Assert.Equal("aangifte", page.Html.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Equal("/nl/articles/btw-aangifte", page.Links("li.hit h2 a")[0]);
        Assert.Contains("Btw", page.Text("nav.margin")!, StringComparison.Ordinal);
        Assert.NotEmpty(page.Html.QuerySelectorAll("li.hit mark"));
    }

    [Fact]
    public async Task Where_nothing_is_found_the_words_go_along_to_the_form()
    {
        var reader = Site.Somebody();
        var page = await reader.GetAsync("/nl/search?q=kwijtgeraakte+parkiet");

        Assert.Equal(200, page.Status);
        Assert.Contains("Over ‘kwijtgeraakte parkiet’ hebben we nog geen artikel", page.Main, StringComparison.Ordinal);
        var form = page.Links("main a").First(link => link.StartsWith("/nl/contact?q=", StringComparison.Ordinal));
        Assert.Equal("kwijtgeraakte parkiet", (await reader.GetAsync(form)).Html.QuerySelector("#Subject")!.GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_only_there_in_the_other_language_is_pointed_to() =>
        Assert.Contains("/en/search?q=return", (await Site.Somebody().GetAsync("/nl/search?q=return")).Links("main a[hreflang=en]"));

    public static TheoryData<string> Odd => new(
        "", " ", "de het een", "the a an", "*", "?", "a*", "*:*", "(", "\"", "\"btw", "btw AND", "btw OR (", "+btw -", "title:btw", "btw~", "btw^1000", "[a TO z]", "/regex/", "{!lucene}", "\\", "&& || !",
        "\0\u0001\u0007", "\u202Ebtw", "😀", "𝕓𝕥𝕨", "ﬁ", new string('a', 10_000), string.Concat(Enumerable.Repeat("btw ", 2_500)), "<script>alert(1)</script>", "'; DROP TABLE \"Articles\"; --", "../../etc/passwd", "%00%0d%0a", "\uD800");

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Whatever_is_typed_gives_a_page_and_stays_words(string typed)
    {
        var reader = Site.Somebody();
        var query = Uri.EscapeDataString(typed.Replace("\uD800", "\uFFFD", StringComparison.Ordinal));
        foreach (var address in new[] { $"/nl/search?q={query}", $"/nl/search?q={query}&section={query}&page=2&only=true", $"/nl/contact?q={query}" })
        {
            var page = await reader.GetAsync(address);
            Assert.Equal(200, page.Status);
            Assert.Empty(page.Html.QuerySelectorAll("main script"));
        }

        foreach (var address in new[] { $"/api/search?q={query}", $"/api/suggest?q={query}" })
            Assert.Equal(200, (await reader.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("1000000000")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("x")]
    [InlineData("2")]
    public async Task A_page_that_is_not_there_says_so_or_is_the_first(string page)
    {
        var answer = await Site.Somebody().GetAsync($"/nl/search?q=btw&page={page}");

        Assert.Equal(200, answer.Status);
        Assert.True(answer.Main.Contains("Zo veel resultaten zijn er niet.", StringComparison.Ordinal) || answer.Html.QuerySelector("li.hit") is not null);
    }

    [Fact]
    public async Task A_section_that_is_not_there_finds_nothing_and_breaks_nothing() =>
        Assert.Equal(200, (await Site.Somebody().GetAsync("/nl/search?q=btw&section=../../x")).Status);

    [Fact]
    public async Task A_program_gets_the_results_in_the_promised_shape()
    {
        var answer = await Site.Somebody().GetAsync("/api/search?q=aangifte&lang=nl&subscription=plus&limit=3");
        using var json = JsonDocument.Parse(answer.Body);

        Assert.StartsWith("application/json", answer.Type, StringComparison.Ordinal);
        Assert.Equal(["query", "language", "total", "didYouMean", "results"], json.RootElement.EnumerateObject().Select(one => one.Name));
        var first = json.RootElement.GetProperty("results")[0];
        Assert.Equal(["slug", "url", "title", "section", "tags", "subscriptions", "snippetHtml", "score"], first.EnumerateObject().Select(one => one.Name));
        Assert.Equal(("btw-aangifte", "/nl/articles/btw-aangifte", "Btw"), (first.GetProperty("slug").GetString(), first.GetProperty("url").GetString(), first.GetProperty("section").GetString()));
    }

    [Fact]
    public async Task Suggestions_are_at_most_eight_each_with_title_address_and_section()
    {
        using var json = JsonDocument.Parse((await Site.Somebody().GetAsync("/api/suggest?q=btw&lang=nl")).Body);

        Assert.InRange(json.RootElement.GetArrayLength(), 1, 8);
        foreach (var one in json.RootElement.EnumerateArray())
            foreach (var name in new[] { "title", "url", "section" }) Assert.Equal(JsonValueKind.String, one.GetProperty(name).ValueKind);
    }

    [Theory]
    [InlineData("/api/search?q=btw&lang=fr")]
    [InlineData("/api/suggest?q=btw&lang=NL")]
    [InlineData("/api/search?q=btw&limit=many")]
    public async Task A_program_that_asks_wrongly_gets_problem_details(string address)
    {
        var answer = await Site.Somebody().GetAsync(address);

        Assert.Equal(400, answer.Status);
        Assert.Equal("application/problem+json", answer.Type);
        using var json = JsonDocument.Parse(answer.Body);
        Assert.Equal(400, json.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(json.RootElement.GetProperty("title").GetString()!);
    }

    [Theory]
    [InlineData("100000", 200)]
    [InlineData("-5", 200)]
    [InlineData("0", 200)]
    public async Task A_limit_out_of_bounds_is_brought_within(string limit, int status) =>
        Assert.Equal(status, (await Site.Somebody().GetAsync($"/api/search?q=btw&limit={limit}")).Status);
}

public sealed class SearchLogOnSqlite() : SearchLogTests(DatabaseKind.Sqlite);

public sealed class SearchLogOnPostgres() : SearchLogTests(DatabaseKind.Postgres);

/// <summary>What is kept of a search tells nobody who searched.</summary>
public abstract class SearchLogTests(DatabaseKind kind)
{
    [Theory]
    [InlineData("factuur van jan@bedrijf.nl", "factuur van …@…")]
    [InlineData("bsn 123456782", "bsn …")]
    [InlineData("bel 06-1234 5678", "bel …")]
    [InlineData("rekening NL91 ABNA 0417 1643 00", "rekening …")]
    [InlineData("rubriek 5b in 2026", "rubriek 5b in 2026")]
    [InlineData("a\u0000b\u202Ec", "a b c")]
    public async Task Addresses_and_long_numbers_are_masked(string typed, string kept)
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        await site.Somebody().GetAsync("/nl/search?q=" + Uri.EscapeDataString(typed));

        await site.WriteCountsAsync();

        Assert.Equal([kept], await site.Database.QueryAsync("SELECT \"Words\" FROM \"Searches\""));
    }

    [Fact]
    public async Task Any_words_can_be_kept_and_none_keeps_the_others_out()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        foreach (var typed in new[] { "eerste", new string('x', 199) + "😀😀", new string('é', 5_000), "laatste" })
            await site.Somebody().GetAsync("/nl/search?q=" + Uri.EscapeDataString(typed));

        await site.WriteCountsAsync();

        Assert.Equal(4, await site.Database.CountAsync("Searches"));
    }

    [Fact]
    public async Task Language_subscription_hits_and_the_way_to_the_form_are_kept_and_no_name()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody("192.0.2.44");
        anna.Set("subscription", "plus");
        await anna.GetAsync("/nl/search?q=aangifte");
        await anna.AskAsync();

        await site.WriteCountsAsync();

        Assert.Equal(["aangifte|nl|plus|1|True"], (await site.Database.QueryAsync("SELECT \"Words\", \"Language\", \"Subscription\", \"Hits\", \"Asked\" FROM \"Searches\"")).Select(row => row.Replace("|1|1", "|1|True", StringComparison.Ordinal)));
        var everything = await site.Database.QueryAsync("SELECT * FROM \"Searches\"");
        Assert.DoesNotContain(everything, row => row.Contains("192.0.2.44", StringComparison.Ordinal) || row.Contains("anna", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_article_that_was_opened_from_the_results_is_kept_with_the_search()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var reader = site.Somebody();
        await reader.GetAsync("/nl/articles/bankafschrift"); // before any search
        await reader.GetAsync("/nl/search?q=aangifte");
        await reader.GetAsync("/nl/articles/btw-aangifte", ("Referer", "http://localhost/nl/search?q=aangifte"));
        await reader.GetAsync("/nl/articles/btw-codes", ("Referer", "http://localhost/nl/articles/btw-aangifte"));
        await reader.GetAsync("/nl/articles/bankafschrift", ("Referer", "http://evil.example/nl/search?q=aangifte"));

        await site.WriteCountsAsync();

        Assert.Equal(["btw-aangifte"], await site.Database.QueryAsync("SELECT a.\"Slug\" FROM \"Searches\" s JOIN \"Articles\" a ON a.\"Id\" = s.\"Clicked\""));
    }

    [Fact]
    public async Task Robots_and_further_pages_are_not_searches()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        await new Person(site, null) { UserAgent = "Googlebot/2.1" }.GetAsync("/nl/search?q=btw");
        await site.Somebody().GetAsync("/nl/search?q=btw&page=2");
        await site.Somebody().GetAsync("/nl/search?q=btw&section=bank");

        await site.WriteCountsAsync();

        Assert.Equal(0, await site.Database.CountAsync("Searches"));
    }

    [Fact]
    public async Task After_thirty_days_a_search_belongs_to_no_visit()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        await site.Somebody().GetAsync("/nl/search?q=btw");
        await site.WriteCountsAsync();
        site.Clock.Advance(TimeSpan.FromDays(31));
        await site.Somebody().GetAsync("/nl/search?q=bank");
        await site.WriteCountsAsync();

        await site.WithAsync<Data.HelpDeskDb>(db => ((Reading.SearchLog)site.Services.GetService(typeof(Reading.SearchLog))!).ForgetVisitsAsync(db, default));

        Assert.Equal(["bank"], await site.Database.QueryAsync("SELECT \"Words\" FROM \"Searches\" WHERE \"Visit\" IS NOT NULL"));
    }

    [Fact]
    public async Task A_network_that_searches_without_end_has_to_wait()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind, new() { ["Limits:SearchesAMinute"] = "5" });
        var robot = site.Somebody("192.0.2.9");
        for (var i = 0; i < 5; i++) Assert.Equal(200, (await robot.GetAsync("/nl/search?q=btw")).Status);

        var page = await robot.GetAsync("/nl/search?q=btw");
        var api = await robot.GetAsync("/api/search?q=btw");

        Assert.Equal(429, page.Status);
        Assert.Contains("Even wachten", page.Main, StringComparison.Ordinal);
        Assert.Equal((429, "application/problem+json"), (api.Status, api.Type));
        Assert.Equal(200, (await site.Somebody("192.0.2.10").GetAsync("/nl/search?q=btw")).Status);
        Assert.Equal(200, (await robot.GetAsync("/nl/articles/btw-codes")).Status);
    }
}
