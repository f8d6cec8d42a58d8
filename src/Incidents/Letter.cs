using System.Security.Cryptography;
using System.Text;

namespace Incidents;

/// <summary>Where a letter is on its way.</summary>
public enum LetterState
{
    /// <summary>In the outbox.</summary>
    Waiting,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>Refused for good; a person must look.</summary>
    Parked,

    /// <summary>Taken back before it was sent.</summary>
    Withdrawn,
}

/// <summary>A letter in the outbox: a row written with the change it tells of, sent by whoever claims it.</summary>
public sealed class Letter
{
    /// <summary>Where the key stands in the bodies, so that the outbox can forget it when the letter is sent.</summary>
    public const string KeyPlace = "{key}";

    /// <summary>How the bodies hold these letters where they are words that somebody typed.</summary>
    public const string KeyPlaceTyped = "{{key}}";

    /// <summary>For how long a sender may hold a letter before another one may take it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    // Growing pauses, three days in all (RFC 5321, 4.5.4.1, asks for four to five days of patience at least from relays; a person waits less).
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(3);

    /// <summary>Its id, part of its Message-ID.</summary>
    public Guid Id { get; private set; }

    /// <summary>The incident it is about.</summary>
    public long Incident { get; private set; }

    /// <summary>Which letter it is, by the name of its template.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The address it goes to.</summary>
    public string To { get; private set; } = "";

    /// <summary>Its language.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Subject.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>The text part.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The HTML part.</summary>
    public string Html { get; private set; } = "";

    /// <summary>Whether it goes to an address that proved the message it is about; others wait under a cap.</summary>
    public bool Proven { get; private set; }

    /// <summary>The key in its link, until it is sent; then forgotten.</summary>
    public string? Key { get; private set; }

    /// <summary>SHA-256 of the key.</summary>
    public byte[] KeyHash { get; private set; } = [];

    /// <summary>When <i>open</i> was pressed with its key (UTC); from then on the key opens nothing in another browser.</summary>
    public DateTimeOffset? KeyUsedAt { get; private set; }

    /// <summary>Where it is.</summary>
    public LetterState State { get; private set; }

    /// <summary>How often sending was tried.</summary>
    public int Attempts { get; private set; }

    /// <summary>Not to be tried before (UTC).</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Held by a sender until (UTC).</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>When it was written (UTC).</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the mail server took it (UTC).</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What the mail server said last, when it did not take it.</summary>
    public string? Error { get; private set; }

    private Letter() { }

    /// <summary>A letter about an incident, with a key of its own.</summary>
    public Letter(Incident incident, string kind, LetterText text, bool proven, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7();
        (Incident, Kind, To, Language, Proven) = (incident.Sequence, kind, incident.Asker.Email, incident.Language, proven);
        (Subject, Text, Html) = (text.Subject, text.Text, text.Html);
        Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        KeyHash = HashOf(Key);
        CreatedAt = DueAt = now;
    }

    /// <summary>Hash under which a key is kept.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    /// <summary>Whether this is the key of this letter, compared in constant time.</summary>
    public bool HasKey(string key) => CryptographicOperations.FixedTimeEquals(KeyHash, HashOf(key));

    /// <summary><i>Open</i> was pressed with its key.</summary>
    public void UseKey(DateTimeOffset now) => KeyUsedAt ??= now;

    /// <summary>The mail server took it: the key is forgotten, its hash stays.</summary>
    public void Arrived(DateTimeOffset now)
    {
        (State, SentAt, LeasedUntil, Error) = (LetterState.Sent, now, null, null);
        Key = null;
    }

    /// <summary>The mail server could not take it now: tried again after a growing pause, parked after three days.</summary>
    public void Delay(string reason, DateTimeOffset now)
    {
        if (now - CreatedAt > GivesUpAfter)
        {
            Park(reason);
            return;
        }

        Attempts++;
        (Error, LeasedUntil) = (reason, null);
        DueAt = now + TimeSpan.FromMinutes(Math.Min(240, Math.Pow(2, Math.Min(Attempts, 8) - 1)));
    }

    /// <summary>The mail server refused it for good.</summary>
    public void Park(string reason) => (State, Error, LeasedUntil) = (LetterState.Parked, reason, null);

    /// <summary>It is not to be sent any more.</summary>
    public void Withdraw()
    {
        if (State == LetterState.Waiting) (State, Key) = (LetterState.Withdrawn, null);
    }
}
