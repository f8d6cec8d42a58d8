namespace Articles.Tests.Rendering;

public class KeysTests
{
    [Theory]
    [InlineData("++Ctrl+S++", "<kbd class=\"key\">Ctrl</kbd> + <kbd class=\"key\">S</kbd>")]
    [InlineData("++Ctrl+Shift+Enter++", "<kbd class=\"key\">Ctrl</kbd> + <kbd class=\"key\">Shift</kbd> + <kbd class=\"key\">Enter</kbd>")]
    [InlineData("++F5++", "<kbd class=\"key\">F5</kbd>")]
    [InlineData("++<++", "<kbd class=\"key\">&lt;</kbd>")]
    public void Keys_pressed_together_are_shown_as_keys(string markdown, string keys) => Assert.Equal($"<p>Druk op {keys}.</p>", Rendered.Html($"Druk op {markdown}."));

    [Theory]
    [InlineData("C++ en D++ zijn talen")]
    [InlineData("++")]
    [InlineData("++++")]
    [InlineData("Waardering: +++++")]
    [InlineData("++Ctrl\nS++")]
    public void Other_plus_signs_stay_as_they_were_typed(string markdown)
    {
        var page = Rendered.Page(markdown);
        Assert.Empty(page.QuerySelectorAll("kbd"));
        Assert.Equal(markdown, page.TextContent.Trim());
    }
}
