using CsCheck;
using Incidents.Mail;
using MimeKit;

namespace Incidents.Tests.Mail;

public class EnvelopeTests
{
    private static readonly Envelope Envelope = new("HelpDesk Balans", "helpdesk@balans.example");

    [Fact]
    public void A_letter_comes_from_the_HelpDesk_and_goes_to_the_asker()
    {
        var message = Posted(Some.Letter());

        Assert.Equal("\"HelpDesk Balans\" <helpdesk@balans.example>", Assert.Single(message.From).ToString());
        Assert.Equal("sanne@korenaar.example", ((MailboxAddress)Assert.Single(message.To)).Address);
        Assert.Equal("[10042-5] Ontvangen", message.Subject);
        Assert.Equal(Some.Monday.ToUnixTimeSeconds(), message.Date.ToUnixTimeSeconds());
        Assert.Equal(["text/plain", "text/html"], ((Multipart)message.Body!).Select(part => part.ContentType.MimeType));
    }

    [Fact]
    public void Nobody_who_is_away_answers_a_letter_by_machine()
    {
        var headers = Posted(Some.Letter()).Headers;
        Assert.Equal("auto-replied", headers[HeaderId.AutoSubmitted]);
        Assert.Equal("All", headers["X-Auto-Response-Suppress"]);
    }

    [Fact]
    public void A_letter_sent_twice_has_one_Message_ID_and_two_letters_have_two()
    {
        var letter = Some.Letter();
        var id = Posted(letter).MessageId;
        letter.Delay("451", Some.Monday);

        Assert.Equal(id, Posted(letter).MessageId);
        Assert.NotEqual(id, Posted(Some.Letter()).MessageId);
        Assert.Matches(@"^10042-5\.[0-9a-f]{32}@balans\.example$", id);
    }

    [Fact]
    public void The_key_is_put_in_both_parts_as_it_goes_out_and_is_kept_in_neither()
    {
        var letter = Some.Letter();
        var message = Posted(letter);

        Assert.Contains($"?key={letter.Key}", message.TextBody, StringComparison.Ordinal);
        Assert.Contains($"?key={letter.Key}", message.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("{key}", message.TextBody + message.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain(letter.Key!, letter.Text + letter.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{key}")]
    [InlineData("{{key}}")]
    [InlineData("{{{key}}}")]
    [InlineData("Wat betekent {key} in uw brief? En {{key}}?")]
    public void A_question_about_the_place_of_the_key_does_not_get_the_key(string question)
    {
        var incident = Some.Incident();
        var letter = incident.Write("acknowledgement-proven", Acknowledgement(question), proven: true, Some.Monday)!;
        var message = Posted(letter);

        Assert.Contains($"> {question}", message.TextBody, StringComparison.Ordinal);
        Assert.Contains($">{question}</p>", message.HtmlBody, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(message.TextBody!, letter.Key!));
    }

    [Fact]
    public void Whatever_a_subject_holds_it_stays_one_header()
    {
        var headers = Posted(Some.Letter()).Headers.Select(header => header.Field).ToList();
        Texts.Any.Sample(subject =>
        {
            var message = Posted(Some.Incident().Write("acknowledgement-proven", Acknowledgement("?", subject), proven: true, Some.Monday)!);
            return message.Headers.Select(header => header.Field).SequenceEqual(headers) && message.Bcc.Count == 0 && message.To.Count == 1;
        }, iter: 300);
    }

    [Theory]
    [InlineData("Vraag over 😀 en €")]
    [InlineData("Wat is {key}?")]
    [InlineData("Een heel lang onderwerp dat over de grens van zevenenzeventig tekens heen gaat en dus wordt gevouwen")]
    public void A_subject_arrives_as_it_was_written(string subject) =>
        Assert.Equal($"[10042-5] {subject}", Posted(Some.Incident().Write("x", Acknowledgement("?", subject), proven: true, Some.Monday)!).Subject);

    private static LetterText Acknowledgement(string question, string subject = "Btw") =>
        LetterTemplate.Parse("Subject: [{{number}}] {{subject}}\n\n[Volg uw vraag]({{link}})\n\n> {{question}}").Write(new Dictionary<string, string>
        {
            ["number"] = "10042-5", ["subject"] = subject, ["question"] = question, ["link"] = $"https://help.example/?key={Letter.KeyPlace}",
        }, "nl");

    // Written to bytes and read again: what the receiver's program sees.
    private static MimeMessage Posted(Letter letter)
    {
        using var wire = new MemoryStream();
        Envelope.Message(letter).WriteTo(wire, TestContext.Current.CancellationToken);
        wire.Position = 0;
        return MimeMessage.Load(wire, TestContext.Current.CancellationToken);
    }
}
