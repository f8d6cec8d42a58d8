using Articles.Rendering;

namespace Articles.Tests.Rendering;

public class PlainTextTests
{
    [Fact]
    public void An_article_is_read_by_its_headings()
    {
        var passages = Rendered.Article("Vooraf.\n\n## Wat u *nodig* hebt\n\nEen pas.\nEn een code.\n\n### Code\n\n## Stap 1").Passages;
        Assert.Equal(
            [
                new(null, null, 0, "Vooraf."),
                new("wat-u-nodig-hebt", "Wat u nodig hebt", 2, "Een pas. En een code."),
                new("code", "Code", 3, ""),
                new Passage("stap-1", "Stap 1", 2, ""),
            ], passages);
    }

    [Theory]
    [InlineData("Open [[Menu > Bank]] en druk op ++Ctrl+S++.", "Open Menu › Bank en druk op Ctrl+S.")]
    [InlineData("Zie [de **codes**](../btw/btw-codes.md) en <https://x.example/>.", "Zie de codes en https://x.example/.")]
    [InlineData("![Schema](split.svg)", "Schema")]
    [InlineData("`code` &amp; &euro; 5", "code & € 5")]
    [InlineData("```\nregel 1\n```", "regel 1")]
    [InlineData("- een\n- twee", "een\ntwee")]
    [InlineData("> [!TIP]\n> Handig.", "Handig.")]
    [InlineData("De ICP.\n\n*[ICP]: Prestaties", "De ICP.")]
    [InlineData(":::subscription plus\nVoor Plus.\n:::", "Voor Plus.")]
    [InlineData("Suppletie\n:   Een correctie.", "Suppletie\nEen correctie.")]
    [InlineData("een <b>vet</b> woord", "een vet woord")]
    [InlineData("regel\\\neinde", "regel einde")]
    [InlineData("[x]: https://y.example/", "")]
    public void Searching_finds_the_words_and_no_markup(string markdown, string text) =>
        Assert.Equal(text, string.Concat(ArticleMarkdown.Passages(markdown).Select(passage => passage.Text)));

    [Fact]
    public void A_table_is_read_by_its_rows() =>
        Assert.Equal("Tarief · Code\n21% · H\n9% · L", Assert.Single(ArticleMarkdown.Passages("| Tarief | Code |\n|---|---|\n| 21% | H |\n| 9% | L |")).Text);

    [Fact]
    public void Reading_without_rendering_gives_the_same_passages()
    {
        const string Text = "Vooraf.\n\n## Kop\n\nTekst [[Menu > Bank]].\n\n| a | b |\n|---|---|\n| 1 | 2 |";
        Assert.Equal(Rendered.Article(Text).Passages, ArticleMarkdown.Passages(Text));
    }
}
