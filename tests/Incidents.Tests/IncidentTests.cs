namespace Incidents.Tests;

public class IncidentTests
{
    [Fact]
    public void A_question_becomes_an_incident_at_the_first_line_with_all_that_was_said()
    {
        var incident = Some.Incident(Some.Asking with { Subscription = "plus", SubscriptionSource = SubscriptionSource.Chosen, Kind = Kind.Fault });

        Assert.Equal("10042-5", incident.Number.ToString());
        Assert.Equal((IncidentStatus.Received, Level.First, Kind.Fault), (incident.Status, incident.Level, incident.Kind));
        Assert.Equal(("plus", SubscriptionSource.Chosen, "nl", "f1"), (incident.Subscription, incident.SubscriptionSource, incident.Language, incident.FormKey));
        Assert.Equal((Some.Monday, Some.Monday.AddHours(18)), (incident.OpenedAt, incident.AnswerDueAt));
        Assert.Equal("sanne@korenaar.example", incident.Asker.Email);
    }

    [Fact]
    public void A_question_that_is_not_proven_proves_nothing_about_its_address() => Assert.Null(Some.Incident().Asker.ProvenAt);

    [Fact]
    public void A_proven_question_proves_its_address() => Assert.Equal(Some.Monday, Some.Incident(Some.Asking with { Proven = true }).Asker.ProvenAt);

    [Fact]
    public void Who_presses_open_proves_his_address_once()
    {
        var incident = Some.Incident();
        incident.ConfirmByAsker(Some.Monday.AddHours(1), Some.Key);
        incident.ConfirmByAsker(Some.Monday.AddHours(2), Some.Key);

        Assert.True(incident.OpenedByAsker);
        Assert.Equal(Some.Monday.AddHours(1), incident.Asker.ProvenAt);
        Assert.Single(incident.Events, happened => happened.Kind == EventKinds.Confirmed);
    }

    [Fact]
    public void Further_words_even_proven_ones_do_not_open_the_letters_to_a_strangers_question()
    {
        var incident = Some.Incident();
        var message = incident.Add(new("Nog iets.", [], Way.Page, Proven: true) { Key = "a1" }, Some.Monday, Some.Key);

        Assert.False(incident.OpenedByAsker);
        Assert.True(message.Proven);
        Assert.Equal("Nog iets.", message.Text.Text);
    }

    [Fact]
    public void This_was_not_me_takes_back_waiting_letters_and_allows_no_others()
    {
        var incident = Some.Incident();
        var (sent, waiting) = (Some.Letter(incident), Some.Letter(incident));
        sent.Arrived(Some.Monday);

        incident.Deny(Some.Monday.AddMinutes(1), Some.Key);
        incident.Deny(Some.Monday.AddMinutes(2), Some.Key);

        Assert.Equal((LetterState.Sent, LetterState.Withdrawn), (sent.State, waiting.State));
        Assert.Null(incident.Write("fresh-link", new("", "", ""), false, Some.Monday));
        Assert.Equal(2, incident.Letters.Count);
        Assert.Single(incident.Events, happened => happened.Kind == EventKinds.Denied);
        Assert.Null(incident.Asker.ProvenAt);
    }

    [Fact]
    public void A_letter_goes_to_the_asker_in_his_language()
    {
        var letter = Some.Letter();
        Assert.Equal(("sanne@korenaar.example", "nl", 10042L), (letter.To, letter.Language, letter.Incident));
    }
}
