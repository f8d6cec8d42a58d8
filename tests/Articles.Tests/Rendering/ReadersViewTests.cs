using Articles.Rendering;

namespace Articles.Tests.Rendering;

public class ReadersViewTests
{
    private static readonly Dictionary<string, string> Addresses = new()
    {
        ["nl/btw/btw-codes.md"] = "/nl/articles/btw-codes",
        ["nl/bank/oud.md"] = "/nl/articles/nieuw", // moved since
        ["nl/bank/a b.md"] = "/nl/articles/a-b",
        ["nl/bank/debet & credit.md"] = "/nl/articles/debet-credit",
        ["nl/bank/privé.md"] = "/nl/articles/prive",
    };

    private static readonly ReadersView View = new(Addresses.GetValueOrDefault, keys => ($"<section class=\"only\" title=\"{string.Join('+', keys)}\">", "</section>"));

    [Theory]
    [InlineData("[de codes](../btw/btw-codes.md)", "<a href=\"/nl/articles/btw-codes\">de codes</a>")]
    [InlineData("[het **lage** tarief](../btw/btw-codes.md#laag)", "<a href=\"/nl/articles/btw-codes#laag\">het <strong>lage</strong> tarief</a>")]
    [InlineData("[oud](oud.md#kop)", "<a href=\"/nl/articles/nieuw#kop\">oud</a>")]
    [InlineData("[spatie](a%20b.md)", "<a href=\"/nl/articles/a-b\">spatie</a>")]
    [InlineData("[en](<debet & credit.md>)", "<a href=\"/nl/articles/debet-credit\">en</a>")]
    [InlineData("[prive](privé.md)", "<a href=\"/nl/articles/prive\">prive</a>")]
    [InlineData("[weg](weg.md) en [de codes](../btw/btw-codes.md)", "weg en <a href=\"/nl/articles/btw-codes\">de codes</a>")]
    public void A_link_leads_to_where_the_article_is_now_and_is_words_where_it_is_not(string markdown, string html) => Assert.Equal($"<p>{html}</p>", Of(markdown));

    [Fact]
    public void A_block_is_opened_for_the_reader_with_its_links_inside() => Assert.Equal(
        "<section class=\"only\" title=\"plus+premium\"><p>Zie <a href=\"/nl/articles/btw-codes\">de codes</a>.</p>\n</section>",
        Of(":::subscription plus premium\nZie [de codes](../btw/btw-codes.md).\n:::"));

    [Fact]
    public void Two_blocks_are_two()
    {
        var page = Rendered.Parse(Of(":::subscription plus\neen\n:::\n\ntussen\n\n:::subscription premium\ntwee\n:::"));
        Assert.Equal(["plus", "premium"], page.QuerySelectorAll("section").Select(section => section.GetAttribute("title")));
        Assert.Equal("tussen", page.The("body > p").TextContent);
    }

    [Fact]
    public void Other_links_stay_as_they_are() => Assert.Equal("<p><a href=\"https://x.example/\">daar</a></p>", Of("[daar](https://x.example/)"));

    private static string Of(string markdown) => View.Of(Rendered.Html(markdown)).Trim();
}
