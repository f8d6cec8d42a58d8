namespace HelpCenter.Tests;

public sealed class SealsOnSqlite() : SealTests(DatabaseKind.Sqlite);

public sealed class SealsOnPostgres() : SealTests(DatabaseKind.Postgres);

/// <summary>Nobody alters what was sealed without its being found: the database refuses, and where its guards were taken away, <c>verify</c> tells.</summary>
public abstract class SealTests(DatabaseKind kind)
{
    private async Task<HelpCenterApplication> WithIncidentsAsync()
    {
        var site = await HelpCenterApplication.StartAsync(kind);
        for (var one = 1; one <= 4; one++)
        {
            var person = site.Somebody();
            var number = (await person.AskAsync($"asker{one}@firma.example", $"Onderwerp {one}", $"Vraag {one}", files: [("bon.txt", System.Text.Encoding.UTF8.GetBytes($"bon {one}"))])).Number();
            await person.SubmitAsync((await person.GetAsync($"/nl/incidents/{number}")).Form("/additions").With("Text", $"Aanvulling {one}"));
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Empty(await site.VerifyAsync());
        return site;
    }

    public static TheoryData<string> Refused => new(
        """UPDATE "Events" SET "Details" = 'x' WHERE "Incident" = 10001""",
        """DELETE FROM "Events" WHERE "Incident" = 10001""",
        """UPDATE "Questions" SET "Proven" = "Proven" WHERE "Incident" = 10001""",
        """DELETE FROM "Questions" WHERE "Incident" = 10001""",
        """UPDATE "Messages" SET "Key" = 'x' WHERE "Incident" = 10001""",
        """DELETE FROM "Messages" WHERE "Incident" = 10001""",
        """UPDATE "Texts" SET "Text" = 'Andere woorden' WHERE "Incident" = 10001""",
        """UPDATE "Texts" SET "Text" = NULL, "Salt" = NULL WHERE "Incident" = 10001""",
        """DELETE FROM "Texts" WHERE "Incident" = 10001""",
        """UPDATE "Attachments" SET "StoredAs" = 'x' WHERE "Incident" = 10001""",
        """DELETE FROM "Attachments" WHERE "Incident" = 10001""",
        """DELETE FROM "Incidents" WHERE "Sequence" = 10001""");

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task The_database_itself_refuses_to_change_what_was_sealed(string statement)
    {
        await using var site = await WithIncidentsAsync();
        var before = await site.Database.EverythingButAsync();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => site.Database.ExecuteAsync(statement));

        Assert.Equal(before, await site.Database.EverythingButAsync());
        Assert.Empty(await site.VerifyAsync());
    }

    public static TheoryData<string, string> Altered => new()
    {
        { """UPDATE "Texts" SET "Text" = 'Andere woorden' WHERE "Incident" = 10002 AND "Text" = 'Vraag 2'""", "10002-3: text" },
        { """UPDATE "Texts" SET "Text" = 'Andere woorden' WHERE "Incident" = 10002 AND "Text" = 'Aanvulling 2'""", "10002-3: text" },
        { """UPDATE "Texts" SET "Commitment" = (SELECT "Commitment" FROM "Texts" WHERE "Text" = 'Vraag 3'), "Salt" = (SELECT "Salt" FROM "Texts" WHERE "Text" = 'Vraag 3'), "Text" = 'Vraag 3' WHERE "Text" = 'Vraag 2'""", "10002-3: the question was altered" },
        { """UPDATE "Events" SET "Details" = 'kind=Fault' WHERE "Incident" = 10002 AND "Number" = 1""", "10002-3: event 1 was altered" },
        { """UPDATE "Events" SET "By" = 'system' WHERE "Incident" = 10002 AND "Number" = 2""", "10002-3: event 2 was altered" },
        { """UPDATE "Events" SET "Mac" = "Hash" WHERE "Incident" = 10002 AND "Number" = 2""", "10002-3: event 2 was forged" },
        { """DELETE FROM "Events" WHERE "Incident" = 10002 AND "Number" = 2""", "10002-3: the end of its history is missing" },
        { """DELETE FROM "Events" WHERE "Incident" = 10002 AND "Number" = 1""", "10002-3: the question or the first link of its history is missing" },
        { """INSERT INTO "Events" ("Incident", "Number", "Kind", "At", "By", "Details", "Hash", "Mac", "KeyId") SELECT "Incident", 3, 'added', "At", "By", "Details", "Hash", "Mac", "KeyId" FROM "Events" WHERE "Incident" = 10002 AND "Number" = 2""", "10002-3: event 3 was altered" },
        { """UPDATE "Messages" SET "Incident" = 10003 WHERE "Incident" = 10002""", "10002-3: a message is missing" },
        { """UPDATE "Questions" SET "Way" = 2 WHERE "Incident" = 10002""", "10002-3: the question was altered" },
        { """UPDATE "Attachments" SET "StoredAs" = (SELECT "StoredAs" FROM "Attachments" WHERE "Incident" = 10003) WHERE "Incident" = 10002""", "10002-3: attachment" },
        { """UPDATE "Incidents" SET "AskerId" = (SELECT "AskerId" FROM "Incidents" WHERE "Sequence" = 10003) WHERE "Sequence" = 10002""", "10002-3: the question was altered" },
        { """UPDATE "Incidents" SET "LastHash" = (SELECT "LastHash" FROM "Incidents" WHERE "Sequence" = 10003) WHERE "Sequence" = 10002""", "10002-3: the end of its history is missing" },
    };

    [Theory]
    [MemberData(nameof(Altered))]
    public async Task What_was_altered_behind_our_back_is_named(string statement, string finding)
    {
        await using var site = await WithIncidentsAsync();
        await site.Database.UnguardAsync();

        Assert.True(await site.Database.ExecuteAsync(statement) > 0);

        var findings = await site.VerifyAsync();
        Assert.Contains(findings, one => one.StartsWith(finding, StringComparison.Ordinal));
        Assert.DoesNotContain(findings, one => one.StartsWith("10001-", StringComparison.Ordinal) || one.StartsWith("10004-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_questions_that_were_swapped_are_both_named()
    {
        await using var site = await WithIncidentsAsync();
        await site.Database.UnguardAsync();
        await site.Database.ExecuteAsync("""UPDATE "Questions" SET "TextId" = -1 * "TextId" WHERE 1 = 0""");
        var ids = await site.Database.QueryAsync("""SELECT "Id" FROM "Texts" WHERE "Text" IN ('Vraag 2', 'Vraag 3') ORDER BY "Text" """);
        await site.Database.ExecuteAsync($"""UPDATE "Texts" SET "Text" = 'Vraag 3 ', "Incident" = 10003 WHERE "Id" = {ids[0]}""");
        await site.Database.ExecuteAsync($"""UPDATE "Texts" SET "Text" = 'Vraag 2 ', "Incident" = 10002 WHERE "Id" = {ids[1]}""");

        var findings = await site.VerifyAsync();

        Assert.Contains(findings, one => one.StartsWith("10002-3:", StringComparison.Ordinal));
        Assert.Contains(findings, one => one.StartsWith("10003-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(10002)]
    [InlineData(10004)]
    public async Task An_incident_that_was_taken_out_whole_is_missed(long sequence)
    {
        await using var site = await WithIncidentsAsync();
        await site.Database.UnguardAsync();
        foreach (var statement in new[] { $"""UPDATE "Attachments" SET "Message" = NULL WHERE "Incident" = {sequence}""", $"""DELETE FROM "Attachments" WHERE "Incident" = {sequence}""", $"""DELETE FROM "Events" WHERE "Incident" = {sequence}""", $"""DELETE FROM "Messages" WHERE "Incident" = {sequence}""", $"""DELETE FROM "Letters" WHERE "Incident" = {sequence}""", $"""DELETE FROM "Questions" WHERE "Incident" = {sequence}""", $"""DELETE FROM "Texts" WHERE "Incident" = {sequence}""", $"""DELETE FROM "Incidents" WHERE "Sequence" = {sequence}""" })
            await site.Database.ExecuteAsync(statement);

        Assert.Contains(await site.VerifyAsync(), one => one.StartsWith($"{new Incidents.IncidentNumber(sequence)}: the incident is missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_was_changed_or_taken_away_is_named()
    {
        await using var site = await WithIncidentsAsync();
        var files = await site.Database.QueryAsync("""SELECT "StoredAs" FROM "Attachments" ORDER BY "Incident" """);
        string PathOf(string storedAs) => Path.Combine(site.Folder, "files", "attachments", storedAs[..2], storedAs);
        File.WriteAllText(PathOf(files[1]), "bon 9");
        File.Delete(PathOf(files[2]));

        var findings = await site.VerifyAsync();

        Assert.Equal(2, findings.Count);
        Assert.StartsWith("10002-3: attachment", findings[0], StringComparison.Ordinal);
        Assert.StartsWith("10003-", findings[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_key_is_told_from_a_forgery()
    {
        await using var site = await WithIncidentsAsync();
        File.WriteAllText(Path.Combine(site.Folder, "history.key"), new string('a', 64));

        await using var again = site.StartAgain();

        Assert.All(await again.VerifyAsync(), finding => Assert.Contains("authenticated by another key", finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_taken_off_the_end_with_all_that_points_to_them_are_missed_by_the_head_of_the_day()
    {
        await using var site = await WithIncidentsAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(30));
        await site.WithAsync<Asking.Heads>(heads => heads.NoteAsync(default));
        Assert.Empty(await site.VerifyAsync());
        await site.Database.UnguardAsync();
        var hash = (await site.Database.QueryAsync("""SELECT "Hash" FROM "Events" WHERE "Incident" = 10002 AND "Number" = 1"""))[0];
        await site.Database.ExecuteAsync("""DELETE FROM "Messages" WHERE "Incident" = 10002""");
        await site.Database.ExecuteAsync("""DELETE FROM "Events" WHERE "Incident" = 10002 AND "Number" = 2""");
        await site.Database.ExecuteAsync($"""UPDATE "Incidents" SET "LastEvent" = 1, "LastHash" = {(kind == DatabaseKind.Sqlite ? $"x'{hash}'" : $"'\\x{hash}'")} WHERE "Sequence" = 10002""");

        var findings = await site.VerifyAsync();

        Assert.Contains(findings, one => one.StartsWith("the day up to", StringComparison.Ordinal) && one.Contains("8 events then, 7 now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_head_a_day_is_noted_and_no_more()
    {
        await using var site = await WithIncidentsAsync();
        for (var hour = 0; hour < 60; hour++)
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            await site.WithAsync<Asking.Heads>(heads => heads.NoteAsync(default));
        }

        Assert.Equal(3, await site.Database.CountAsync("DailyHeads"));
        Assert.Empty(await site.VerifyAsync());
    }
}
