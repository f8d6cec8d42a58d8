using System.Collections.Concurrent;

namespace Incidents.Mail;

/// <summary>The letters the HelpDesk writes by itself, in every language it has.</summary>
public static class Letters
{
    /// <summary>A proven question was received: the letter holds the question.</summary>
    public const string AcknowledgementProven = "acknowledgement-proven";

    /// <summary>A question was received in the name of this address: fixed words and the number, not a byte that a stranger typed.</summary>
    public const string Acknowledgement = "acknowledgement";

    /// <summary>A fresh link to an incident, asked for in another browser.</summary>
    public const string FreshLink = "fresh-link";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [AcknowledgementProven, Acknowledgement, FreshLink];

    private static readonly ConcurrentDictionary<string, LetterTemplate> Read = new();

    /// <summary>The languages that letters are written in; English serves for any other.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["nl", "en"];

    /// <summary>The template of a letter.</summary>
    public static LetterTemplate Template(string kind, string language) =>
        Read.GetOrAdd($"{(Languages.Contains(language) ? language : "en")}.{kind}", static name =>
        {
            using var stream = typeof(Letters).Assembly.GetManifestResourceStream($"Letters.{name}.md")
                ?? throw new InvalidOperationException($"There is no letter '{name}'.");
            using var reader = new StreamReader(stream);
            return LetterTemplate.Parse(reader.ReadToEnd());
        });
}
