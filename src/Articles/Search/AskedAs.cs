using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Articles.Search;

/// <summary>The words of people whose question an article answered. They help to find it; they are never shown, and hold nothing of the person.</summary>
public static partial class AskedAs
{
    private const int Longest = 300;

    /// <summary>Takes names, addresses, numbers, greetings and signatures out of a question. May leave nothing.</summary>
    public static string Clean(string text)
    {
        var cleaned = Closing().Replace(Opening().Replace(text, ""), "");
        cleaned = Address().Replace(cleaned, " ");
        cleaned = Titled().Replace(cleaned, " ");
        cleaned = Number().Replace(cleaned, " ");
        cleaned = Capitalised().Replace(cleaned, " ");
        cleaned = Blank().Replace(cleaned, " ").Trim(' ', ',', '.', ';', ':', '-');
        return cleaned.Length <= Longest ? cleaned : cleaned[..Longest];
    }

    /// <summary>Reads JSON lines <c>{"article": "nl/btw/aangifte.md", "text": "…"}</c>: the cleaned texts by article.</summary>
    /// <exception cref="InvalidDataException">A line is not like that; the message names it.</exception>
    public static ILookup<string, string> Read(string file) =>
        File.ReadLines(file).Select((line, number) => (line, number)).Where(read => !string.IsNullOrWhiteSpace(read.line))
            .Select(read => Parse(read.line, $"{file}:{read.number + 1}")).Where(learned => learned.Text.Length > 0)
            .Distinct().ToLookup(learned => learned.Article, learned => learned.Text);

    private static (string Article, string Text) Parse(string line, string place)
    {
        try
        {
            var read = JsonNode.Parse(line)!;
            return ((string)read["article"]!, Clean((string)read["text"]!));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or ArgumentNullException or FormatException)
        {
            throw new InvalidDataException($"{place}: is not {{\"article\": \"path.md\", \"text\": \"…\"}}", error);
        }
    }

    [GeneratedRegex(@"^\s*(beste|geachte|hallo|hoi|dag|goedemorgen|goedemiddag|goedenavond|l\.?s\.?|dear|hello|hi|good (morning|afternoon|evening))\b[^\n,.!]{0,60}([,.!\n]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(met (vriendelijke|hartelijke) groet(en)?|vriendelijke groet(en)?|m\.?v\.?g\.?|groet(en|jes)?|hoogachtend|alvast bedankt|kind regards|best regards|regards|sincerely|thanks in advance|many thanks|cheers)\b[\s\S]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\S*@\S+|\b(https?://|www\.)\S+|\b\d{4}\s?[A-Z]{2}\b|\b[A-Z]{2}\d{2}[\sA-Z0-9]{8,30}\b")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?i:dhr|mevr|mw|hr|mr|mrs|ms|dr|ing|ir|drs|meneer|mevrouw|de heer)\b\.?(\s+(?i:van|de|der|den|ten|ter))*(\s+\p{Lu}[\p{L}.'-]*)+")]
    private static partial Regex Titled();

    // Anything long enough to be somebody's: telephone, account, client and invoice numbers, amounts, dates.
    [GeneratedRegex(@"[+(]?\d[\d\s().,/:-]{2,}\d|\b\p{L}{0,4}\d{4,}\b")]
    private static partial Regex Number();

    // A word with a capital inside a sentence is most often somebody, or where he lives. UBL and iDEAL are not.
    [GeneratedRegex(@"(?<=[\p{Ll}\d,;]\s+)\p{Lu}[\p{Ll}'’-]+\b(\s+(van|de|der|den|ten|ter)\b)*|\b\p{Lu}\p{Ll}+(?=\s+(van |de |der |den )*\p{Lu}\p{Ll}+)|(?<=\b(is|name|naam|ben|am)\s+)\p{Lu}\p{Ll}+")]
    private static partial Regex Capitalised();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
