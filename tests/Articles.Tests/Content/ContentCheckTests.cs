using Articles.Content;

namespace Articles.Tests.Content;

public class ContentCheckTests
{
    public static TheoryData<string, string, int, string, bool> Wrong => new()
    {
        { "broken YAML", "---\ntitle: Bank\ntags: [a, b\n---\nx", 4, "front matter does not parse", true },
        { "an unknown key", "---\ntitle: Bank\ntag: btw\n---\nx", 3, "front matter does not parse", true },
        { "a key twice", "---\ntitle: Bank\ntitle: Kas\n---\nx", 3, "front matter does not parse", true },
        { "no front matter", "# Bank\n\nTekst", 1, "no front matter", true },
        { "front matter that never ends", "---\ntitle: Bank\nTekst", 1, "no front matter", true },
        { "no title", "---\nsummary: x\n---\nx", 1, "no title", true },
        { "an empty title", "---\ntitle: ' '\n---\nx", 1, "no title", true },
        { "nothing", "", 1, "no front matter", true },
        { "an audience misspelt", "---\ntitle: Bank\naudience: specialist\n---\nx", 1, "audience is 'specialist', not one of everyone, specialists", true },
        { "a status misspelt", "---\ntitle: Bank\nstatus: concept\n---\nx", 1, "status is 'concept', not one of", true },
        { "an order that is no number", "---\ntitle: Bank\norder: eerst\n---\nx", 3, "front matter does not parse", true },
        { "a day that is none", "---\ntitle: Bank\nreview_by: volgend jaar\n---\nx", 1, "review_by is 'volgend jaar'", false },
        { "an unknown subscription", "---\ntitle: Bank\nsubscriptions: [plus, goud]\n---\nx", 1, "unknown subscription 'goud'", false },
        { "a block for an unknown subscription", "---\ntitle: Bank\n---\n\n:::subscription goud\nx\n:::", 5, "unknown subscription 'goud'", false },
        { "a related article that is not there", "---\ntitle: Bank\nrelated: [weg]\n---\nx", 1, "related article 'weg' is not there", false },
        { "a dead link", "---\ntitle: Bank\n---\n\n[x](weg.md)", 5, "dead link: there is no article 'nl/bank/weg.md'", false },
        { "a dead anchor", "---\ntitle: Bank\n---\n\n[x](goed.md#weg)", 5, "dead link: 'nl/bank/goed.md' has no heading '#weg'", false },
        { "a dead anchor in itself", "---\ntitle: Bank\n---\n\n[x](#weg)", 5, "dead link: no heading '#weg' in this article", false },
        { "a repeated slug", "---\ntitle: Bank\n---\nx", 1, "slug 'fout' is already that of nl/aa/fout.md", true },
        { "no alternative text", "---\ntitle: Bank\n---\n![](goed.svg)", 4, "no alternative text for 'goed.svg'", false },
        { "a missing image", "---\ntitle: Bank\n---\n\n\n![x](weg.png)", 6, "missing image 'weg.png'", false },
        { "an image with an impossible name", "---\ntitle: Bank\n---\n![x](a%00.png)", 4, "missing image 'a%00.png'", false },
        { "a skipped heading", "---\ntitle: Bank\n---\n## a\n\n#### b", 6, "skipped heading: level 4 follows level 2", false },
        { "HTML in Markdown", "---\ntitle: Bank\n---\nx <b>y", 4, "HTML is left out: '<b>'", false },
        { "lists nested too deep", "---\ntitle: Bank\n---\nx\n\n" + string.Concat(Enumerable.Repeat("- ", 100)) + "x", 6, "nested too deep", true },
        { "five megabytes of nested lists", "---\ntitle: Bank\n---\n" + string.Concat(Enumerable.Repeat("- ", 2_500_000)), 4, "longer than", true },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Whatever_is_wrong_with_a_file_is_reported_where_it_stands_and_takes_nothing_else_down(string why, string text, int line, string what, bool leavesOut)
    {
        using var folder = new Folder().Article("nl/bank/goed.md", "## Kop\n\n[fout](fout.md)").With("nl/bank/goed.svg", "<svg width='1' height='1'>").With("nl/bank/fout.md", text);
        if (why == "a repeated slug") folder.Article("nl/aa/fout.md");

        var problems = folder.Check();
        var problem = Assert.Single(problems, problem => problem.File == "nl/bank/fout.md");
        Assert.StartsWith($"nl/bank/fout.md:{line}: {what}", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(leavesOut, problem.LeavesOut);

        // The other file is there, and what it says about the wrong one is the only thing that can be wrong with it.
        Assert.Contains(folder.Content.Articles([]), article => article.Path == "nl/bank/goed.md");
        Assert.All(problems.Where(other => other.File == "nl/bank/goed.md"), other => Assert.StartsWith("nl/bank/goed.md:6: dead link", other.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_left_out_with_the_line_of_its_first_wrong_byte()
    {
        using var folder = new Folder().Article("nl/bank/goed.md").With("nl/bank/fout.md", [.. "---\ntitle: Bank\n---\nCaf"u8, 0xE9, .. "\n"u8]);
        Assert.Equal(new("nl/bank/fout.md", 4, "not UTF-8", LeavesOut: true), Assert.Single(folder.Check()));
    }

    [Fact]
    public void A_repeated_id_leaves_out_the_second()
    {
        using var folder = new Folder().With("nl/a/een.md", "---\nid: btw\ntitle: Een\n---\nx").With("nl/b/twee.md", "---\nid: BTW\ntitle: Twee\n---\nx").With("en/b/two.md", "---\nid: btw\ntitle: Two\n---\nx");
        Assert.Equal(new("nl/b/twee.md", 1, "id 'btw' is already that of nl/a/een.md", LeavesOut: true), Assert.Single(folder.Check()));
    }

    [Fact]
    public void An_article_left_out_takes_no_id_from_those_that_follow()
    {
        using var folder = new Folder().Article("nl/a/een.md").With("nl/b/een.md", "---\nid: drie\ntitle: Ook een\n---\nx").Article("nl/c/drie.md");
        Assert.Equal("nl/b/een.md:1: slug 'een' is already that of nl/a/een.md", Assert.Single(folder.Check()).ToString());
    }

    [Fact]
    public void A_standing_page_may_be_called_like_an_article()
    {
        using var folder = new Folder().Article("nl/a/privacy.md").Article("nl/_about/privacy.md");
        Assert.Empty(folder.Check());
    }

    [Theory]
    [InlineData("title: [", true)]
    [InlineData("summary: x", true)]
    [InlineData("title: Bank\nkleur: rood", true)]
    public void A_section_file_that_cannot_be_read_is_reported_and_its_articles_stay(string text, bool leavesOut)
    {
        using var folder = new Folder().With("nl/bank/_section.yml", text).Article("nl/bank/goed.md");
        var problem = Assert.Single(folder.Check());
        Assert.Equal(("nl/bank/_section.yml", leavesOut), (problem.File, problem.LeavesOut));
        Assert.InRange(problem.Line, 1, 2);
        Assert.Single(folder.Content.Articles([]));
    }

    [Fact]
    public void All_problems_are_told_at_once_by_file_and_line()
    {
        using var folder = new Folder().Article("nl/b/b.md", "[x](weg.md)\n\n![](weg.png)").Article("nl/a/a.md", "#### diep");
        Assert.Equal(["nl/a/a.md:4", "nl/b/b.md:4", "nl/b/b.md:6", "nl/b/b.md:6"], folder.Check().Select(problem => $"{problem.File}:{problem.Line}"));
    }

    [Fact]
    public void Links_to_headings_of_other_articles_and_languages_are_followed()
    {
        using var folder = new Folder().Article("nl/a/a.md", "## Eén kop\n\n[zelf](#eén-kop) [b](../b/b.md#twee) [en](../../en/c/c.md)").Article("nl/b/b.md", "## Twee").Article("en/c/c.md");
        Assert.Empty(folder.Check());
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_articles_and_no_problems() =>
        Assert.Empty(ContentCheck.Of(new("/there/is/no/such/folder"), []));

    [Fact]
    public void Whoever_waits_is_told_of_every_file()
    {
        using var folder = new Folder().Article("nl/a/a.md").Article("nl/b/b.md");
        var told = new List<string>();
        ContentCheck.Of(folder.Content, [], new Told(told));
        Assert.Equal(["nl/a/a.md", "nl/b/b.md"], told);
    }

    private sealed class Told(List<string> files) : IProgress<string>
    {
        public void Report(string value) => files.Add(value);
    }
}
