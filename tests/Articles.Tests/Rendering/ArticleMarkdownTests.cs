using Articles.Rendering;

namespace Articles.Tests.Rendering;

public class ArticleMarkdownTests
{
    [Fact]
    public void A_footnote_leads_there_and_back()
    {
        var page = Rendered.Page("Op tijd.[^t]\n\n[^t]: Binnen acht weken.");
        var there = page.The("a.footnote-ref");
        var note = page.The("div.footnotes li");

        Assert.Equal("#" + note.Id, there.GetAttribute("href"));
        Assert.Equal("#" + there.Id, note.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Binnen acht weken.", note.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_abbreviation_is_explained_wherever_it_stands()
    {
        var page = Rendered.Page("De ICP en nog een ICP.\n\n*[ICP]: Intracommunautaire prestaties");
        Assert.Equal(["Intracommunautaire prestaties", "Intracommunautaire prestaties"], page.QuerySelectorAll("abbr").Select(abbreviation => abbreviation.GetAttribute("title")));
    }

    [Theory]
    [InlineData("## Wat u nodig hebt", "wat-u-nodig-hebt")]
    [InlineData("## Eén B.V.", "eén-bv")]
    [InlineData("## Stap 1: open", "stap-1-open")]
    public void Every_heading_has_an_anchor(string markdown, string anchor) => Assert.Equal(anchor, Rendered.Page(markdown).The("h2").Id);

    [Fact]
    public void Two_headings_alike_have_two_anchors() =>
        Assert.Equal(["stappen", "stappen-1"], Rendered.Page("## Stappen\n\n## Stappen").QuerySelectorAll("h2").Select(heading => heading.Id));

    [Fact]
    public void A_first_level_heading_becomes_a_second_and_is_reported()
    {
        var article = Rendered.Article("Tekst.\n\n# Kop", firstLine: 5);
        Assert.Equal("Kop", Rendered.Parse(article.Html).The("h2").TextContent);
        Assert.StartsWith("nl/bank/koppelen.md:7: a first-level heading", Assert.Single(article.Problems).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## a\n### b\n#### c\n## d\n### e", "")]
    [InlineData("### a", "nl/bank/koppelen.md:1: skipped heading: level 3 follows level 1")]
    [InlineData("## a\n#### b", "nl/bank/koppelen.md:2: skipped heading: level 4 follows level 2")]
    public void A_skipped_heading_is_reported_where_it_stands(string markdown, string problem) => Assert.Equal(problem, Rendered.Problems(markdown));

    [Fact]
    public void Code_scrolls_in_itself_and_is_shown_as_it_is() => Assert.Equal(
        "<pre tabindex=\"0\"><code>&lt;script&gt; [[x]] **y**\n</code></pre>", Rendered.Html("```html\n<script> [[x]] **y**\n```"));

    [Theory]
    [InlineData("<script>alert(1)</script>", 1)]
    [InlineData("Tekst <b>vet</b>", 1)]
    [InlineData("een\n\n<div style=\"x\">\nwoorden\n</div>", 3)]
    [InlineData("een\n\n<iframe src=\"https://x\"></iframe>", 3)]
    public void HTML_is_left_out_and_reported(string markdown, int line)
    {
        var article = Rendered.Article(markdown);
        Assert.All(article.Problems, problem => Assert.StartsWith($"nl/bank/koppelen.md:{line}: HTML is left out", problem.ToString(), StringComparison.Ordinal));
        Assert.NotEmpty(article.Problems);
        Assert.Empty(Rendered.Parse(article.Html).QuerySelectorAll("script, b, div, iframe, [style]"));
    }

    [Fact]
    public void The_words_within_HTML_are_kept() => Assert.Contains("woorden", Rendered.Html("<div>\nwoorden\n</div>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Tekst <!-- nog nakijken --> verder")]
    [InlineData("<!-- nog nakijken -->")]
    public void A_note_among_writers_is_left_out_in_silence(string markdown)
    {
        var article = Rendered.Article(markdown);
        Assert.Empty(article.Problems);
        Assert.DoesNotContain("nakijken", article.Html + string.Concat(article.Passages.Select(passage => passage.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_longer_than_a_book_is_left_out() =>
        Assert.Equal(7, Assert.Throws<UnreadableArticleException>(() => Rendered.Article(new string('a', 1_000_001), firstLine: 7)).Line);

    [Fact]
    public void Text_without_any_markup_is_a_paragraph() => Assert.Equal("<p>Goedendag</p>", Rendered.Html("Goedendag"));

    [Fact]
    public void No_text_is_no_article_text()
    {
        var article = Rendered.Article("");
        Assert.Equal("", article.Html);
        Assert.Empty(article.Passages);
    }
}
