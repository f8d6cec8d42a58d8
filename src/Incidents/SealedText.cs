using System.Security.Cryptography;
using System.Text;

namespace Incidents;

/// <summary>
/// A text that can be erased but not altered: seal and history cover its commitment, SHA-256(salt ‖ bytes), and not the text itself.
/// When text and salt are erased the commitment stays, so that all of it can still be verified and nothing can be guessed.
/// </summary>
public sealed class SealedText
{
    /// <summary>Bytes of salt: enough that a short text (a name) cannot be found by trying.</summary>
    public const int SaltSize = 32;

    /// <summary>Number in the database.</summary>
    public long Id { get; private set; }

    /// <summary>The incident it belongs to.</summary>
    public long Incident { get; private set; }

    /// <summary>The text; null once erased.</summary>
    public string? Text { get; private set; }

    /// <summary>32 random bytes; null once erased.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>SHA-256(salt ‖ UTF-8 of the text), 32 bytes.</summary>
    public byte[] Commitment { get; private set; } = [];

    private SealedText() { }

    internal SealedText(IncidentNumber incident, string text)
    {
        Incident = incident.Sequence;
        Text = Storable(text);
        Salt = RandomNumberGenerator.GetBytes(SaltSize);
        Commitment = Commit(Salt, Encoding.UTF8.GetBytes(Text));
    }

    /// <summary>Whether the text is still the one that was committed to. An erased text has nothing left to compare.</summary>
    public bool Holds => Text is null || Salt is null
        ? Text is null && Salt is null
        : CryptographicOperations.FixedTimeEquals(Commitment, Commit(Salt, Encoding.UTF8.GetBytes(Text)));

    /// <summary>SHA-256(salt ‖ bytes).</summary>
    public static byte[] Commit(byte[] salt, byte[] bytes) => SHA256.HashData([.. salt, .. bytes]);

    // PostgreSQL cannot hold NUL, and half a surrogate pair has no UTF-8: both would come back as something else than was sealed.
    private static string Storable(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace('\0', '\uFFFD')));
}
