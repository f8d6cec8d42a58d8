using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using HelpCenter.Settings;
using Incidents;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;

namespace HelpCenter.Asking;

/// <summary>What a form carries for itself, sealed so that nobody can make one up: its key, when it was shown, and the files it already brought.</summary>
/// <param name="Key">Sending the same form twice makes one incident.</param>
/// <param name="ShownAt">When it was first shown (UTC).</param>
/// <param name="Files">Files received whole with an attempt that was refused.</param>
public sealed record FormTicket(string Key, DateTimeOffset ShownAt, IReadOnlyList<StoredFile> Files)
{
    /// <summary>With the files of this attempt, and of those received before the ones still ticked.</summary>
    public FormTicket With(ReceivedFiles received, StringValues ticked) =>
        this with { Files = [.. Files.Where((_, index) => ticked.Contains(index.ToString(CultureInfo.InvariantCulture))), .. received.Files] };

    /// <summary>
    /// The key of these words in this form: sent twice they are one. Other words in a form that was sent before (somebody went back and asked the next thing) are another question, and not lost.
    /// </summary>
    public string KeyFor(params string[] typed) => $"{Key}.{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(typed)))[..16]}";
}

/// <summary>Gives out form tickets and reads them back.</summary>
public sealed class FormTickets(IDataProtectionProvider protection, LimitsSettings limits, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(2); // as long as received files wait

    private readonly IDataProtector _protector = protection.CreateProtector("form ticket");

    public FormTicket New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), clock.GetUtcNow(), []);

    public string Write(FormTicket ticket) => _protector.Protect(JsonSerializer.Serialize(ticket));

    /// <summary>The ticket; null where it is none of ours, or too old.</summary>
    public FormTicket? Read(string? text)
    {
        try
        {
            return text is not null && JsonSerializer.Deserialize<FormTicket>(_protector.Unprotect(text)) is { } ticket && clock.GetUtcNow() - ticket.ShownAt < Lasts ? ticket : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether it comes back sooner than a person can read and type.</summary>
    public bool IsTooSoon(FormTicket ticket) => clock.GetUtcNow() - ticket.ShownAt < TimeSpan.FromSeconds(limits.SecondsBeforeSending);
}
