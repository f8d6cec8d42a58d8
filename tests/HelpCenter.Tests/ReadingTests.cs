using System.Text.RegularExpressions;

namespace HelpCenter.Tests;

public sealed class ReadingOnSqlite(SqliteSite shared) : ReadingTests(shared), IClassFixture<SqliteSite>;

public sealed class ReadingOnPostgres(PostgresSite shared) : ReadingTests(shared), IClassFixture<PostgresSite>;

/// <summary>What a reader sees of articles, and what his subscription changes in it.</summary>
public abstract class ReadingTests(SharedSite shared)
{
    private HelpCenterApplication Site => shared.Site;

    private async Task<Person> ReaderWithAsync(string? subscription)
    {
        var reader = Site.Somebody();
        if (subscription is not null) await reader.PostAsync("/nl/preferences", ("subscription", subscription));
        return reader;
    }

    [Fact]
    public async Task Who_did_not_choose_reads_in_which_subscriptions_it_is_and_may_choose_there()
    {
        var page = await Site.Somebody().GetAsync("/nl/articles/btw-aangifte");

        Assert.Contains("Deze functie zit in Plus en Premium.", page.Text(".you")!, StringComparison.Ordinal);
        Assert.Equal(["basis", "plus", "premium"], page.Html.QuerySelectorAll(".you button[name=subscription]").Select(button => button.GetAttribute("value")));
        Assert.Contains("Alleen met Plus en Premium", page.Main, StringComparison.Ordinal);
        Assert.Contains("Alleen met Basis", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_it_is_told_so_and_sees_his_own_block_open_and_the_other_folded()
    {
        var page = await (await ReaderWithAsync("plus")).GetAsync("/nl/articles/btw-aangifte");

        Assert.Contains("Deze functie zit in uw abonnement Plus.", page.Text(".you")!, StringComparison.Ordinal);
        Assert.Contains("Balans verstuurt de aangifte zelf.", page.Text("section.you.dock")!, StringComparison.Ordinal);
        Assert.Contains("portaal van de Belastingdienst", page.Text("details.only")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_it_not_is_told_what_does_work_for_him_and_where_that_stands()
    {
        var page = await (await ReaderWithAsync("basis")).GetAsync("/nl/articles/btw-aangifte");

        var note = page.Text(".you")!;
        Assert.Contains("Deze functie zit in Plus en Premium.", note, StringComparison.Ordinal);
        Assert.Contains("Uw abonnement: Basis.", note, StringComparison.Ordinal);
        Assert.Contains("Wat met Basis wel kan", note, StringComparison.Ordinal);
        Assert.Contains("#indienen", page.Links(".you a"));
        Assert.Contains("portaal van de Belastingdienst", page.Text("section.you.dock")!, StringComparison.Ordinal);
        Assert.Contains("Balans verstuurt de aangifte zelf.", page.Text("details.only")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_for_all_subscriptions_has_no_note() =>
        Assert.Empty((await Site.Somebody().GetAsync("/nl/articles/btw-codes")).Texts("aside.you.dock[aria-label*='bonnement']"));

    [Theory]
    [InlineData("plus", "Plus")]
    [InlineData("", "Kies uw abonnement")]
    [InlineData("goud", "Kies uw abonnement")]
    public async Task The_chosen_subscription_stands_in_the_bar_and_is_remembered_for_a_year(string chosen, string shown)
    {
        var reader = Site.Somebody();
        var answer = await reader.PostAsync("/nl/preferences", ("subscription", chosen));

        Assert.Equal(302, answer.Status);
        if (chosen == "plus") Assert.Contains("max-age=31536000", answer["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.Contains(shown, (await reader.GetAsync("/nl")).Text("a.who")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("auto", null)]
    [InlineData("\"><script>", null)]
    public async Task The_chosen_look_is_on_every_page_from_then_on(string theme, string? shown)
    {
        var reader = Site.Somebody();
        await reader.PostAsync("/nl/preferences", ("theme", theme));

        Assert.Equal(shown ?? "", (await reader.GetAsync("/nl")).Html.DocumentElement.GetAttribute("data-theme") ?? "");
    }

    [Fact]
    public async Task Choosing_a_look_leaves_the_subscription_alone()
    {
        var reader = await ReaderWithAsync("premium");
        await reader.PostAsync("/nl/preferences", ("theme", "dark"));

        Assert.Equal("premium", reader.Cookie("subscription"));
    }

    [Theory]
    [InlineData("/nl/articles/btw-aangifte?x=1#top", "/nl/articles/btw-aangifte?x=1#top")]
    [InlineData("https://evil.example/", "/nl")]
    [InlineData("//evil.example/", "/nl")]
    [InlineData("/\\evil.example", "/nl")]
    [InlineData("javascript:alert(1)", "/nl")]
    [InlineData("~//evil.example", "/nl")]
    public async Task After_choosing_one_is_back_where_one_was_and_never_elsewhere(string returnUrl, string leadsTo) =>
        Assert.Equal(leadsTo, (await Site.Somebody().PostAsync("/nl/preferences", ("subscription", "plus"), ("returnUrl", returnUrl))).Location);

    [Theory]
    [InlineData("http://localhost/nl/sections/btw?only=1", "/nl/sections/btw?only=1")]
    [InlineData("http://evil.example/nl/sections/btw", "/nl")]
    [InlineData("http://localhost/nl/preferences", "/nl")]
    [InlineData("http://localhost//evil.example", "/nl")]
    public async Task Without_an_address_to_go_back_to_the_page_before_counts(string referer, string leadsTo) =>
        Assert.Equal(leadsTo, (await Site.Somebody().PostAsync("/nl/preferences", [("Sec-Fetch-Site", "same-origin"), ("Referer", referer)], ("subscription", "plus"))).Location);

    [Theory]
    [InlineData(302, "Sec-Fetch-Site", "same-origin")]
    [InlineData(400, "Sec-Fetch-Site", "cross-site")]
    [InlineData(400, "Sec-Fetch-Site", "same-site")]
    [InlineData(400, "Sec-Fetch-Site", "none")]
    [InlineData(302, "Origin", "http://localhost")]
    [InlineData(400, "Origin", "http://evil.example")]
    [InlineData(400, "Origin", "null")]
    [InlineData(400, "X-Nothing", "1")]
    public async Task Only_our_own_pages_may_choose_or_vote_for_a_reader(int status, string header, string value)
    {
        var choice = await Site.Somebody().PostAsync("/nl/preferences", [(header, value)], ("subscription", "plus"));
        var vote = await Site.Somebody().PostAsync("/nl/articles/btw-codes/votes", [(header, value)], ("helped", "true"));

        Assert.Equal((status, status), (choice.Status, vote.Status));
        if (status == 400) Assert.Null(choice["Set-Cookie"]);
    }

    [Fact]
    public async Task The_language_switch_leads_to_the_pair_and_else_to_the_section_saying_so()
    {
        var reader = Site.Somebody();

        Assert.Equal("/en/articles/file-a-vat-return", Switch(await reader.GetAsync("/nl/articles/btw-aangifte")));
        var section = Switch(await reader.GetAsync("/nl/articles/btw-codes"));
        Assert.Equal("/en/sections/vat?untranslated=true", section);
        Assert.Contains("This article is not available in English", (await reader.GetAsync(section)).Main, StringComparison.Ordinal);
        Assert.Equal("/en", Switch(await reader.GetAsync("/nl/articles/bankafschrift")));

        static string Switch(Page page) => page.Html.QuerySelector("nav a[hreflang=en]")!.GetAttribute("href")!;
    }

    [Fact]
    public async Task A_section_says_that_something_is_untranslated_only_to_whom_it_concerns()
    {
        var reader = Site.Somebody();
        var first = await reader.GetAsync("/en/sections/vat?untranslated=true");
        var second = await reader.GetAsync("/en/sections/vat");

        Assert.Contains("This article is not available in English", first.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("This article is not available in English", second.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_shows_all_or_only_what_is_in_ones_own_subscription()
    {
        var reader = await ReaderWithAsync("basis");

        Assert.Equal(2, (await reader.GetAsync("/nl/sections/btw")).Texts("main ol h2").Count);
        Assert.Equal(["Btw-codes kiezen"], (await reader.GetAsync("/nl/sections/btw?only=true")).Texts("main ol h2"));
        Assert.Equal(2, (await reader.GetAsync("/nl/sections/btw")).Texts("main ol h2").Count);
    }

    [Fact]
    public async Task Badges_tell_whether_it_is_in_ones_own_subscription()
    {
        Assert.Equal("Plus en Premium", (await Site.Somebody().GetAsync("/nl/sections/bank")).Text(".plan"));
        Assert.NotNull((await (await ReaderWithAsync("basis")).GetAsync("/nl/sections/bank")).Text(".plan--out"));
        Assert.NotNull((await (await ReaderWithAsync("premium")).GetAsync("/nl/search?q=bankkoppeling")).Text(".plan--in"));
    }

    [Theory]
    [InlineData(null, true, "Als uw abonnement hulp per telefoon heeft")]
    [InlineData("premium", true, "Bel de HelpDesk")]
    [InlineData("basis", false, "Uw abonnement Basis heeft geen hulp per telefoon; die zit in Premium.")]
    public async Task The_telephone_is_there_for_whom_it_is_and_else_the_written_way(string? subscription, bool number, string words)
    {
        var reader = await ReaderWithAsync(subscription);
        foreach (var path in new[] { "/nl", "/nl/contact", "/nl/search?q=aangifte", "/nl/search?q=kwijtgeraaktebon" })
        {
            var page = await reader.GetAsync(path);
            Assert.Contains(words, page.Main, StringComparison.Ordinal);
            Assert.Equal(number, page.Links("main a").Contains("tel:0201234567"));
            Assert.Contains("mailto:helpdesk@example.org", page.Links("main a"));
        }
    }

    [Fact]
    public async Task An_article_is_also_there_as_markdown_with_links_that_work_elsewhere()
    {
        var answer = await Site.Somebody().GetAsync("/nl/articles/btw-aangifte.md");

        Assert.Equal("text/markdown; charset=utf-8", answer.Type);
        Assert.StartsWith("# Btw-aangifte indienen\n\nIn vier stappen", answer.Body, StringComparison.Ordinal);
        Assert.Contains("[btw-codes](http://help.example.org/nl/articles/btw-codes)", answer.Body, StringComparison.Ordinal);
        Assert.Matches(@"!\[Een balk\]\(http://help\.example\.org/media/[0-9a-f]{64}/balk\.svg\)", answer.Body);
        Assert.DoesNotContain("findable_as", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_webs_conventions_name_each_page_by_the_sites_own_address()
    {
        var reader = Site.Somebody();

        var map = (await reader.GetAsync("/sitemap.xml")).Body;
        Assert.Contains("<loc>http://help.example.org/nl/articles/btw-aangifte</loc>", map, StringComparison.Ordinal);
        Assert.Contains("hreflang=\"en\" href=\"http://help.example.org/en/articles/file-a-vat-return\"", map, StringComparison.Ordinal);
        Assert.Contains("Sitemap: http://help.example.org/sitemap.xml", (await reader.GetAsync("/robots.txt")).Body, StringComparison.Ordinal);
        Assert.Contains("http://help.example.org/nl/search?q={searchTerms}", (await reader.GetAsync("/opensearch.xml")).Body, StringComparison.Ordinal);
        Assert.Matches(new Regex("## Btw.*btw-aangifte.*btw-codes.*## Bank", RegexOptions.Singleline), (await reader.GetAsync("/llms.txt")).Body);
        Assert.Contains("<id>http://help.example.org/nl/articles/btw-codes</id>", (await reader.GetAsync("/nl/feed.atom")).Body, StringComparison.Ordinal);
        foreach (var path in new[] { "/sitemap.xml", "/opensearch.xml", "/nl/feed.atom" }) System.Xml.Linq.XDocument.Parse((await reader.GetAsync(path)).Body);
    }

    [Fact]
    public async Task Pairs_point_at_each_other_and_each_page_at_itself()
    {
        foreach (var (path, other) in new[] { ("/nl/articles/btw-aangifte", "/en/articles/file-a-vat-return"), ("/en/articles/file-a-vat-return", "/nl/articles/btw-aangifte") })
        {
            var page = await Site.Somebody().GetAsync(path);
            Assert.Equal([$"http://help.example.org{path}"], page.Links("link[rel=canonical]"));
            Assert.Equal([$"http://help.example.org{path}", $"http://help.example.org{other}"], page.Links("link[rel=alternate][hreflang]"));
        }
    }

    [Fact]
    public async Task Structured_data_names_title_and_address_and_nothing_breaks_out_of_it()
    {
        var data = (await Site.Somebody().GetAsync("/nl/articles/btw-aangifte")).Html.QuerySelector("script[type='application/ld+json']")!.TextContent;

        using var parsed = System.Text.Json.JsonDocument.Parse(data);
        Assert.Equal("Btw-aangifte indienen", parsed.RootElement.GetProperty("headline").GetString());
        Assert.DoesNotContain("<", data, StringComparison.Ordinal);
    }
}

public sealed class VotingOnSqlite() : VotingTests(DatabaseKind.Sqlite);

public sealed class VotingOnPostgres() : VotingTests(DatabaseKind.Postgres);

/// <summary>Was this helpful.</summary>
public abstract class VotingTests(DatabaseKind kind)
{
    [Fact]
    public async Task A_reader_has_one_vote_an_article_and_the_last_counts()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var reader = site.Somebody();

        await reader.PostAsync("/nl/articles/btw-codes/votes", ("helped", "true"));
        await reader.PostAsync("/nl/articles/btw-codes/votes", ("helped", "false"), ("reason", "  Code 8 ontbreekt. "));
        await reader.PostAsync("/nl/articles/btw-aangifte/votes", ("helped", "true"));
        await site.Somebody().PostAsync("/nl/articles/btw-codes/votes", ("helped", "true"));

        Assert.Equal(3, await site.Database.CountAsync("Votes"));
        Assert.Equal(1, await site.Database.CountAsync("Votes", "\"Reason\" = 'Code 8 ontbreekt.'"));
    }

    [Fact]
    public async Task A_double_click_is_one_vote()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var reader = site.Somebody();
        reader.Set("visit", "0123456789abcdef0123456789abcdef");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => reader.PostAsync("/nl/articles/btw-codes/votes", ("helped", "true"))));

        Assert.All(answers, answer => Assert.Equal(302, answer.Status));
        Assert.Equal(1, await site.Database.CountAsync("Votes"));
    }

    [Fact]
    public async Task After_a_vote_the_page_asks_why_and_thanks_each_reader_for_his_own_answer()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var (satisfied, dissatisfied) = (site.Somebody(), site.Somebody());
        var yes = await satisfied.OpenAsync((await satisfied.PostAsync("/nl/articles/btw-codes/votes", ("helped", "true"))).Location!.Split('#')[0]);
        var no = await dissatisfied.OpenAsync((await dissatisfied.PostAsync("/nl/articles/btw-codes/votes", ("helped", "false"))).Location!.Split('#')[0]);

        Assert.Contains("Wat was nuttig?", yes.Main, StringComparison.Ordinal);
        Assert.Contains("Wat ontbrak er of klopte niet?", no.Main, StringComparison.Ordinal);
        var thanked = await dissatisfied.SubmitAsync(no.Form("/votes").With("reason", "Te kort."));
        Assert.Contains("de redactie leest uw opmerking", (await dissatisfied.OpenAsync(thanked.Location!.Split('#')[0])).Main, StringComparison.Ordinal);
        Assert.Contains("Bent u hiermee geholpen?", (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_may_hold_anything()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);

        foreach (var reason in new[] { "\u0007", "<script>", new string('x', 999) + "😀😀", "\u202Eomgekeerd", new string('y', 100_000) })
            Assert.True((await site.Somebody().PostAsync("/nl/articles/btw-codes/votes", ("helped", "false"), ("reason", reason))).Status == 302, string.Join('\n', site.Log.Lines));

        Assert.Equal(5, await site.Database.CountAsync("Votes"));
        foreach (var address in new[] { "/nl/articles/btw-codes/votes", "/nl/preferences", "/nl/contact", "/nl/incidents/10001-4/opening" })
            Assert.InRange((await site.Somebody().PostAsync(address, ("helped", "false"), ("reason", "a\0b"))).Status, 400, 404);
    }

    [Fact]
    public async Task What_is_read_by_people_is_counted_and_what_robots_read_is_not()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        foreach (var agent in new[] { "Mozilla/5.0 Firefox/150", "Mozilla/5.0 Firefox/150", "Googlebot/2.1", "curl/8.0", "" })
            await new Person(site, null) { UserAgent = agent }.GetAsync("/nl/articles/btw-codes");

        await site.WriteCountsAsync();
        await site.WriteCountsAsync();

        Assert.Equal(["2"], await site.Database.QueryAsync("SELECT \"Count\" FROM \"Reads\""));
        await using var again = site.StartAgain();
        Assert.Contains("Btw-codes kiezen", (await again.Somebody().GetAsync("/nl")).Text("section[aria-labelledby=veelgelezen]")!, StringComparison.Ordinal);
    }
}
