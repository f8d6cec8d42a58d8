using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Incidents;

/// <summary>Something that happened to an incident: one link in the chain of its history. Never changed, never removed.</summary>
public sealed class IncidentEvent
{
    /// <summary>The incident.</summary>
    public long Incident { get; private set; }

    /// <summary>Counted from 1 within the incident, without gaps.</summary>
    public int Number { get; private set; }

    /// <summary>What happened: one of <see cref="EventKinds"/>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>When (UTC, whole milliseconds).</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who did it: <c>asker:{id}</c>, <c>person:{id}</c> or <c>system</c>.</summary>
    public string By { get; private set; } = "";

    /// <summary>What else there is to say, as <c>key=value</c> lines; of texts and files only commitments, never words.</summary>
    public string Details { get; private set; } = "";

    /// <summary>SHA-256 over all of the above and the hash of the link before.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>HMAC of <see cref="Hash"/> by the chain key.</summary>
    public byte[] Mac { get; private set; } = [];

    /// <summary>By which key, see <see cref="ChainKey.Id"/>.</summary>
    public string KeyId { get; private set; } = "";

    private IncidentEvent() { }

    internal IncidentEvent(IncidentEvent? before, IncidentNumber incident, string kind, string by, string details, DateTimeOffset at, ChainKey key)
    {
        Incident = incident.Sequence;
        Number = (before?.Number ?? 0) + 1;
        (Kind, By, Details, At) = (kind, by, details, at);
        Hash = HashAfter(before?.Hash ?? []);
        Mac = key.Sign(Hash);
        KeyId = key.Id;
    }

    /// <summary>The hash this link must have when it follows the given one.</summary>
    /// <param name="before">Hash of the link before; empty for the first.</param>
    public byte[] HashAfter(byte[] before)
    {
        var link = string.Create(CultureInfo.InvariantCulture,
            $"event.v1\n{Incident}\n{Number}\n{Kind}\n{At.ToUnixTimeMilliseconds()}\n{By}\n{Convert.ToHexStringLower(before)}\n{Details}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(link));
    }
}

/// <summary>What can happen to an incident.</summary>
public static class EventKinds
{
    /// <summary>A question was registered; the details hold its seal.</summary>
    public const string Opened = "opened";

    /// <summary>The asker added words or files.</summary>
    public const string Added = "added";

    /// <summary>The asker said from his letter: this is my question.</summary>
    public const string Confirmed = "confirmed";

    /// <summary>The owner of the address said: this was not me. No letter goes out any more.</summary>
    public const string Denied = "denied";

    /// <summary>A letter was refused by the mail server for good.</summary>
    public const string Parked = "parked";
}
