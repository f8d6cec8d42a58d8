namespace HelpCenter.Tests;

public sealed class HostOnSqlite(SqliteSite shared) : HostTests(shared), IClassFixture<SqliteSite>;

public sealed class HostOnPostgres(PostgresSite shared) : HostTests(shared), IClassFixture<PostgresSite>;

/// <summary>In which language, under which names and with which headers the site answers.</summary>
public abstract class HostTests(SharedSite shared)
{
    private HelpCenterApplication Site => shared.Site;

    [Theory]
    [InlineData(null, null, "/nl")]
    [InlineData(null, "en-GB,en;q=0.9,nl;q=0.5", "/en")]
    [InlineData(null, "fr-FR, nl;q=0.8, en;q=0.4", "/nl")]
    [InlineData(null, "fr, de", "/nl")]
    [InlineData("en", "nl", "/en")]
    [InlineData("nl", "en", "/nl")]
    [InlineData("fr", "en", "/en")]
    [InlineData(null, ";;;q=x", "/nl")]
    public async Task The_front_door_leads_to_the_language_chosen_before_else_to_the_browsers_own(string? chosen, string? browser, string home)
    {
        var reader = Site.Somebody();
        if (chosen is not null) reader.Set("language", chosen);

        var answer = await reader.GetAsync("/", browser is null ? [] : [("Accept-Language", browser)]);

        Assert.Equal(302, answer.Status);
        Assert.Equal(home, answer.Location);
    }

    [Fact]
    public async Task A_page_is_in_the_language_of_its_address_whatever_the_browser_asks_for()
    {
        var reader = Site.Somebody();
        reader.Set("language", "nl");

        var page = await reader.GetAsync("/en", ("Accept-Language", "nl"));

        Assert.Equal("en", page.Html.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/fr")]
    [InlineData("/fr/search?q=btw")]
    [InlineData("/NL")]
    [InlineData("/nl/articles/bestaat-niet")]
    [InlineData("/nl/articles/bestaat-niet.md")]
    [InlineData("/nl/sections/bestaat-niet")]
    [InlineData("/nl/tags/bestaat-niet")]
    [InlineData("/nl/about/bestaat-niet")]
    [InlineData("/nl/articles/..%2f..%2fappsettings.json")]
    [InlineData("/nl/articles/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/media/../../helpdesk.db")]
    [InlineData("/media/0000000000000000000000000000000000000000000000000000000000000000/balk.svg")]
    [InlineData("/css/..%2f..%2fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/helpdesk.db")]
    [InlineData("/error")]
    [InlineData("/error/200")]
    [InlineData("/nl/incidents/10001-4")]
    public async Task What_is_not_there_is_a_page_with_a_way_on_and_status_404(string address)
    {
        var page = await Site.Somebody().GetAsync(address);

        Assert.Equal(404, page.Status);
        if (!address.EndsWith(".md", StringComparison.Ordinal)) Assert.NotEmpty(page.Links("main a[href$='/contact']"));
    }

    [Theory]
    [InlineData("/fr", "en", "en")]
    [InlineData("/nl/nergens", "en", "nl")]
    [InlineData("/en/nowhere", "nl", "en")]
    public async Task A_page_that_is_not_there_is_told_of_in_the_language_of_its_address_else_of_the_browser(string address, string browser, string language)
    {
        var page = await Site.Somebody().GetAsync(address, ("Accept-Language", browser));

        Assert.Equal(language, page.Html.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("help.example.org.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task A_request_for_another_host_is_refused_and_never_repeats_its_name(string host)
    {
        foreach (var path in new[] { "/", "/nl", "/nl/contact", "/sitemap.xml", "/css/site.css" })
        {
            var answer = await Site.Somebody().GetAsync(path, ("Host", host));
            Assert.Equal(400, answer.Status);
            Assert.DoesNotContain("evil", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("help.example.org")]
    [InlineData("HELP.example.org")]
    [InlineData("help.example.org:8080")]
    [InlineData("localhost")]
    [InlineData("localhost:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5080")]
    public async Task The_sites_own_name_and_the_names_of_this_machine_are_known(string host) =>
        Assert.Equal(200, (await Site.Somebody().GetAsync("/nl", ("Host", host))).Status);

    [Theory]
    [InlineData("/healthz", "ok")]
    [InlineData("/readyz", "ready")]
    public async Task Health_is_told_under_any_name_in_one_word(string path, string word)
    {
        var answer = await Site.Somebody().GetAsync(path, ("Host", "10.1.2.3"));

        Assert.Equal((200, word), (answer.Status, answer.Body));
    }

    [Theory]
    [InlineData("GET", "/nl", 200)]
    [InlineData("GET", "/", 302)]
    [InlineData("GET", "/nl/nergens", 404)]
    [InlineData("GET", "/css/site.css", 200)]
    [InlineData("GET", "/api/search?q=btw", 200)]
    [InlineData("GET", "/api/search?q=btw&lang=fr", 400)]
    [InlineData("GET", "/nl/articles/btw-codes.md", 200)]
    [InlineData("GET", "/sitemap.xml", 200)]
    [InlineData("GET", "/healthz", 200)]
    [InlineData("GET", "/nl/incidents/10001-4", 404)]
    [InlineData("POST", "/nl/preferences", 400)]
    [InlineData("POST", "/nl/contact", 400)]
    [InlineData("DELETE", "/nl", 400)]
    [InlineData("GET", "/nl", 400, "evil.example")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string method, string path, int status, string? host = null)
    {
        var answer = await Site.Somebody().SendAsync(new(method), path, null, host is null ? [] : [("Host", host)]);

        Assert.Equal(status, answer.Status);
        Assert.Equal("default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'", answer["Content-Security-Policy"]);
        Assert.Equal("nosniff", answer["X-Content-Type-Options"]);
        Assert.NotNull(answer["Referrer-Policy"]);
        Assert.Null(answer["Server"]);
    }

    [Fact]
    public async Task A_picture_of_an_article_is_kept_for_ever_and_may_do_nothing()
    {
        var reader = Site.Somebody();
        var picture = (await reader.GetAsync("/nl/articles/btw-aangifte")).Html.QuerySelector("main img")!.GetAttribute("src")!;

        var answer = await reader.GetAsync(picture);

        Assert.Equal((200, "image/svg+xml", "nosniff"), (answer.Status, answer.Type, answer["X-Content-Type-Options"]));
        Assert.StartsWith("sandbox;", answer["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("immutable", answer["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measurements_are_for_this_machine_alone()
    {
        Assert.Equal(404, (await Site.Somebody("192.0.2.7").GetAsync("/metrics")).Status);
        Assert.Equal(404, (await Site.Somebody("192.0.2.7").GetAsync("/metrics", ("X-Forwarded-For", "127.0.0.1"))).Status);
        Assert.Contains("helpdesk_articles", (await Site.Somebody("127.0.0.1").GetAsync("/metrics")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_has_script_or_style_inline_or_anything_from_elsewhere()
    {
        foreach (var path in new[] { "/nl", "/en", "/nl/search?q=btw", "/nl/search?q=xyzzyq", "/nl/articles/btw-aangifte", "/nl/sections/btw", "/nl/tags/btw", "/nl/contact", "/nl/preferences", "/nl/about/privacy", "/nl/nergens" })
        {
            var page = await Site.Somebody().GetAsync(path);
            Assert.Empty(page.Html.QuerySelectorAll("style, [style], [onclick], [onload], script:not([src]):not([type='application/ld+json'])"));
            Assert.All(page.Html.QuerySelectorAll("script[src], link[rel=stylesheet], img[src], link[rel=icon]"), element => Assert.StartsWith("/", element.GetAttribute("src") ?? element.GetAttribute("href"), StringComparison.Ordinal));
        }
    }
}

/// <summary>What a proxy may say of a request.</summary>
public sealed class ProxyTests
{
    [Fact]
    public async Task Nobody_is_believed_about_where_he_comes_from()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, new() { ["Limits:QuestionsAnHour"] = "1" });

        Assert.Equal(303, await AskVia(site, "192.0.2.7", "198.51.100.1"));
        Assert.Equal(429, await AskVia(site, "192.0.2.7", "198.51.100.2"));
    }

    [Fact]
    public async Task A_configured_proxy_is_believed_and_nobody_else()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, new() { ["Limits:QuestionsAnHour"] = "1", ["Site:Proxies"] = "10.0.0.0/8, 192.0.2.99" });

        Assert.Equal(303, await AskVia(site, "10.1.2.3", "198.51.100.1"));
        Assert.Equal(303, await AskVia(site, "192.0.2.99", "198.51.100.2"));
        Assert.Equal(429, await AskVia(site, "10.9.9.9", "198.51.100.1"));
        Assert.Equal(303, await AskVia(site, "192.0.2.7", "198.51.100.3"));
        Assert.Equal(429, await AskVia(site, "192.0.2.7", "198.51.100.4"));
    }

    [Fact]
    public async Task One_household_with_IPv6_counts_once()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, new() { ["Limits:QuestionsAnHour"] = "1" });

        Assert.Equal(303, await AskVia(site, "2001:db8:1:2::1", null));
        Assert.Equal(429, await AskVia(site, "2001:db8:1:2:ffff::2", null));
        Assert.Equal(303, await AskVia(site, "2001:db8:1:3::1", null));
    }

    [Fact]
    public async Task Behind_a_proxy_with_https_cookies_are_for_https_only()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, new() { ["Site:Proxies"] = "10.0.0.0/8", ["Site:BaseUrl"] = "https://help.example.org" });

        var answer = await site.Somebody("10.1.2.3").PostAsync("/nl/preferences", [("Sec-Fetch-Site", "same-origin"), ("X-Forwarded-Proto", "https")], ("subscription", "plus"));

        Assert.Contains("secure", answer["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("max-age=", answer["Strict-Transport-Security"], StringComparison.Ordinal);
    }

    private static async Task<int> AskVia(HelpCenterApplication site, string from, string? forwardedFor)
    {
        var person = site.Somebody(from);
        return (await person.SubmitAsync((await person.FormAsync()).Filled(), forwardedFor is null ? [] : [("X-Forwarded-For", forwardedFor)])).Status;
    }
}
