namespace Articles.Tests.Rendering;

public class LinksTests
{
    [Theory]
    [InlineData("../btw/btw-codes.md", "article:nl/btw/btw-codes.md")]
    [InlineData("importeren.md", "article:nl/bank/importeren.md")]
    [InlineData("./importeren.md#stap-2", "article:nl/bank/importeren.md#stap-2")]
    [InlineData("/en/banking/import.md", "article:en/banking/import.md")]
    [InlineData("../../../../nl/bank/importeren.md", "article:nl/bank/importeren.md")]
    [InlineData("a%20b.md", "article:nl/bank/a%20b.md")]
    [InlineData("<a b.md>", "article:nl/bank/a%20b.md")]
    [InlineData("privé.md", "article:nl/bank/priv%C3%A9.md")]
    public void A_link_to_a_file_is_a_link_to_its_article(string target, string href)
    {
        var article = Rendered.Article($"Zie [dat artikel]({target}).");
        Assert.Equal(href, Rendered.Parse(article.Html).The("a").GetAttribute("href"));
        Assert.Empty(article.Problems);
    }

    [Fact]
    public void A_link_to_a_file_is_known_with_words_anchor_and_line()
    {
        var link = Assert.Single(Rendered.Article("een\n\nZie [de **codes**](../btw/btw-codes.md#laag).", firstLine: 6).Links);
        Assert.Equal(("nl/btw/btw-codes.md", "laag", "de codes", 8), (link.Path, link.Anchor, link.Text, link.Line));
    }

    [Fact]
    public void A_link_by_reference_is_a_link_too() =>
        Assert.Equal(["nl/btw/btw-codes.md", "nl/btw/btw-codes.md"], Rendered.Article("[codes] en [meer][codes]\n\n[codes]: ../btw/btw-codes.md").Links.Select(link => link.Path));

    [Theory]
    [InlineData("https://www.belastingdienst.nl/")]
    [InlineData("https://example.org/?a=1&b=2")]
    [InlineData("mailto:helpdesk@balans.example")]
    [InlineData("tel:+31201234567")]
    [InlineData("/nl/contact")]
    public void A_link_out_of_the_help_stays_what_it_is(string target)
    {
        var article = Rendered.Article($"[daar]({target})");
        Assert.Equal(target, Rendered.Parse(article.Html).The("a").GetAttribute("href"));
        Assert.Empty(article.Links);
        Assert.Empty(article.Problems);
    }

    [Fact]
    public void A_link_within_the_article_needs_a_heading_there()
    {
        Assert.Equal("", Rendered.Problems("[lager](#stap-2)\n\n## Stap 2"));
        Assert.Equal("nl/bank/koppelen.md:1: dead link: no heading '#stap-3' in this article", Rendered.Problems("[lager](#stap-3)\n\n## Stap 2"));
    }

    [Theory]
    [InlineData("btw-codes")]
    [InlineData("../btw/btw-codes")]
    [InlineData("handleiding.pdf")]
    [InlineData("http://[")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public void A_link_that_leads_nowhere_is_shown_as_its_words_and_reported(string target)
    {
        var article = Rendered.Article($"een\n[daar]({target})");
        Assert.Empty(Rendered.Parse(article.Html).QuerySelectorAll("a"));
        Assert.Contains("daar", article.Html, StringComparison.Ordinal);
        Assert.Equal($"nl/bank/koppelen.md:2: dead link '{target}'", Assert.Single(article.Problems).ToString());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    public void A_link_that_could_run_something_is_no_link(string target) =>
        Assert.Null(Rendered.Page($"[daar]({target})").QuerySelector("a[href]"));
}
