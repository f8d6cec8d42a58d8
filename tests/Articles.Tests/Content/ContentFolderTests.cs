using Articles.Content;

namespace Articles.Tests.Content;

public class ContentFolderTests
{
    [Fact]
    public void Articles_are_the_Markdown_files_of_a_language_in_a_stable_order()
    {
        using var folder = new Folder().Article("nl/b/b.md").Article("nl/a/a.md").Article("README.md").Article(".git/x/y.md").Article("nl/.drafts/x.md").With("nl/a/a.svg", "<svg>").Article("nl/los.md");
        Assert.Equal(["nl/a/a.md", "nl/b/b.md", "nl/los.md"], folder.Content.ArticlePaths());
    }

    [Fact]
    public void An_article_knows_its_place_by_its_path()
    {
        using var folder = new Folder().With("nl/bank/koppelen.md", "---\nid: bank\ntitle: Koppelen\n---\n\nTekst.\n").Article("nl/los.md");
        var articles = folder.Content.Articles([]).ToList();

        Assert.Equal(("nl", "bank", "koppelen", "bank", "\nTekst.\n", 5), (articles[0].Language, articles[0].Section, articles[0].Slug, articles[0].Id, articles[0].Markdown, articles[0].FirstLine));
        Assert.Equal(("nl", "", "los", "los"), (articles[1].Language, articles[1].Section, articles[1].Slug, articles[1].Id));
    }

    [Fact]
    public void A_file_saved_on_Windows_is_the_same_file()
    {
        const string Text = "---\ntitle: Bank\n---\nEén\nTwee\n";
        using var folder = new Folder().With("nl/a/een.md", Text).With("nl/a/twee.md", "\uFEFF" + Text.ReplaceLineEndings("\r\n"));
        var articles = folder.Content.Articles([]).ToList();

        Assert.Equal(articles[0].Hash, articles[1].Hash);
        Assert.Equal(articles[0].Text, articles[1].Text);
    }

    [Fact]
    public void A_picture_beside_an_article_has_its_size()
    {
        using var folder = new Folder().With("nl/a/x.svg", "<svg width='640' height='360'>").With("nl/a/x.mp4", "film").With("nl/a/x.exe", "MZ");
        Assert.Equal(new("nl/a/x.svg", 640, 360), folder.Content.Medium("nl/a/x.svg"));
        Assert.Equal(new("nl/a/x.mp4", null, null), folder.Content.Medium("nl/a/x.mp4"));
        Assert.Null(folder.Content.Medium("nl/a/x.exe"));
        Assert.Null(folder.Content.Medium("nl/a/weg.svg"));
    }

    [Theory]
    [InlineData("../geheim.svg")]
    [InlineData("nl/../../geheim.svg")]
    [InlineData("/etc/hostname")]
    [InlineData("nl/a/\0.svg")]
    [InlineData("")]
    [InlineData("nl")]
    public void Nothing_outside_the_folder_is_given_out(string path)
    {
        using var outer = new Folder().With("geheim.svg", "<svg>").With("content/nl/a/x.svg", "<svg>");
        Assert.Null(new ContentFolder(Path.Combine(outer.Path, "content")).Media(path));
    }

    [Fact]
    public void A_symbolic_link_leads_no_further_than_the_folder()
    {
        using var outer = new Folder().With("geheim/x.svg", "<svg>").With("content/nl/a/x.svg", "<svg>");
        var inside = Path.Combine(outer.Path, "content", "nl");
        File.CreateSymbolicLink(Path.Combine(inside, "uit.svg"), Path.Combine(outer.Path, "geheim", "x.svg"));
        Directory.CreateSymbolicLink(Path.Combine(inside, "uit"), Path.Combine(outer.Path, "geheim"));
        File.CreateSymbolicLink(Path.Combine(inside, "in.svg"), Path.Combine("a", "x.svg"));

        var content = new ContentFolder(Path.Combine(outer.Path, "content"));
        Assert.Null(content.Media("nl/uit.svg"));
        Assert.Null(content.Media("nl/uit/x.svg"));
        Assert.NotNull(content.Media("nl/in.svg"));
    }
}
