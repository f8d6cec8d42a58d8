namespace HelpCenter.Tests;

public sealed class ContactOnSqlite() : ContactTests(DatabaseKind.Sqlite);

public sealed class ContactOnPostgres() : ContactTests(DatabaseKind.Postgres);

/// <summary>The form: whatever is wrong with it, everything typed comes back.</summary>
public abstract class ContactTests(DatabaseKind kind)
{
    private static readonly string[] TextFields = ["Subject", "Question", "Name", "Email", "Administration"];

    private Task<HelpCenterApplication> StartAsync(params (string Name, string Value)[] settings) =>
        HelpCenterApplication.StartAsync(kind, settings.ToDictionary(one => one.Name, one => one.Value));

    private static Form Whole(Form form) => form.Filled().With(("Administration", "0412"), ("Kind", "fault"));

    private static void AssertKept(Form sent, Page answer)
    {
        var form = answer.Form("/contact");
        foreach (var field in TextFields.Append("Kind")) Assert.Equal(sent[field], form[field]);
    }

    [Fact]
    public async Task An_empty_form_names_each_field_and_leads_to_it()
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var answer = await anna.SubmitAsync(await anna.FormAsync());

        Assert.Equal(400, answer.Status);
        Assert.Equal(["#Subject", "#Question", "#Name", "#Email"], answer.Links("[role=alert] a"));
        Assert.All(answer.Links("[role=alert] a"), link => Assert.NotNull(answer.Html.QuerySelector(link)));
        Assert.Equal(4, answer.Html.QuerySelectorAll("[aria-invalid=true]").Length);
        Assert.StartsWith("Fout:", answer.Title, StringComparison.Ordinal);
        Assert.Equal(0, await site.Database.CountAsync("Incidents"));
    }

    [Theory]
    [InlineData("Subject", "")]
    [InlineData("Question", " \r\n ")]
    [InlineData("Name", "\t")]
    [InlineData("Email", "")]
    [InlineData("Email", "anna")]
    [InlineData("Email", "anna@firma")]
    [InlineData("Email", "anna@firma.example, bert@firma.example")]
    [InlineData("Email", "anna@firma.example\r\nBcc: bert@firma.example")]
    [InlineData("Email", "\"Anna\" <anna@firma.example>")]
    [InlineData("Email", "anna@\u202Efirma.example")]
    [InlineData("Email", "anna(at)firma.example")]
    public async Task One_wrong_field_keeps_all_the_others(string field, string value)
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var sent = Whole(await anna.FormAsync()).With(field, value);
        var answer = await anna.SubmitAsync(sent);

        Assert.Equal(400, answer.Status);
        Assert.Equal([$"#{field}"], answer.Links("[role=alert] a"));
        foreach (var other in TextFields.Where(one => one != field)) Assert.Equal(sent[other], answer.Form("/contact")[other]);
        Assert.Equal(0, await site.Database.CountAsync("Incidents"));
    }

    [Theory]
    [InlineData("Subject", 121)]
    [InlineData("Question", 20_001)]
    [InlineData("Question", 190_000)]
    [InlineData("Name", 121)]
    [InlineData("Administration", 121)]
    public async Task What_is_too_long_comes_back_whole_to_be_shortened(string field, int length)
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var sent = Whole(await anna.FormAsync()).With(field, new string('x', length));
        var answer = await anna.SubmitAsync(sent);

        Assert.Equal(400, answer.Status);
        Assert.Equal([$"#{field}"], answer.Links("[role=alert] a"));
        AssertKept(sent, answer);
    }

    public static TheoryData<string> Strange => new(
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "@Html.Raw(1) {{subject}} {key} {{key}} %s {0}", "\u202Eomgekeerd\u202C en \u200Fterug", "😀 𝓑𝓪𝓵𝓪𝓷𝓼 👩‍👩‍👧", "'; DROP TABLE \"Incidents\"; --",
        "[link](javascript:alert(1))", "a\u0301\u0327", "مرحبا بالعالم", "=HYPERLINK(\"http://evil.example\")");

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task Strange_words_are_words_everywhere_and_are_kept_to_the_letter(string words)
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var sent = (await anna.FormAsync()).Filled().With(("Subject", words), ("Question", words + "\n\n" + words), ("Name", words), ("Administration", words), ("Email", "fout"));
        var refused = await anna.SubmitAsync(sent);
        AssertKept(sent, refused);
        Assert.Empty(refused.Html.QuerySelectorAll("main script, main img"));

        var answer = await anna.SubmitAsync(refused.Form("/contact").With("Email", "anna@firma.example"));
        Assert.Equal(303, answer.Status);
        var incident = await anna.GetAsync(answer.Location!.Replace("/received", "", StringComparison.Ordinal));

        Assert.Equal(words, incident.Html.QuerySelector("h1")!.TextContent);
        Assert.Contains(words, incident.Html.QuerySelector(".seal")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(incident.Html.QuerySelectorAll("main script, main img"));
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task Control_characters_break_nothing_and_no_line_has_them()
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var answer = await anna.SubmitAsync((await anna.FormAsync()).Filled().With(("Subject", "een\r\nBcc: x@evil.example\0\u0007twee"), ("Question", "een\0twee\u0007\r\ndrie"), ("Name", "An\u0000na\u2028")));

        Assert.Equal(303, answer.Status);
        Assert.Equal("een Bcc: x@evil.example twee", (await anna.GetAsync(answer.Location!.Replace("/received", "", StringComparison.Ordinal))).Text("h1"));
        Assert.Empty(await site.VerifyAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task A_form_without_its_token_is_shown_again_with_all_that_was_typed(string? token)
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var sent = Whole(await anna.FormAsync()).With("__RequestVerificationToken", token);
        var answer = await anna.SubmitAsync(sent);

        Assert.Equal(400, answer.Status);
        Assert.Contains("Dit formulier stond lang open.", answer.Main, StringComparison.Ordinal);
        AssertKept(sent, answer);
        Assert.Equal(303, (await anna.SubmitAsync(answer.Form("/contact"))).Status);
    }

    [Fact]
    public async Task A_form_sent_from_elsewhere_makes_no_incident()
    {
        await using var site = await StartAsync();
        var (anna, stranger) = (site.Somebody(), site.Somebody());
        var form = Whole(await stranger.FormAsync());

        var answer = await anna.SubmitAsync(form, ("Origin", "https://evil.example"));

        Assert.Equal(400, answer.Status);
        Assert.Equal(0, await site.Database.CountAsync("Incidents"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_form_without_its_ticket_is_shown_again_with_all_that_was_typed(string? ticket)
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var sent = Whole(await anna.FormAsync()).With("Ticket", ticket);
        var answer = await anna.SubmitAsync(sent);

        Assert.Equal(400, answer.Status);
        AssertKept(sent, answer);
        Assert.Equal(303, (await anna.SubmitAsync(answer.Form("/contact"))).Status);
    }

    [Fact]
    public async Task A_form_that_stood_open_for_days_asks_to_be_sent_once_more()
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var sent = Whole(await anna.FormAsync());
        site.Clock.Advance(TimeSpan.FromDays(2.1));

        var answer = await anna.SubmitAsync(sent);

        Assert.Equal(400, answer.Status);
        Assert.Contains("Dit formulier stond lang open.", answer.Main, StringComparison.Ordinal);
        AssertKept(sent, answer);
        Assert.Equal(303, (await anna.SubmitAsync(answer.Form("/contact"))).Status);
    }

    [Fact]
    public async Task A_filled_trap_and_a_hurry_ask_to_be_sent_once_more()
    {
        await using var site = await StartAsync(("Limits:SecondsBeforeSending", "2"));
        var anna = site.Somebody();
        var sent = Whole(await anna.FormAsync());

        var hurried = await anna.SubmitAsync(sent);
        Assert.Equal(400, hurried.Status);
        Assert.Contains("Dat ging sneller dan wij kunnen geloven.", hurried.Main, StringComparison.Ordinal);
        AssertKept(sent, hurried);

        site.Clock.Advance(TimeSpan.FromSeconds(2));
        var trapped = await anna.SubmitAsync(hurried.Form("/contact").With("Website", "http://spam.example"));
        Assert.Equal(400, trapped.Status);
        Assert.Contains("Een verborgen veld was ingevuld", trapped.Main, StringComparison.Ordinal);
        AssertKept(sent, trapped);

        Assert.Equal(303, (await anna.SubmitAsync(trapped.Form("/contact"))).Status);
    }

    [Fact]
    public async Task A_limit_reached_says_when_it_can_be_sent_and_keeps_words_and_files()
    {
        await using var site = await StartAsync(("Limits:QuestionsAnHour", "2"));
        var anna = site.Somebody("192.0.2.1");
        await anna.AskAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        await anna.AskAsync();
        var sent = Whole(await anna.FormAsync()).Attach("bon.txt", "bon"u8.ToArray());

        var answer = await anna.SubmitAsync(sent);

        Assert.Equal(429, answer.Status);
        Assert.Equal("3000", answer["Retry-After"]);
        Assert.Contains("Vanaf 11.01 uur kunt u opnieuw versturen.", answer.Main, StringComparison.Ordinal);
        AssertKept(sent, answer);
        Assert.Contains("bon.txt", answer.Text(".file")!, StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromMinutes(51));
        var taken = await anna.SubmitAsync(answer.Form("/contact"));
        Assert.Equal(303, taken.Status);
        Assert.Contains("bon.txt", (await anna.GetAsync(taken.Location!.Replace("/received", "", StringComparison.Ordinal))).Text(".seal")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_address_is_limited_whoever_types_it()
    {
        await using var site = await StartAsync(("Limits:QuestionsAnHourPerEmail", "1"));
        await site.Somebody("192.0.2.1").AskAsync("anna@firma.example");
        var other = site.Somebody("192.0.2.2");

        Assert.Equal(429, (await other.SubmitAsync((await other.FormAsync()).Filled(" ANNA@Firma.example"))).Status);
        Assert.Equal(303, (await other.SubmitAsync((await other.FormAsync()).Filled("bert@firma.example"))).Status);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_incident()
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var form = Whole(await anna.FormAsync()).Attach("bon.txt", "bon"u8.ToArray());

        var (first, second) = (await anna.SubmitAsync(form), await anna.SubmitAsync(form));

        Assert.Equal(303, second.Status);
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(1, await site.Database.CountAsync("Incidents"));
        Assert.Equal(1, await site.Database.CountAsync("Letters"));
    }

    [Fact]
    public async Task The_same_form_sent_many_times_at_once_is_one_incident()
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var form = Whole(await anna.FormAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => anna.SubmitAsync(form)));

        Assert.All(answers, answer => Assert.Equal(303, answer.Status));
        Assert.Single(answers.Select(answer => answer.Location).Distinct());
        Assert.Equal(1, await site.Database.CountAsync("Incidents"));
        Assert.Equal(["10001"], await site.Database.QueryAsync("SELECT \"Value\" FROM \"Counters\" WHERE \"Name\" = 'incidents'"));
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task Another_question_in_a_form_that_was_sent_before_is_not_lost()
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        var form = await anna.FormAsync();
        await anna.SubmitAsync(form.Filled());

        var second = await anna.SubmitAsync(form.Filled(subject: "Iets heel anders", question: "Na de knop Vorige typte ik een nieuwe vraag."));

        Assert.Equal(303, second.Status);
        Assert.Equal("Iets heel anders", (await anna.GetAsync(second.Location!.Replace("/received", "", StringComparison.Ordinal))).Text("h1"));
        Assert.Equal(2, await site.Database.CountAsync("Incidents"));
    }

    [Fact]
    public async Task Many_people_at_once_each_get_a_number_of_their_own()
    {
        await using var site = await StartAsync();
        var forms = await Task.WhenAll(Enumerable.Range(0, 24).Select(async one => (Person: site.Somebody(), Number: one)));

        var numbers = await Task.WhenAll(forms.Select(async one => (await one.Person.AskAsync($"asker{one.Number % 5}@firma.example")).Number()));

        Assert.Equal(24, numbers.Distinct().Count());
        Assert.Equal(5, await site.Database.CountAsync("Askers"));
        Assert.Equal(5, await site.Database.CountAsync("Letters"));
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task A_refusal_is_in_the_language_of_the_form()
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();

        Assert.Contains("Enter a subject", (await anna.SubmitAsync(await anna.FormAsync("en"))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_form_at_all_is_answered_with_the_form()
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();
        foreach (var (type, body) in new[] { ("application/json", "{}"), ("multipart/form-data; boundary=x", "--x\r\nbroken"), ("multipart/form-data", "x"), ("text/plain", "x"), ("application/x-www-form-urlencoded", "%%%&&&=") })
        {
            using var content = new StringContent(body);
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            var answer = await anna.SendAsync(HttpMethod.Post, "/nl/contact", content);
            Assert.Equal(400, answer.Status);
            Assert.NotNull(answer.Form("/contact"));
        }
    }

    [Fact]
    public async Task The_confirmation_tells_number_term_what_comes_and_where_to_follow_it()
    {
        await using var site = await StartAsync();
        var anna = site.Somebody();

        var page = await anna.AskAsync();

        Assert.Equal("We hebben uw vraag ontvangen", page.Text("h1"));
        Assert.Contains("vrijdag 6 maart, 10.00 uur", page.Main, StringComparison.Ordinal);
        Assert.Contains("Een bevestiging is onderweg naar anna@firma.example.", page.Main, StringComparison.Ordinal);
        Assert.Contains($"/nl/incidents/{page.Number()}", page.Links("main a"));
    }

    [Fact]
    public async Task Where_no_letter_goes_out_the_confirmation_says_so_and_gives_the_address()
    {
        await using var site = await StartAsync();
        await site.Somebody().AskAsync();

        var page = await site.Somebody().AskAsync();

        Assert.Contains("Er gaat geen bevestiging per e-mail uit", page.Main, StringComparison.Ordinal);
        Assert.Contains($"http://help.example.org/nl/incidents/{page.Number()}", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_confirmation_or_incident()
    {
        await using var site = await StartAsync();
        var number = (await site.Somebody().AskAsync()).Number();
        var stranger = site.Somebody();
        stranger.Set("incidents", "10001:2");

        Assert.Equal(404, (await stranger.GetAsync($"/nl/incidents/{number}/received")).Status);
        Assert.Equal(404, (await stranger.GetAsync($"/nl/incidents/{number}")).Status);
    }
}
