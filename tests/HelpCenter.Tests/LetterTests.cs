namespace HelpCenter.Tests;

public sealed class LettersOnSqlite() : LetterTests(DatabaseKind.Sqlite);

public sealed class LettersOnPostgres() : LetterTests(DatabaseKind.Postgres);

/// <summary>Letters, the keys in them, and what a press on a button does. A GET changes nothing.</summary>
public abstract class LetterTests(DatabaseKind kind)
{
    private static readonly string[] Counts = ["Reads", "Searches", "DataProtectionKeys"];

    private async Task<(HelpCenterApplication Site, Person Poster, string Number, Mail Letter)> AskedAsync(string language = "nl")
    {
        var site = await HelpCenterApplication.StartAsync(kind);
        var poster = site.Somebody();
        var number = (await poster.AskAsync("Anna@Firma.example", "Vreemd onderwerp zeventien", "Heimelijke woorden van de vrager.", language)).Number();
        return (site, poster, number, (await site.SendLettersAsync()).Single());
    }

    /// <summary>Opens a letter's link and presses a button, not sooner than a person can read.</summary>
    private static async Task<Page> PressAsync(HelpCenterApplication site, Person person, string link, string button)
    {
        var page = await person.GetAsync(link);
        site.Clock.Advance(TimeSpan.FromSeconds(2));
        return await person.SubmitAsync(page.Form(button));
    }

    [Theory]
    [InlineData("nl", "[10001-4] Wij hebben uw vraag ontvangen")]
    [InlineData("en", "[10001-4] We have received your question")]
    public async Task A_letter_in_the_askers_language_carries_the_number_and_not_a_byte_that_a_stranger_typed(string language, string subject)
    {
        var (site, _, number, letter) = await AskedAsync(language);
        await using var _1 = site;

        Assert.Equal(subject, letter.Message.Subject);
        Assert.Equal("anna@firma.example", letter.To);
        Assert.Equal("auto-replied", letter.Message.Headers["Auto-Submitted"]);
        Assert.Equal(["text/plain", "text/html"], letter.Message.BodyParts.Select(part => part.ContentType.MimeType));
        Assert.Contains(number, letter.Text, StringComparison.Ordinal);
        Assert.Contains(number, letter.Html, StringComparison.Ordinal);
        Assert.StartsWith($"/{language}/incidents/{number}?key=", letter.Link, StringComparison.Ordinal);
        var everything = System.Text.Encoding.UTF8.GetString(letter.Bytes) + letter.Text + letter.Html + letter.Message.Subject;
        foreach (var typed in new[] { "Anna de Vries", "Vries", "Vreemd", "zeventien", "Heimelijke", "Anna@" }) Assert.DoesNotContain(typed, everything, StringComparison.Ordinal);
        Assert.All(letter.Links, link => Assert.StartsWith("http://help.example.org/", link, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_proven_question_comes_back_as_it_was_received()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        await site.OpenAsync("anna@firma.example", proven: true, subject: "Btw <b>onderwerp</b>", text: "Regel een.\n\nRegel & twee: {{key}} {key}");

        var letter = (await site.SendLettersAsync()).Single();

        Assert.Contains("Btw <b>onderwerp</b>", letter.Message.Subject, StringComparison.Ordinal);
        Assert.Contains("Regel & twee: {{key}} {key}", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Regel &amp; twee: {{key}} {key}", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>onderwerp</b>", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_a_letters_link_ten_times_shows_number_and_state_and_changes_no_row()
    {
        var (site, _, number, letter) = await AskedAsync();
        await using var _1 = site;
        var before = await site.Database.EverythingButAsync(Counts);

        for (var turn = 0; turn < 10; turn++)
        {
            var page = await site.Somebody().GetAsync(letter.Link);
            Assert.Equal(200, page.Status);
            Assert.Contains(number, page.Main, StringComparison.Ordinal);
            Assert.Contains("Ontvangen", page.Main, StringComparison.Ordinal);
            foreach (var typed in new[] { "Vreemd", "Heimelijke", "Vries", "anna@" }) Assert.DoesNotContain(typed, page.Body, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("no-referrer", page["Referrer-Policy"]);
            Assert.DoesNotContain("incidents=", page["Set-Cookie"] ?? "", StringComparison.Ordinal);
            Assert.Contains("no-store", page["Cache-Control"], StringComparison.Ordinal);
        }

        Assert.Equal(before, await site.Database.EverythingButAsync(Counts));
    }

    [Fact]
    public async Task A_crawler_that_gets_every_link_of_every_letter_ten_times_changes_no_row_but_counts()
    {
        var (site, _, _, _) = await AskedAsync();
        await using var _1 = site;
        await site.OpenAsync("bert@firma.example", proven: true, subject: "Zie http://help.example.org/nl/contact", text: "En http://help.example.org/nl/articles/btw-codes");
        var letters = await site.SendLettersAsync();
        var before = await site.Database.EverythingButAsync(Counts);
        var crawler = site.Somebody();

        var seen = new HashSet<string>();
        var queue = new Queue<string>(letters.SelectMany(letter => letter.Links).Select(link => new Uri(link.TrimEnd('.', ',')).PathAndQuery));
        while (queue.TryDequeue(out var link) && seen.Count < 120)
        {
            if (!seen.Add(link)) continue;
            for (var turn = 0; turn < 10; turn++)
            {
                var page = await crawler.GetAsync(link);
                if (turn == 0 && page.Type?.StartsWith("text/html", StringComparison.Ordinal) == true)
                    foreach (var next in page.Html.QuerySelectorAll("a[href], form[action]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("action")!).Where(next => next.StartsWith('/'))) queue.Enqueue(next.Split('#')[0]);
            }
        }

        Assert.True(seen.Count > 20);
        Assert.Contains(seen, link => link.EndsWith("/opening", StringComparison.Ordinal));
        Assert.Equal(before, await site.Database.EverythingButAsync(Counts));
    }

    [Fact]
    public async Task Open_shows_the_question_gives_this_browser_a_year_and_leads_to_the_address_without_key()
    {
        var (site, _, number, letter) = await AskedAsync();
        await using var _1 = site;
        var anna = site.Somebody();

        var pressed = await PressAsync(site, anna, letter.Link, "/opening");

        Assert.Equal((303, $"/nl/incidents/{number}?said=opened"), (pressed.Status, pressed.Location));
        Assert.Contains("max-age=31536000", pressed["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
        var page = await anna.GetAsync(pressed.Location!);
        Assert.Contains("Heimelijke woorden van de vrager.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("key=", page.Body, StringComparison.Ordinal);
        var again = await anna.GetAsync(letter.Link);
        Assert.Equal($"/nl/incidents/{number}", again.Location);
        Assert.Equal(1, await site.Database.CountAsync("Events", "\"Kind\" = 'confirmed'"));
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task Opening_proves_the_address_so_that_the_next_question_is_acknowledged_too()
    {
        var (site, poster, _, letter) = await AskedAsync();
        await using var _1 = site;
        await PressAsync(site, site.Somebody(), letter.Link, "/opening");

        await poster.AskAsync("anna@firma.example");
        await poster.AskAsync("anna@firma.example");

        var letters = await site.SendLettersAsync();
        Assert.Equal(3, letters.Count);
        Assert.All(letters, one => Assert.DoesNotContain("Btw-code verdwenen", one.Text + one.Message.Subject, StringComparison.Ordinal)); // another message is no proof of this one
    }

    [Fact]
    public async Task A_press_sooner_than_a_person_can_read_does_nothing_but_show_the_page_again()
    {
        var (site, _, number, letter) = await AskedAsync();
        await using var _1 = site;
        var scanner = site.Somebody();
        var before = await site.Database.EverythingButAsync(Counts);

        foreach (var button in new[] { "/opening", "/denial" })
        {
            var page = await scanner.GetAsync(letter.Link);
            site.Clock.Advance(TimeSpan.FromSeconds(1.9));
            var pressed = await scanner.SubmitAsync(page.Form(button));
            Assert.Equal(303, pressed.Status);
            Assert.StartsWith($"/nl/incidents/{number}?key=", pressed.Location, StringComparison.Ordinal);
            Assert.Contains("Is deze vraag van u?", (await scanner.GetAsync(pressed.Location!)).Main, StringComparison.Ordinal);
        }

        Assert.Equal(before, await site.Database.EverythingButAsync(Counts));
    }

    [Theory]
    [InlineData("shownAt", "")]
    [InlineData("shownAt", "nonsense")]
    [InlineData("key", "nonsense")]
    [InlineData("key", "")]
    public async Task A_press_without_its_parts_does_nothing(string part, string value)
    {
        var (site, _, _, letter) = await AskedAsync();
        await using var _1 = site;
        var person = site.Somebody();
        var before = await site.Database.EverythingButAsync(Counts);
        foreach (var button in new[] { "/opening", "/denial" })
        {
            var form = (await person.GetAsync(letter.Link)).Form(button).With(part, value);
            site.Clock.Advance(TimeSpan.FromSeconds(5));
            Assert.True((await person.SubmitAsync(form)).Status is 303 or 404);
        }

        Assert.Equal(before, await site.Database.EverythingButAsync(Counts));
    }

    [Fact]
    public async Task A_press_from_another_site_does_nothing()
    {
        var (site, _, _, letter) = await AskedAsync();
        await using var _1 = site;
        var person = site.Somebody();
        var form = (await person.GetAsync(letter.Link)).Form("/opening");
        site.Clock.Advance(TimeSpan.FromSeconds(5));

        var answer = await person.SendAsync(HttpMethod.Post, form.Action, form.Content(), ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(400, answer.Status);
        Assert.Equal(0, await site.Database.CountAsync("Events", "\"Kind\" = 'confirmed'"));
    }

    [Fact]
    public async Task In_a_second_browser_a_used_key_shows_number_and_state_and_mails_a_fresh_link_to_the_asker_only()
    {
        var (site, _, number, letter) = await AskedAsync();
        await using var _1 = site;
        await PressAsync(site, site.Somebody(), letter.Link, "/opening");
        var second = site.Somebody();

        var page = await second.GetAsync(letter.Link);
        Assert.Contains(number, page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Heimelijke", page.Body, StringComparison.Ordinal);
        Assert.Contains("Deze link is al gebruikt in een andere browser.", page.Main, StringComparison.Ordinal);

        var pressed = await PressAsync(site, second, letter.Link, "/fresh-link");
        Assert.Contains("Een nieuwe link is onderweg", (await second.GetAsync(pressed.Location!)).Main, StringComparison.Ordinal);
        var fresh = (await site.SendLettersAsync()).Single(one => one.Message.Subject!.Contains("nieuwe link", StringComparison.Ordinal));
        Assert.Equal("anna@firma.example", fresh.To);
        Assert.NotEqual(letter.Link, fresh.Link);

        var third = site.Somebody();
        await third.GetAsync((await PressAsync(site, third, fresh.Link, "/opening")).Location!);
        Assert.Contains("Heimelijke", (await third.GetAsync($"/nl/incidents/{number}")).Main, StringComparison.Ordinal);
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task Fresh_links_are_a_few_a_day_however_often_the_button_is_pressed()
    {
        var (site, _, _, letter) = await AskedAsync();
        await using var _1 = site;
        await PressAsync(site, site.Somebody(), letter.Link, "/opening");

        for (var turn = 0; turn < 12; turn++) await PressAsync(site, site.Somebody(), letter.Link, "/fresh-link");

        Assert.InRange((await site.SendLettersAsync()).Count, 2, 6);
    }

    [Fact]
    public async Task No_this_was_not_me_ends_all_letters_about_it()
    {
        var (site, poster, number, letter) = await AskedAsync();
        await using var _1 = site;
        var owner = site.Somebody();

        var pressed = await PressAsync(site, owner, letter.Link, "/denial");

        Assert.Contains("U krijgt over deze vraag geen mail meer", (await owner.GetAsync(pressed.Location!)).Main, StringComparison.Ordinal);
        var later = await site.Somebody().GetAsync(letter.Link);
        Assert.Contains("geen mail meer uit", later.Main, StringComparison.Ordinal);
        Assert.Empty(later.Html.QuerySelectorAll("main form"));
        Assert.Equal(200, (await poster.GetAsync($"/nl/incidents/{number}")).Status);
        Assert.Single(await site.SendLettersAsync());
        Assert.Equal(1, await site.Database.CountAsync("Events", "\"Kind\" = 'denied'"));
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task A_letter_that_was_not_sent_yet_is_taken_back_by_a_denial()
    {
        var (site, _, number, letter) = await AskedAsync();
        await using var _1 = site;
        await PressAsync(site, site.Somebody(), letter.Link, "/opening");
        var fresh = await PressAsync(site, site.Somebody(), letter.Link, "/fresh-link");
        Assert.Equal(303, fresh.Status);
        await site.WithAsync<Data.HelpDeskDb>(db => db.ActAsync(async stop =>
        {
            var incident = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(Asking.IncidentQueries.WithHistory(db.Incidents), one => one.Sequence == 10001, stop);
            incident.Deny(site.Clock.GetUtcNow(), Incidents.ChainKey.ReadOrMake(Path.Combine(site.Folder, "history.key")));
        }, default));

        Assert.Single(await site.SendLettersAsync());
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task After_a_denial_the_poster_gets_no_fresh_link_through_the_letter()
    {
        var (site, _, _, letter) = await AskedAsync();
        await using var _1 = site;
        await PressAsync(site, site.Somebody(), letter.Link, "/denial");
        var person = site.Somebody();
        var shown = (await person.GetAsync(letter.Link)).Body;

        Assert.DoesNotContain("/opening", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("/fresh-link", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_does_not_open_it_gets_the_same_404()
    {
        var (site, _, number, letter) = await AskedAsync();
        await using var _1 = site;
        var other = await site.Somebody().AskAsync("bert@firma.example");
        var bodies = new List<(int, string)>();
        foreach (var address in new[] { $"/nl/incidents/{number}", $"/nl/incidents/{number}?key=", $"/nl/incidents/{number}?key=AAAAAAAAAAAAAAAAAAAAAA", $"/nl/incidents/{number}?key={new string('x', 5000)}", "/nl/incidents/99999-9", "/nl/incidents/10001-5", "/nl/incidents/abc", "/nl/incidents/-1", "/nl/incidents/999999999999999999999999-1", $"/nl/incidents/{other.Number()}?{letter.Link.Split('?')[1]}", $"/nl/incidents/{number}/received", $"/nl/incidents/{number}/attachments/00000000-0000-0000-0000-000000000000" })
        {
            var page = await site.Somebody().GetAsync(address);
            bodies.Add((page.Status, page.Main));
        }

        Assert.Single(bodies.Distinct());
        Assert.Equal(404, bodies[0].Item1);
    }

    [Theory]
    [InlineData("100014")]
    [InlineData("10001 4")]
    [InlineData("10001-4")]
    public async Task A_number_is_understood_with_or_without_its_hyphen(string written)
    {
        var (site, poster, _, _) = await AskedAsync();
        await using var _1 = site;

        Assert.Equal(200, (await poster.GetAsync($"/nl/incidents/{Uri.EscapeDataString(written)}")).Status);
    }

    [Fact]
    public async Task Keys_lie_nowhere_once_the_letter_is_sent()
    {
        var (site, _, _, letter) = await AskedAsync();
        await using var _1 = site;
        var key = letter.Link.Split("key=")[1];

        Assert.DoesNotContain(key, await site.Database.EverythingButAsync(), StringComparison.Ordinal);
        await site.Somebody().GetAsync(letter.Link);
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_posters_confirmation_proves_nothing()
    {
        var (site, poster, number, _) = await AskedAsync();
        await using var _1 = site;
        await poster.GetAsync($"/nl/incidents/{number}/received");
        await AddAsync(site, poster, number, "Nog iets van wie dan ook.");

        await poster.AskAsync("anna@firma.example");

        Assert.Single(await site.SendLettersAsync());
        Assert.Equal(0, await site.Database.CountAsync("Askers", "\"ProvenAt\" IS NOT NULL"));
        Assert.Equal(0, await site.Database.CountAsync("Messages", kind == DatabaseKind.Sqlite ? "\"Proven\" = 1" : "\"Proven\""));
    }

    [Fact]
    public async Task Whoever_posted_may_still_open_his_own_letter_and_prove_that_the_address_is_his()
    {
        var (site, poster, number, letter) = await AskedAsync();
        await using var _1 = site;

        var pressed = await PressAsync(site, poster, letter.Link, "/opening");

        Assert.Equal($"/nl/incidents/{number}?said=opened", pressed.Location);
        Assert.Equal(1, await site.Database.CountAsync("Askers", "\"ProvenAt\" IS NOT NULL"));
    }

    [Fact]
    public async Task Words_and_files_can_be_added_on_the_page_and_stand_with_the_question()
    {
        var (site, poster, number, _) = await AskedAsync();
        await using var _1 = site;
        var page = await poster.GetAsync($"/nl/incidents/{number}");

        var added = await poster.SubmitAsync(page.Form("/additions").With("Text", "Nog een <b>bon</b> gevonden.").Attach("bon.png", [0x89, 80, 78, 71]));

        Assert.Equal((303, $"/nl/incidents/{number}?said=added"), (added.Status, added.Location));
        var shown = await poster.GetAsync(added.Location!);
        Assert.Contains("Uw aanvulling is ontvangen", shown.Main, StringComparison.Ordinal);
        Assert.Contains("Nog een <b>bon</b> gevonden.", shown.Text("article.msg")!, StringComparison.Ordinal);
        Assert.Equal(200, (await poster.GetAsync(shown.Links("article.msg .file a").Single())).Status);
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task An_addition_sent_twice_is_there_once()
    {
        var (site, poster, number, _) = await AskedAsync();
        await using var _1 = site;
        var form = (await poster.GetAsync($"/nl/incidents/{number}")).Form("/additions").With("Text", "Eenmaal.");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => poster.SubmitAsync(form)));

        Assert.Equal(1, await site.Database.CountAsync("Messages"));
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task Many_additions_at_once_are_all_there_in_one_unbroken_history()
    {
        var (site, poster, number, _) = await AskedAsync();
        await using var _1 = site;
        var forms = new List<Form>();
        for (var i = 0; i < 6; i++) forms.Add((await poster.GetAsync($"/nl/incidents/{number}")).Form("/additions").With("Text", $"Aanvulling {i}."));

        var answers = await Task.WhenAll(forms.Select(form => poster.SubmitAsync(form)));

        Assert.All(answers, answer => Assert.Equal(303, answer.Status));
        Assert.Equal(6, await site.Database.CountAsync("Messages"));
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task An_addition_that_cannot_be_taken_keeps_what_was_typed()
    {
        var (site, poster, number, _) = await AskedAsync();
        await using var _1 = site;
        async Task<Form> FormAsync() => (await poster.GetAsync($"/nl/incidents/{number}")).Form("/additions");

        var empty = await poster.SubmitAsync(await FormAsync());
        var tooLong = await poster.SubmitAsync((await FormAsync()).With("Text", new string('x', 20_001)));
        var noToken = await poster.SubmitAsync((await FormAsync()).With(("Text", "Bewaar mij."), ("__RequestVerificationToken", "")));
        var noTicket = await poster.SubmitAsync((await FormAsync()).With(("Text", "Bewaar mij."), ("Ticket", "x")));
        var stranger = await site.Somebody().SubmitAsync((await FormAsync()).With("Text", "Van een vreemde."));

        Assert.Equal((400, 400, 400, 400, 404), (empty.Status, tooLong.Status, noToken.Status, noTicket.Status, stranger.Status));
        Assert.Contains("Er is niets verstuurd.", empty.Main, StringComparison.Ordinal);
        Assert.Equal(20_001, tooLong.Form("/additions")["Text"]!.Length);
        Assert.Equal("Bewaar mij.", noToken.Form("/additions")["Text"]);
        Assert.Equal("Bewaar mij.", noTicket.Form("/additions")["Text"]);
        Assert.Equal(303, (await poster.SubmitAsync(noToken.Form("/additions"))).Status);
        Assert.Equal(1, await site.Database.CountAsync("Messages"));
    }

    private static async Task AddAsync(HelpCenterApplication site, Person person, string number, string text)
    {
        var page = await person.GetAsync($"/nl/incidents/{number}");
        Assert.Equal(303, (await person.SubmitAsync(page.Form("/additions").With("Text", text))).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
    }
}
