namespace HelpCenter.Tests;

public sealed class ImportOnSqlite() : ImportTests(DatabaseKind.Sqlite);

public sealed class ImportOnPostgres() : ImportTests(DatabaseKind.Postgres);

/// <summary>Articles come in from files by the three-way rule: nothing is overwritten unseen, nothing is taken away by mistake.</summary>
public abstract class ImportTests(DatabaseKind kind)
{
    [Fact]
    public async Task A_new_file_is_an_article_at_the_next_start()
    {
        await using var first = await HelpCenterApplication.StartAsync(kind);
        first.Content.Article("nl/btw/kleine-ondernemer.md", "Kleineondernemersregeling", "Over de regeling.");

        await using var site = first.StartAgain();

        Assert.Equal("Kleineondernemersregeling", (await site.Somebody().GetAsync("/nl/articles/kleine-ondernemer")).Text("h1"));
        Assert.Contains("/nl/articles/kleine-ondernemer", (await site.Somebody().GetAsync("/nl/search?q=kleineondernemersregeling")).Links());
    }

    [Fact]
    public async Task A_changed_file_is_what_readers_see_from_then_on()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        site.Content.Article("nl/btw/btw-codes.md", "Btw-codes kiezen", "Nieuwe uitleg over codes.", "id: vat-codes");

        var report = await site.ImportAsync();

        Assert.Equal((0, 1, 0, 0, 0), (report.Added, report.Changed, report.Moved, report.Conflicts, report.Archived));
        Assert.Contains("Nieuwe uitleg over codes.", (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_import_of_the_same_files_changes_nothing()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var before = await site.Database.EverythingButAsync("Counters");

        var report = await site.ImportAsync();

        Assert.False(report.ChangedAnything);
        Assert.Equal(before, await site.Database.EverythingButAsync("Counters"));
    }

    [Fact]
    public async Task Where_article_and_file_both_changed_readers_keep_the_article_and_the_file_waits_as_a_draft()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        await EditInTheBrowserAsync(site, "btw-codes", "Wat een redacteur in de browser schreef.");
        site.Content.Article("nl/btw/btw-codes.md", "Btw-codes kiezen", "Wat in het bestand kwam te staan.", "id: vat-codes");

        var report = await site.ImportAsync();

        Assert.Equal((0, 1), (report.Changed, report.Conflicts));
        Assert.Contains("Wat een redacteur in de browser schreef.", (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Main, StringComparison.Ordinal);
        Assert.Equal(1, await site.Database.CountAsync("Revisions", "\"Text\" LIKE '%Wat in het bestand kwam te staan.%'"));
        Assert.Equal(0, (await site.ImportAsync()).Conflicts);
    }

    [Fact]
    public async Task An_article_changed_in_the_browser_is_left_alone_while_its_file_stays_what_it_was()
    {
        await using var first = await HelpCenterApplication.StartAsync(kind);
        await EditInTheBrowserAsync(first, "btw-codes", "Wat een redacteur in de browser schreef.");

        await using var site = first.StartAgain();

        Assert.Contains("Wat een redacteur in de browser schreef.", (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_whose_file_is_gone_is_archived_and_keeps_its_votes()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        await site.Somebody().PostAsync("/nl/articles/btw-codes/votes", ("helped", "true"));
        site.Content.Remove("nl/btw/btw-codes.md");

        var report = await site.ImportAsync();

        Assert.Equal(1, report.Archived);
        Assert.Equal(404, (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Status);
        Assert.DoesNotContain("/nl/articles/btw-codes", (await site.Somebody().GetAsync("/nl/search?q=btw-codes")).Links());
        Assert.Equal(1, await site.Database.CountAsync("Votes"));
    }

    [Fact]
    public async Task An_archived_article_comes_back_with_its_file()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        site.Content.Remove("nl/btw/btw-codes.md");
        await site.ImportAsync();
        site.Content.Article("nl/btw/btw-codes.md", "Btw-codes kiezen", "Weer terug.", "id: vat-codes");

        await site.ImportAsync();

        Assert.Contains("Weer terug.", (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_article_may_take_the_place_of_an_archived_one()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        site.Content.Remove("nl/btw/btw-codes.md");
        await site.ImportAsync();
        site.Content.Article("nl/btw/btw-codes.md", "Codes, geheel herschreven", "Een ander artikel op dezelfde plek.", "id: other-codes");

        var report = await site.ImportAsync();

        Assert.Equal(1, report.Added);
        Assert.Contains("Een ander artikel op dezelfde plek.", (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_that_swap_their_names_swap_their_addresses()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        site.Content.Article("nl/btw/btw-codes.md", "Btw-aangifte indienen", "Nu de aangifte.", "id: vat-return")
            .Article("nl/btw/btw-aangifte.md", "Btw-codes kiezen", "Nu de codes.", "id: vat-codes");

        await site.ImportAsync();

        Assert.Contains("Nu de aangifte.", (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Main, StringComparison.Ordinal);
        Assert.Contains("Nu de codes.", (await site.Somebody().GetAsync("/nl/articles/btw-aangifte")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id: bank-statement")]
    [InlineData("order: 3")]
    public async Task A_moved_file_is_the_same_article_and_its_old_address_leads_there(string frontMatter)
    {
        await using var first = await HelpCenterApplication.StartAsync(kind, content: Editor.WithAFewArticles().Article("nl/bank/afschrift.md", "Afschrift", "Precies deze tekst.", frontMatter));
        await first.Somebody().PostAsync("/nl/articles/afschrift/votes", ("helped", "true"));
        first.Content.Remove("nl/bank/bankafschrift.md").Move("nl/bank/afschrift.md", "nl/btw/bank-in-btw.md");

        await using var site = first.StartAgain();
        var former = await site.Somebody().GetAsync("/nl/articles/afschrift");

        Assert.Equal((301, "/nl/articles/bank-in-btw"), (former.Status, former.Location));
        Assert.Equal("/nl/articles/bank-in-btw.md", (await site.Somebody().GetAsync("/nl/articles/afschrift.md")).Location);
        Assert.Contains("Precies deze tekst.", (await site.Somebody().GetAsync("/nl/articles/bank-in-btw")).Main, StringComparison.Ordinal);
        Assert.Equal(1, await site.Database.CountAsync("Votes", """ "Article" = (SELECT "Id" FROM "Articles" WHERE "Slug" = 'bank-in-btw')"""));
    }

    [Fact]
    public async Task A_link_to_the_former_place_of_an_article_still_leads_to_it()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        site.Content.Move("nl/btw/btw-codes.md", "nl/bank/codes-verhuisd.md");

        await site.ImportAsync();

        Assert.Contains("/nl/articles/codes-verhuisd", (await site.Somebody().GetAsync("/nl/articles/btw-aangifte")).Links("main a"));
    }

    [Fact]
    public async Task An_empty_a_missing_and_another_folder_take_nothing_away()
    {
        await using var first = await HelpCenterApplication.StartAsync(kind);
        using var empty = Editor.WithNothing();
        using var other = Editor.WithNothing().Article("nl/anders/heel-anders.md", "Heel anders", "Een ander artikel.");

        await using var second = first.StartAgain(content: empty);
        Assert.Contains(second.Log.Lines, line => line.Contains("no articles in", StringComparison.Ordinal));
        await using var third = second.StartAgain(content: Editor.In("/nowhere/at/all"));
        await using var fourth = third.StartAgain(content: other);

        Assert.Equal(200, (await fourth.Somebody().GetAsync("/nl/articles/btw-codes")).Status);
        Assert.Equal(200, (await fourth.Somebody().GetAsync("/nl/articles/heel-anders")).Status);
        Assert.Equal(0, await fourth.Database.CountAsync("Articles", "\"Status\" = 2"));
    }

    [Fact]
    public async Task Another_folder_with_the_same_names_does_not_stop_the_site()
    {
        await using var first = await HelpCenterApplication.StartAsync(kind);
        using var other = Editor.WithNothing().Article("nl/anders/btw-codes.md", "Andere codes", "Een ander artikel met dezelfde naam.", "id: not-the-same");

        await using var site = first.StartAgain(content: other);

        Assert.Equal(200, (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Status);
        Assert.Equal(200, (await site.Somebody().GetAsync("/nl")).Status);
    }

    [Fact]
    public async Task More_than_a_fifth_gone_is_a_mistake_unless_somebody_says_that_it_is_none()
    {
        await using var first = await HelpCenterApplication.StartAsync(kind);
        foreach (var file in new[] { "nl/btw/btw-codes.md", "nl/bank/bankafschrift.md", "nl/bank/bankkoppeling.md" }) first.Content.Remove(file);

        await using var site = first.StartAgain();

        Assert.Equal(200, (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Status);
        Assert.Contains(site.Log.Lines, line => line.Contains("3 articles have no file any more", StringComparison.Ordinal) && line.Contains("--archive-missing", StringComparison.Ordinal));

        Assert.Equal(3, (await site.ImportAsync(archiveMissing: true)).Archived);
        Assert.Equal(404, (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Status);
    }

    [Fact]
    public async Task A_broken_file_takes_nothing_else_down_and_the_article_stays_what_it_was()
    {
        await using var first = await HelpCenterApplication.StartAsync(kind);
        first.Content.Write("nl/btw/btw-codes.md", "---\ntitle: [kapot\n---\nTekst").Article("nl/btw/nieuw.md", "Nieuw", "Nieuwe tekst.");
        File.WriteAllBytes(Path.Combine(first.Content.Folder, "nl/btw/latin.md"), [0x2D, 0x2D, 0x2D, 0xE9, 0xFF]);
        first.Content.Article("nl/btw/lijsten.md", "Lijsten", string.Concat(Enumerable.Repeat("- ", 200_000)) + "diep");

        await using var site = first.StartAgain();

        Assert.Contains("Elke boeking heeft een btw-code.", (await site.Somebody().GetAsync("/nl/articles/btw-codes")).Main, StringComparison.Ordinal);
        Assert.Equal(200, (await site.Somebody().GetAsync("/nl/articles/nieuw")).Status);
        Assert.Contains(site.Log.Lines, line => line.Contains("nl/btw/btw-codes.md:", StringComparison.Ordinal));
        Assert.Contains(site.Log.Lines, line => line.Contains("nl/btw/latin.md:", StringComparison.Ordinal));
        Assert.Contains(site.Log.Lines, line => line.Contains("nl/btw/lijsten.md:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_is_no_page_and_becomes_one_when_its_file_says_so()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        site.Content.Article("nl/btw/concept.md", "Concept", "Nog niet af.", "status: draft");
        await site.ImportAsync();
        Assert.Equal(404, (await site.Somebody().GetAsync("/nl/articles/concept")).Status);

        site.Content.Article("nl/btw/concept.md", "Concept", "Nog niet af.", "status: published");
        await site.ImportAsync();

        Assert.Equal(200, (await site.Somebody().GetAsync("/nl/articles/concept")).Status);
    }

    [Fact]
    public async Task A_changed_picture_is_seen_although_the_text_stayed()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var before = (await site.Somebody().GetAsync("/nl/articles/btw-aangifte")).Html.QuerySelector("main img")!.GetAttribute("src");
        site.Content.Write("nl/btw/balk.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"10\"></svg>");

        await site.ImportAsync();

        var picture = (await site.Somebody().GetAsync("/nl/articles/btw-aangifte")).Html.QuerySelector("main img")!;
        Assert.NotEqual(before, picture.GetAttribute("src"));
        Assert.Equal("60", picture.GetAttribute("width"));
        Assert.Equal(404, (await site.Somebody().GetAsync(before!)).Status);
    }

    [Fact]
    public async Task An_export_imported_elsewhere_gives_the_same_site()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var exported = Path.Combine(site.Folder, "export");
        await site.WithAsync<Reading.ContentExport>(export => export.RunAsync(exported, null, default));

        await using var other = await HelpCenterApplication.StartAsync(kind, content: Editor.In(exported));

        foreach (var path in new[] { "/nl", "/en", "/nl/articles/btw-aangifte", "/nl/articles/btw-aangifte.md", "/nl/sections/bank", "/nl/tags/btw", "/nl/about/privacy", "/en/articles/file-a-vat-return", "/sitemap.xml", "/llms.txt", "/nl/feed.atom", "/nl/articles/interne-notitie", "/nl/search?q=aangifte" })
        {
            var (here, there) = (await site.Somebody().GetAsync(path), await other.Somebody().GetAsync(path));
            Assert.Equal(here.Status, there.Status);
            Assert.Equal(here.Body, there.Body);
        }
    }

    private static Task EditInTheBrowserAsync(HelpCenterApplication site, string slug, string text) => site.WithAsync<Data.HelpDeskDb>(async db =>
    {
        var article = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.Include(db.Articles, one => one.Revisions), one => one.Slug == slug);
        var file = Articles.Content.ArticleFile.Parse(article.Path, $"---\ntitle: Btw-codes kiezen\nid: vat-codes\n---\n{text}\n", [])!;
        await db.ActAsync(async stop =>
        {
            article.Publish(file, file.Render(_ => null), [], new("redacteur", site.Clock.GetUtcNow()));
            article.Change = await db.NextAsync(Data.Counter.Articles, stop);
        }, default);
        await site.WithAsync<Reading.Following>(following => following.CatchUpAsync(default));
    });
}
