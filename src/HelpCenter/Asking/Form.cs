using System.Text.RegularExpressions;
using HelpCenter.Site;
using Incidents;
using MimeKit;

namespace HelpCenter.Asking;

/// <summary>What is asked of what is typed into a form.</summary>
public static partial class Form
{
    public const int LongestText = 20_000;

    /// <summary>A line as typed, without line breaks and control characters, which belong in no line.</summary>
    public static string Line(string? typed) => Control().Replace(typed ?? "", " ").Trim();

    /// <summary>A text as typed, with the line breaks of one kind.</summary>
    public static string Text(string? typed) => (typed ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>What is wrong with an address; null: nothing. It is not asked whether it exists, only whether a letter can be addressed to it.</summary>
    public static string? EmailError(string email, Texts texts)
    {
        if (email.Length == 0) return texts["Error.Email.Empty"];
        if (!email.Contains('@')) return texts["Error.Email.NoAt"];
        return email.Length <= 254 && PlainAddress().IsMatch(email) && MailboxAddress.TryParse(email, out var parsed) && parsed.Address == email ? null : texts["Error.Email.Wrong"];
    }

    /// <summary>What is wrong with the files; null: nothing.</summary>
    public static string? FilesError(ReceivedFiles received, IReadOnlyCollection<StoredFile> kept, Texts texts)
    {
        if (received.DiskFailed) return texts["Error.Files.Disk"];
        if (received.Refused.Count > 0) return texts["Error.Files.Refused", string.Join(", ", received.Refused)];
        return kept.Count > Attachment.MostFiles || kept.Sum(file => file.Size) > Attachment.MostBytes ? texts["Error.Files.TooMuch"] : null;
    }

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+")]
    private static partial Regex Control();

    [GeneratedRegex(@"^[^\s\p{C}<>""(),:;]+@[^\s\p{C}<>""(),:;@]+\.[^\s\p{C}<>""(),:;@.]+$")]
    private static partial Regex PlainAddress();
}
