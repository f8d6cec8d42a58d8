using System.Security.Cryptography;
using System.Text;

namespace Incidents.Tests;

/// <summary>A small world that every test knows: Sanne of Bakkerij De Korenaar asks about her VAT.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Monday = new(2026, 5, 18, 8, 42, 11, 345, TimeSpan.Zero);

    public static readonly IncidentNumber Number = new(10042);

    public static readonly ChainKey Key = new([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    public static IncomingQuestion Asking => new()
    {
        Kind = Kind.Question,
        Language = "nl",
        Name = "Sanne de Wit",
        Email = "Sanne@Korenaar.example",
        Subject = "Btw over brood",
        Text = "Welk tarief geldt voor brood?\nEn voor taart?",
        Administration = "0412",
        FormKey = "f1",
        Files = [File("bon.pdf", "%PDF-1.7"), File("kassa.png", "\u0089PNG")],
    };

    public static Incident Incident(IncomingQuestion? asking = null) =>
        Incidents.Incident.Open(Number, asking ?? Asking, new((asking ?? Asking).Email), Monday.AddHours(18), Monday, Key);

    /// <summary>An incident to which something has happened: opened, added to, confirmed.</summary>
    public static Incident Busy()
    {
        var incident = Incident();
        incident.Add(new("Het gaat om speltbrood.", [File("spelt.jpg", "\u00FF\u00D8")], Way.Page, Proven: true) { Key = "a1" }, Monday.AddHours(1), Key);
        incident.ConfirmByAsker(Monday.AddHours(2), Key);
        return incident;
    }

    public static Letter Letter(Incident? incident = null, bool proven = false) =>
        (incident ?? Incident()).Write("acknowledgement", new("[10042-5] Ontvangen", "Volg: http://x/?key={key}\n", "<a href=\"http://x/?key={key}\">Volg</a>"), proven, Monday)!;

    public static StoredFile File(string name, string content)
    {
        var (salt, bytes) = (RandomNumberGenerator.GetBytes(SealedText.SaltSize), Encoding.Latin1.GetBytes(content));
        return new(name, Guid.NewGuid().ToString("N"), bytes.Length, "application/octet-stream", salt, SealedText.Commit(salt, bytes));
    }
}
