namespace Incidents.Tests;

public class LetterTests
{
    [Fact]
    public void Every_letter_has_a_key_of_its_own_of_at_least_128_bits()
    {
        var keys = Enumerable.Range(0, 200).Select(_ => Some.Letter().Key!).ToList();

        Assert.Equal(200, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[A-Za-z0-9_-]{22}$", key));
    }

    [Fact]
    public void A_letter_knows_its_key_and_no_other()
    {
        var letter = Some.Letter();
        Assert.True(letter.HasKey(letter.Key!));
        foreach (var wrong in (string[])["", letter.Key![..^1], letter.Key + "=", letter.Key.ToUpperInvariant() + "x", Some.Letter().Key!])
            Assert.False(letter.HasKey(wrong));
    }

    [Fact]
    public void A_letter_that_arrived_has_forgotten_its_key_but_still_knows_it()
    {
        var letter = Some.Letter();
        var key = letter.Key!;
        letter.Delay("421 later", Some.Monday);

        letter.Arrived(Some.Monday.AddHours(1));

        Assert.Equal((LetterState.Sent, Some.Monday.AddHours(1)), (letter.State, letter.SentAt));
        Assert.Null(letter.Key);
        Assert.Null(letter.Error);
        Assert.True(letter.HasKey(key));
        Assert.DoesNotContain(key, letter.Text + letter.Html + letter.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_used_at_its_first_use()
    {
        var letter = Some.Letter();
        letter.UseKey(Some.Monday.AddHours(1));
        letter.UseKey(Some.Monday.AddHours(2));
        Assert.Equal(Some.Monday.AddHours(1), letter.KeyUsedAt);
    }

    [Fact]
    public void A_letter_that_cannot_be_sent_is_tried_again_after_pauses_that_never_shrink_for_three_days()
    {
        var (letter, now, pause, tries) = (Some.Letter(), Some.Monday, TimeSpan.Zero, 0);
        while (letter.State == LetterState.Waiting && tries++ < 1_000)
        {
            letter.Delay("451 greylisted", now);
            if (letter.State == LetterState.Parked) break;

            Assert.InRange(letter.DueAt - now, pause, TimeSpan.FromHours(4));
            Assert.Equal(tries, letter.Attempts);
            Assert.Null(letter.LeasedUntil);
            (pause, now) = (letter.DueAt - now, letter.DueAt);
        }

        Assert.Equal(LetterState.Parked, letter.State);
        Assert.InRange(now - Some.Monday, TimeSpan.FromDays(3), TimeSpan.FromDays(3.2));
        Assert.InRange(tries, 15, 60);
        Assert.Equal("451 greylisted", letter.Error);
    }

    [Fact]
    public void The_first_pause_is_short_for_the_greylisting_servers() =>
        Assert.Equal(Some.Monday.AddMinutes(1), Delayed().DueAt);

    [Fact]
    public void A_refused_letter_is_parked_with_what_the_server_said()
    {
        var letter = Some.Letter();
        letter.Park("550 no such user");
        Assert.Equal((LetterState.Parked, "550 no such user"), (letter.State, letter.Error));
    }

    [Fact]
    public void A_letter_that_was_sent_cannot_be_taken_back()
    {
        var letter = Some.Letter();
        letter.Arrived(Some.Monday);
        letter.Withdraw();
        Assert.Equal(LetterState.Sent, letter.State);
    }

    [Fact]
    public void A_letter_taken_back_forgets_its_key()
    {
        var letter = Some.Letter();
        letter.Withdraw();
        Assert.Equal(LetterState.Withdrawn, letter.State);
        Assert.Null(letter.Key);
    }

    [Fact]
    public void A_letter_taken_back_while_it_was_being_sent_is_not_tried_again()
    {
        var letter = Some.Letter();
        letter.Withdraw();
        letter.Delay("451 later", Some.Monday.AddMinutes(1));
        Assert.Equal(LetterState.Withdrawn, letter.State);
    }

    private static Letter Delayed()
    {
        var letter = Some.Letter();
        letter.Delay("451 greylisted", Some.Monday);
        return letter;
    }
}
