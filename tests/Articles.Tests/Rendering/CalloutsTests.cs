namespace Articles.Tests.Rendering;

public class CalloutsTests
{
    [Theory]
    [InlineData("TIP", "nl", "note", "tip", "Tip")]
    [InlineData("NOTE", "nl", "note", "info", "Goed om te weten")]
    [InlineData("WARNING", "nl", "note note--warn", "warn", "Let op")]
    [InlineData("CAUTION", "nl", "note note--warn", "warn", "Let op")]
    [InlineData("tip", "en", "note", "tip", "Tip")]
    [InlineData("NOTE", "en", "note", "info", "Good to know")]
    [InlineData("WARNING", "en", "note note--warn", "warn", "Take care")]
    public void A_callout_says_what_it_is_in_the_language_of_the_article(string kind, string language, string style, string icon, string title) => Assert.Equal(
        $"<aside class=\"{style}\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"/icons.svg#i-{icon}\"></use></svg><div><strong>{title}</strong><p>Maak eerst een auditfile.</p>\n</div></aside>",
        Rendered.Html($"> [!{kind}]\n> Maak eerst een auditfile.", language));

    [Theory]
    [InlineData("> [!WARNING]\n> **Dit is niet terug te draaien**\n> Maak eerst een auditfile.")]
    [InlineData("> [!WARNING]\n> **Dit is niet terug te draaien**\n>\n> Maak eerst een auditfile.")]
    [InlineData("> [!WARNING]\n> **Dit is niet terug te draaien**  \n> Maak eerst een auditfile.")]
    public void A_bold_first_line_is_the_title(string markdown)
    {
        var page = Rendered.Page(markdown);
        Assert.Equal("Dit is niet terug te draaien", page.The("aside strong").TextContent);
        Assert.Equal("Maak eerst een auditfile.", page.The("aside p").TextContent.Trim());
    }

    [Fact]
    public void Bold_words_at_the_start_of_a_sentence_are_no_title()
    {
        var page = Rendered.Page("> [!TIP]\n> **Eerst** een auditfile maken.");
        Assert.Equal(["Tip", "Eerst"], page.QuerySelectorAll("strong").Select(strong => strong.TextContent));
        Assert.Equal("Eerst een auditfile maken.", page.The("aside p").TextContent);
    }

    [Fact]
    public void A_callout_may_hold_steps_and_a_menu_path_in_its_title()
    {
        var page = Rendered.Page("> [!TIP]\n> **Via [[Menu > Bank]]**\n>\n> 1. Open.\n> 2. Sluit.");
        Assert.Equal("Via Menu › Bank", page.The("aside strong").TextContent);
        Assert.Equal(2, page.QuerySelectorAll("aside ol.steps > li").Length);
    }

    [Fact]
    public void A_callout_may_stand_in_a_step() => Assert.Equal("Let op", Rendered.Page("1. Open.\n\n   > [!WARNING]\n   > Maak eerst een auditfile.").The("ol.steps > li > aside strong").TextContent);

    [Fact]
    public void A_quotation_is_no_callout() => Assert.Equal("<blockquote>\n<p>Artikel 52 AWR</p>\n</blockquote>", Rendered.Html("> Artikel 52 AWR"));
}
