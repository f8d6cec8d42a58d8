using System.Text.RegularExpressions;
using MimeKit;

namespace HelpCenter.Tests;

/// <summary>A letter as it lies in the folder for letters.</summary>
public sealed partial record Mail(string File, byte[] Bytes, MimeMessage Message)
{
    public static IReadOnlyList<Mail> In(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(file => new Mail(file, System.IO.File.ReadAllBytes(file), MimeMessage.Load(file)))]
        : [];

    public string Text => Message.TextBody!;

    public string Html => Message.HtmlBody!;

    public string To => Message.To.Mailboxes.Single().Address;

    /// <summary>The path of the link to the incident, with its key.</summary>
    public string Link => new Uri(LinkToIncident().Match(Text).Value).PathAndQuery;

    public IReadOnlyList<string> Links => [.. AnyLink().Matches(Text + "\n" + Html).Select(link => System.Net.WebUtility.HtmlDecode(link.Value)).Distinct()];

    [GeneratedRegex(@"http://help\.example\.org/\w\w/incidents/[\w-]+\?key=[\w-]+")]
    private static partial Regex LinkToIncident();

    [GeneratedRegex("""https?://[^\s<>")]+""")]
    private static partial Regex AnyLink();
}
