using System.Globalization;

namespace Incidents;

/// <summary>A person who asks, known by an e-mail address.</summary>
public sealed class Asker
{
    /// <summary>For how long a proven message speaks for its address.</summary>
    public static readonly TimeSpan ProofLasts = TimeSpan.FromDays(365);

    /// <summary>The person's id, as the history names him.</summary>
    public Guid Id { get; private set; }

    /// <summary>The address in its one spelling, see <see cref="Spell"/>.</summary>
    public string Email { get; private set; } = "";

    /// <summary>When this address last proved a message to be its own (UTC); null: never.</summary>
    public DateTimeOffset? ProvenAt { get; private set; }

    private Asker() { }

    /// <summary>Somebody who asks for the first time.</summary>
    public Asker(string email) => (Id, Email) = (Guid.CreateVersion7(), Spell(email));

    /// <summary>Whether the address has proven a message within a year.</summary>
    public bool IsProven(DateTimeOffset now) => ProvenAt > now - ProofLasts;

    /// <summary>The person proved that the address is his.</summary>
    public void Prove(DateTimeOffset now) => ProvenAt = now;

    /// <summary>How many acknowledgements the address may get in twenty-four hours: enough for a busy bookkeeper, useless to somebody who wants to flood a stranger.</summary>
    public int LettersADay(DateTimeOffset now) => IsProven(now) ? 20 : 1;

    /// <summary>The one spelling by which addresses are compared: lower case, the domain in its ASCII form.</summary>
    public static string Spell(string email)
    {
        var address = email.Trim().ToLowerInvariant();
        var at = address.LastIndexOf('@');
        if (at < 0) return address;
        try
        {
            return address[..(at + 1)] + new IdnMapping().GetAscii(address[(at + 1)..]);
        }
        catch (ArgumentException)
        {
            return address;
        }
    }
}
