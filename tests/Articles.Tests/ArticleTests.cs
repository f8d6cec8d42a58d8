using Articles.Content;
using Articles.Rendering;

namespace Articles.Tests;

public class ArticleTests
{
    private static readonly Made Import = new("content", new(2026, 5, 18, 8, 0, 0, TimeSpan.Zero));
    private static readonly Made Hanneke = new("Hanneke", new(2026, 5, 19, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_file_becomes_an_article_that_readers_see()
    {
        var article = New(File("nl/bank/koppelen.md", "Tekst."));

        Assert.Equal(("nl", "bank", "koppelen", "koppelen", "content"), (article.Language, article.Section, article.Slug, article.Key, article.Folder));
        Assert.True(article.IsForReaders && article.IsAsImported);
        Assert.Equal((1, "content", Import.At, RenderedArticle.Version), (article.Published!.Number, article.Published.By, article.Changed, article.Published.RendererVersion));
        Assert.Equal("<p>Tekst.</p>", article.Published.Html.Trim());
        Assert.Equal("nl/bank/koppelen.md", article.Path);
    }

    [Theory]
    [InlineData("status: draft")]
    [InlineData("audience: specialists")]
    public void A_draft_or_an_article_for_specialists_is_not_for_readers(string key) => Assert.False(New(File("nl/a/b.md", "x", key)).IsForReaders);

    [Fact]
    public void A_draft_has_no_published_text() => Assert.Null(New(File("nl/a/b.md", "x", "status: draft")).Published);

    [Fact]
    public void A_changed_file_becomes_the_newest_revision_and_the_old_ones_stay()
    {
        var article = New(File("nl/a/b.md", "een"));
        Follow(article, File("nl/a/b.md", "twee"));

        Assert.Equal([1, 2], article.Revisions.Select(revision => revision.Number));
        Assert.Equal("twee", Assert.Single(article.Published!.Passages).Text);
        Assert.True(article.IsAsImported);
    }

    [Fact]
    public void A_file_that_becomes_a_draft_takes_the_article_out_of_sight()
    {
        var article = New(File("nl/a/b.md", "een"));
        Follow(article, File("nl/a/b.md", "een", "status: draft"));
        Assert.False(article.IsForReaders);
        Assert.Null(article.Published);
    }

    [Fact]
    public void Where_both_changed_nothing_that_readers_see_is_overwritten()
    {
        var article = New(File("nl/a/b.md", "een"));
        var (editors, files) = (File("nl/a/b.md", "van Hanneke"), File("nl/a/b.md", "uit het bestand"));
        article.Publish(editors, Rendered(editors), [], Hanneke);
        Assert.False(article.IsAsImported);

        article.Keep(files, Rendered(files), [], Import);

        Assert.Equal("van Hanneke", Assert.Single(article.Published!.Passages).Text);
        Assert.Equal((3, true), (article.Latest!.Number, article.Latest.Conflicts));
        Assert.Equal(files.Hash, article.FileHash);
        Assert.False(article.IsAsImported);
        Assert.Equal(Hanneke.At, article.Changed);
    }

    [Fact]
    public void A_file_that_says_what_the_article_says_agrees_with_it()
    {
        var article = New(File("nl/a/b.md", "een"));
        var text = File("nl/a/b.md", "twee");
        article.Publish(text, Rendered(text), [], Hanneke);
        article.Agree(text);

        Assert.True(article.IsAsImported);
        Assert.Equal(2, article.Revisions.Count);
    }

    [Fact]
    public void A_moved_article_is_the_same_and_its_former_addresses_lead_to_it()
    {
        var article = New(File("nl/bank/koppelen.md", "x"));
        article.MoveTo(File("nl/beginnen/bank-koppelen.md", "x"));

        Assert.Equal("nl/beginnen/bank-koppelen.md", article.Path);
        Assert.Equal(new("nl", "koppelen", "nl/bank/koppelen.md"), Assert.Single(article.FormerAddresses));
    }

    [Fact]
    public void An_article_that_moves_back_does_not_lead_to_itself()
    {
        var article = New(File("nl/a/een.md", "x"));
        foreach (var path in (string[])["nl/a/twee.md", "nl/a/een.md", "nl/a/twee.md", "nl/a/twee.md"]) article.MoveTo(File(path, "x"));
        Assert.Equal(["nl/a/een.md"], article.FormerAddresses.Select(former => former.Path));
    }

    [Fact]
    public void An_archived_article_keeps_what_it_said_and_comes_back_with_its_file()
    {
        var article = New(File("nl/a/b.md", "x"));
        article.Archive(Hanneke.At);
        article.Archive(Hanneke.At.AddDays(1));

        Assert.Equal((ArticleStatus.Archived, Hanneke.At, false), (article.Status, article.Changed, article.IsForReaders));
        Assert.Single(article.Revisions);

        Follow(article, File("nl/a/b.md", "x"));
        Assert.True(article.IsForReaders);
    }

    [Fact]
    public void A_picture_keeps_its_name_in_an_address_that_may_be_kept_for_ever() =>
        Assert.Equal("/media/ab12/split.svg", new MediumUse("nl/bank/split.svg", "ab12", 640, 360).Address);

    [Fact]
    public void A_subscription_without_a_name_in_a_language_is_called_by_its_key()
    {
        var plus = new Subscription("plus", 1, new Dictionary<string, string> { ["nl"] = "Plus" });
        Assert.Equal(("Plus", "plus"), (plus.NameIn("nl"), plus.NameIn("en")));
    }

    private static Article New(ArticleFile file) => new(file, Rendered(file), [], "content", Import);

    private static void Follow(Article article, ArticleFile file) => article.Follow(file, Rendered(file), [], Import);

    private static RenderedArticle Rendered(ArticleFile file) => file.Render(_ => null);

    private static ArticleFile File(string path, string markdown, string key = "order: 1") => ArticleFile.Parse(path, $"---\ntitle: Bank\n{key}\n---\n{markdown}\n", [])!;
}
