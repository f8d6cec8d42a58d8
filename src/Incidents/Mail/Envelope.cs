using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Text;

namespace Incidents.Mail;

/// <summary>From whom letters come.</summary>
/// <param name="Name">The HelpDesk's name.</param>
/// <param name="Address">The HelpDesk's own address.</param>
public sealed partial record Envelope(string Name, string Address)
{
    /// <summary>The letter as a message. The same letter always has the same Message-ID: a server that gets it twice can tell.</summary>
    public MimeMessage Message(Letter letter)
    {
        var message = new MimeMessage
        {
            Subject = WithKey(letter.Subject, letter),
            MessageId = $"{new IncidentNumber(letter.Incident)}.{letter.Id:N}@{Address[(Address.LastIndexOf('@') + 1)..]}",
            Date = letter.CreatedAt,
            Body = new MultipartAlternative
            {
                new TextPart(TextFormat.Plain) { Text = WithKey(letter.Text, letter) },
                new TextPart(TextFormat.Html) { Text = WithKey(letter.Html, letter) },
            },
        };
        message.From.Add(new MailboxAddress(Name, Address));
        message.To.Add(new MailboxAddress("", letter.To));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-replied"); // RFC 3834, 5
        message.Headers.Add("X-Auto-Response-Suppress", "All"); // Microsoft's way of saying the same
        return message;
    }

    private static string WithKey(string body, Letter letter) =>
        Place().Replace(body, place => place.Value == Letter.KeyPlace ? letter.Key ?? "" : Letter.KeyPlace);

    [GeneratedRegex(@"\{\{key\}\}|\{key\}")]
    private static partial Regex Place();
}
