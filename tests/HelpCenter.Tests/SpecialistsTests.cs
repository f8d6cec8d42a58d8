using System.Text.RegularExpressions;

namespace HelpCenter.Tests;

public sealed class SpecialistsOnSqlite(SqliteSite shared) : SpecialistsTests(shared), IClassFixture<SqliteSite>;

public sealed class SpecialistsOnPostgres(PostgresSite shared) : SpecialistsTests(shared), IClassFixture<PostgresSite>;

/// <summary>An article for specialists does not exist for readers, wherever they look.</summary>
public abstract class SpecialistsTests(SharedSite shared)
{
    private static readonly string[] Secrets = ["Kwelgeest", "vermurwen", "verbannen", "interne-notitie", "zeehond", "Geheimhoudingskamer", "geheime-sectie", "internal-note"];

    private HelpCenterApplication Site => shared.Site;

    [Theory]
    [InlineData("/nl/articles/interne-notitie")]
    [InlineData("/nl/articles/interne-notitie.md")]
    [InlineData("/nl/articles/geheime-sectie")]
    [InlineData("/nl/articles/internal-note")]
    [InlineData("/nl/sections/intern")]
    [InlineData("/nl/tags/zeehond")]
    public async Task It_is_not_there(string address)
    {
        var answer = await Site.Somebody().GetAsync(address);

        Assert.Equal(404, answer.Status);
        AssertSilent(answer, address);
    }

    [Fact]
    public async Task Nothing_can_be_voted_on_it() =>
        Assert.Equal(404, (await Site.Somebody().PostAsync("/nl/articles/interne-notitie/votes", ("helped", "true"))).Status);

    [Fact]
    public async Task Its_picture_is_not_served()
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Site.Content.Folder, "nl/btw/geheim.svg"))));

        Assert.Equal(404, (await Site.Somebody().GetAsync($"/media/{hash}/geheim.svg")).Status);
    }

    [Theory]
    [InlineData("/nl")]
    [InlineData("/en")]
    [InlineData("/nl/sections/btw")]
    [InlineData("/nl/tags/btw")]
    [InlineData("/nl/articles/btw-aangifte")]
    [InlineData("/nl/articles/btw-codes")]
    [InlineData("/sitemap.xml")]
    [InlineData("/llms.txt")]
    [InlineData("/nl/feed.atom")]
    [InlineData("/en/feed.atom")]
    [InlineData("/opensearch.xml")]
    [InlineData("/nl/contact")]
    [InlineData("/nl/nergens")]
    public async Task No_list_no_related_article_and_no_map_names_it(string address) => AssertSilent(await Site.Somebody().GetAsync(address), address);

    [Theory]
    [InlineData("kwelgeest")]
    [InlineData("kwelgest")]
    [InlineData("zeehondencreche")]
    [InlineData("zeehondencresche")]
    [InlineData("interne notitie")]
    [InlineData("geheimhoudingskamer")]
    [InlineData("btw")]
    public async Task No_search_finds_it_and_no_suggestion_spells_its_words(string words)
    {
        var reader = Site.Somebody();
        foreach (var address in new[] { $"/nl/search?q={words}", $"/nl/search?q={words}&section=intern", $"/api/search?lang=nl&q={words}&limit=50", $"/api/suggest?lang=nl&q={words}", $"/api/suggest?lang=nl&q={words[..Math.Min(4, words.Length)]}" })
            AssertSilent(await reader.GetAsync(address), address, words);
    }

    [Fact]
    public async Task A_link_to_it_is_words_within_other_articles()
    {
        var page = await Site.Somebody().GetAsync("/nl/articles/btw-aangifte");

        Assert.Contains("de notitie.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links("main a"), link => link.Contains("notitie", StringComparison.Ordinal));
        var markdown = (await Site.Somebody().GetAsync("/nl/articles/btw-aangifte.md")).Body;
        Assert.Contains("de notitie.", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("notitie.md", markdown, StringComparison.Ordinal);
    }

    // What the reader himself typed may of course stand there.
    private static void AssertSilent(Page page, string address, string typed = "")
    {
        var body = page.Body;
        if (address.Contains('?')) body = Regex.Replace(body, Regex.Escape(typed), "", RegexOptions.IgnoreCase);
        if (page.Status == 404) body = Regex.Replace(body, "value=\"[^\"]*\"", ""); // the words of the address, in the search box
        foreach (var secret in Secrets) Assert.DoesNotContain(secret, body, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>An article that readers had and that becomes one for specialists.</summary>
public sealed class BecomingSecretTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Is_gone_for_readers_with_its_former_addresses(DatabaseKind kind)
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        site.Content.Move("nl/btw/btw-codes.md", "nl/btw/codes-nieuw.md");
        await site.ImportAsync();
        Assert.Equal(301, (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Status);
        site.Content.Article("nl/btw/codes-nieuw.md", "Btw-codes kiezen", "Nu voor specialisten.", "id: vat-codes", "audience: specialists");

        await site.ImportAsync();

        Assert.Equal(404, (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Status);
        Assert.Equal(404, (await site.Somebody().GetAsync("/nl/articles/codes-nieuw")).Status);
        Assert.DoesNotContain("codes-nieuw", (await site.Somebody().GetAsync("/api/search?q=btw-codes&limit=50")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("codes-nieuw", (await site.Somebody().GetAsync("/nl/articles/btw-aangifte")).Body, StringComparison.Ordinal);
    }
}
