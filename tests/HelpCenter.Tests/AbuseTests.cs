namespace HelpCenter.Tests;

public sealed class AbuseOnSqlite() : AbuseTests(DatabaseKind.Sqlite);

public sealed class AbuseOnPostgres() : AbuseTests(DatabaseKind.Postgres);

/// <summary>Somebody who would flood strangers with our letters.</summary>
public abstract class AbuseTests(DatabaseKind kind)
{
    [Fact]
    public async Task A_stranger_gets_one_letter_a_day_however_often_his_address_is_typed()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        for (var turn = 0; turn < 5; turn++) await site.Somebody().AskAsync(turn % 2 == 0 ? "bert@elders.example" : " BERT@Elders.example");
        Assert.Single(await site.SendLettersAsync());

        site.Clock.Advance(TimeSpan.FromHours(23.9));
        await site.Somebody().AskAsync("bert@elders.example");
        Assert.Single(await site.SendLettersAsync());

        site.Clock.Advance(TimeSpan.FromHours(0.2));
        await site.Somebody().AskAsync("bert@elders.example");
        Assert.Equal(2, (await site.SendLettersAsync()).Count);
    }

    [Fact]
    public async Task An_address_that_proved_a_message_gets_twenty_a_day_for_a_year()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        await site.OpenAsync("anna@firma.example", proven: true);
        for (var turn = 0; turn < 25; turn++) await site.OpenAsync("anna@firma.example");
        Assert.Equal(20, (await site.SendLettersAsync()).Count);

        site.Clock.Advance(TimeSpan.FromDays(366));
        for (var turn = 0; turn < 5; turn++) await site.OpenAsync("anna@firma.example");
        Assert.Equal(21, (await site.SendLettersAsync()).Count);
    }

    [Fact]
    public async Task Over_the_hourly_cap_unproven_letters_wait_and_are_logged_and_proven_ones_go_out()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind, new() { ["Limits:UnprovenLettersAnHour"] = "3" });
        for (var turn = 0; turn < 5; turn++) await site.OpenAsync($"stranger{turn}@elders.example");
        await site.OpenAsync("anna@firma.example", proven: true);

        Assert.Equal(4, (await site.SendLettersAsync()).Count);
        await site.SendLettersAsync();
        Assert.Contains(site.Log.Lines, line => line.Contains("3 went out this hour", StringComparison.Ordinal) && line.Contains("Limits:UnprovenLettersAnHour", StringComparison.Ordinal));

        site.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(6, (await site.SendLettersAsync()).Count);
    }

    [Fact]
    [Trait("Trial", "flood")]
    public async Task Ten_thousand_questions_in_strangers_names_send_each_at_most_what_is_allowed_and_no_word_of_the_attackers()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind, new() { ["Limits:UnprovenLettersAnHour"] = "1000000" });
        for (var one = 0; one < 100; one++) await site.OpenAsync($"proven{one}@firma.example", proven: true, subject: "Bekend", text: "Bekend");
        var before = (await site.SendLettersAsync()).Count;
        Assert.Equal(100, before);

        await Parallel.ForAsync(0, Trial.Long ? 10_000 : 2_500, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (turn, _) =>
            await site.OpenAsync(turn % 2 == 0 ? $"foreign{turn / 2 % (Trial.Long ? 1_000 : 250)}@elders.example" : $"proven{turn / 2 % 100}@firma.example", subject: "KWAADAARDIG http://evil.example", text: "KWAADAARDIG http://evil.example"));
        for (var turn = 0; turn < (Trial.Long ? 300 : 40); turn++)
        {
            var attacker = site.Somebody($"198.51.{turn % 250}.7");
            await attacker.AskAsync($"foreign{turn % 250}@elders.example", "KWAADAARDIG http://evil.example", "KWAADAARDIG http://evil.example");
        }

        var letters = (await site.SendLettersAsync()).ToList();
        var perAddress = letters.GroupBy(letter => letter.To).ToDictionary(one => one.Key, one => one.Count());
        Assert.All(perAddress.Where(one => one.Key.StartsWith("foreign", StringComparison.Ordinal)), one => Assert.Equal(1, one.Value));
        Assert.All(perAddress.Where(one => one.Key.StartsWith("proven", StringComparison.Ordinal)), one => Assert.InRange(one.Value, 1, 20));
        Assert.Equal(Trial.Long ? 1_000 : 250, perAddress.Count(one => one.Key.StartsWith("foreign", StringComparison.Ordinal)));
        Assert.All(letters, letter =>
        {
            var all = System.Text.Encoding.UTF8.GetString(letter.Bytes) + letter.Text + letter.Html + letter.Message.Subject;
            Assert.DoesNotContain("KWAADAARDIG", all, StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", all, StringComparison.Ordinal);
        });
        Assert.Empty(await site.VerifyAsync());
        Trial.Tell("flood", $"{await site.Database.CountAsync("Incidents")} questions, {letters.Count} letters, 0 too many, 0 with a word of the attacker's");
    }
}
