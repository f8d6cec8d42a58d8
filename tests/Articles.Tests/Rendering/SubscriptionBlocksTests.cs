using Articles.Content;

namespace Articles.Tests.Rendering;

public class SubscriptionBlocksTests
{
    [Fact]
    public void A_block_keeps_for_whom_it_is()
    {
        var block = Rendered.Page(":::subscription plus premium\nAlleen voor **u**.\n:::").The("subscription-block");
        Assert.Equal("plus premium", block.GetAttribute("data-for"));
        Assert.Equal("Alleen voor u.", block.TextContent.Trim());
        Assert.NotNull(block.QuerySelector("p strong"));
    }

    [Fact]
    public void A_block_may_hold_steps_images_and_callouts()
    {
        var block = Rendered.Page(":::subscription plus\n1. Open.\n\n![x](split.svg)\n\n> [!TIP]\n> Let hierop.\n:::\n\nNa het blok.").The("subscription-block");
        Assert.NotNull(block.QuerySelector("ol.steps"));
        Assert.NotNull(block.QuerySelector("img"));
        Assert.NotNull(block.QuerySelector("aside.note"));
        Assert.DoesNotContain("Na het blok", block.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_inside_a_block_is_reported_and_its_words_stay_in_the_outer_one()
    {
        var article = Rendered.Article("::::subscription plus\nbuiten\n\n:::subscription premium\nbinnen\n:::\n::::");
        Assert.Contains("binnen", Rendered.Parse(article.Html).The("subscription-block[data-for=plus]").TextContent, StringComparison.Ordinal);
        Assert.Equal("nl/bank/koppelen.md:4: a subscription block inside another one", Assert.Single(article.Problems).ToString());
    }

    [Fact]
    public void A_block_after_a_nested_one_is_a_block_again() =>
        Assert.Equal(2, Rendered.Page("::::subscription plus\n:::subscription premium\nx\n:::\n::::\n\n:::subscription basis\ny\n:::").QuerySelectorAll("subscription-block").Length);

    [Fact]
    public void An_unknown_block_is_reported_and_its_words_stay()
    {
        var article = Rendered.Article("een\n\n:::warning\nlet op\n:::");
        Assert.Equal("<p>een</p>\n<p>let op</p>", article.Html.ReplaceLineEndings("\n").Trim());
        Assert.StartsWith("nl/bank/koppelen.md:3: unknown block ':::warning'", Assert.Single(article.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_for_nobody_is_reported() =>
        Assert.StartsWith("nl/bank/koppelen.md:1: ", Assert.Single(Rendered.Article(":::subscription\nx\n:::").Problems).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(":::subscription goud\nx\n:::", 5)]
    [InlineData("::: subscription plus goud\nx\n:::", 5)]
    [InlineData("een\n\n- in een lijst\n\n  :::subscription goud\n  x\n  :::", 9)]
    public void A_subscription_that_does_not_exist_is_reported_where_the_block_begins(string markdown, int line)
    {
        var file = ArticleFile.Parse(Rendered.Path, $"---\ntitle: Bank\nsubscriptions: [plus]\n---\n{markdown}", [])!;
        var problem = Assert.Single(file.Render(_ => null).UnknownSubscriptions(file, new HashSet<string> { "plus", "premium" }));
        Assert.Equal(new(Rendered.Path, line, "unknown subscription 'goud'", LeavesOut: false), problem);
    }

    [Fact]
    public void What_stands_behind_the_word_cannot_leave_its_attribute() =>
        Assert.Equal("\"><script>alert(1)</script>", Rendered.Page(":::subscription \"><script>alert(1)</script>\nx\n:::").The("subscription-block").GetAttribute("data-for"));
}
