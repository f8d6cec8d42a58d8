namespace Articles.Tests.Rendering;

public class ListsTests
{
    [Fact]
    public void A_numbered_list_is_a_row_of_steps_each_in_paragraphs() => Assert.Equal(
        "<ol class=\"steps\">\n<li><p>Open de aangifte.</p>\n</li>\n<li><p>Controleer.</p>\n<p>Kijk ook naar 5b.</p>\n</li>\n</ol>",
        Rendered.Html("1. Open de aangifte.\n2. Controleer.\n\n   Kijk ook naar 5b."));

    [Fact]
    public void A_list_is_tight_where_it_was_written_tight() =>
        Assert.Equal("<ul>\n<li>een</li>\n<li>twee</li>\n</ul>", Rendered.Html("- een\n- twee"));

    [Fact]
    public void A_loose_list_has_paragraphs() => Assert.Equal(2, Rendered.Page("- een\n\n- twee").QuerySelectorAll("li > p").Length);

    [Fact]
    public void A_list_in_a_step_stays_inside_it()
    {
        var page = Rendered.Page("1. Kies:\n   - bank\n   - kas\n2. Sluit.");
        Assert.Equal(2, page.QuerySelectorAll("ol.steps > li").Length);
        Assert.Equal(["bank", "kas"], page.QuerySelectorAll("ol.steps > li:first-child > ul > li").Select(item => item.TextContent));
    }

    [Theory]
    [InlineData("nl", "gedaan: ")]
    [InlineData("en", "done: ")]
    public void A_task_has_a_box_to_read_with_its_state_as_a_word(string language, string done)
    {
        var page = Rendered.Page("- [x] klaar\n- [ ] nog doen", language);

        Assert.Equal(["☑", "☐"], page.QuerySelectorAll("span.task[aria-hidden=true]").Select(box => box.TextContent));
        Assert.Equal(done, page.The("span.vh").TextContent);
        Assert.Empty(page.QuerySelectorAll("input"));
    }

    [Fact]
    public void A_definition_list_is_one()
    {
        var page = Rendered.Page("Suppletie\n:   Een correctie op een aangifte.");
        Assert.Equal("Suppletie", page.The("dl > dt").TextContent);
        Assert.Equal("Een correctie op een aangifte.", page.The("dl > dd").TextContent.Trim());
    }
}
