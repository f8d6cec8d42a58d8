namespace Articles.Tests.Rendering;

public class MenuPathsTests
{
    [Theory]
    [InlineData("[[Menu > Instellingen > Bankkoppelingen]]", "<samp>Menu</samp> › <samp>Instellingen</samp> › <samp>Bankkoppelingen</samp>")]
    [InlineData("[[Menu>Bank]]", "<samp>Menu</samp> › <samp>Bank</samp>")]
    [InlineData("[[Menu]]", "<samp>Menu</samp>")]
    [InlineData("[[Menu > R&D <b>]]", "<samp>Menu</samp> › <samp>R&amp;D &lt;b</samp>")]
    public void A_menu_path_is_a_row_of_screens(string markdown, string steps) => Assert.Equal($"<p>Open <kbd class=\"path\">{steps}</kbd>.</p>", Rendered.Html($"Open {markdown}."));

    [Theory]
    [InlineData("[[]]")]
    [InlineData("[[ > ]]")]
    [InlineData("[[Menu > ")]
    [InlineData("[Menu]]")]
    [InlineData("[[Menu\n> Bank]]")]
    public void What_is_no_path_stays_as_it_was_typed(string markdown)
    {
        var page = Rendered.Page(markdown);
        Assert.Empty(page.QuerySelectorAll("kbd"));
        Assert.Contains("]]"[..Math.Min(2, markdown.Count(letter => letter == ']'))], page.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_in_code_is_code() => Assert.Equal("<p><code>[[Menu &gt; Bank]]</code></p>", Rendered.Html("`[[Menu > Bank]]`"));
}
