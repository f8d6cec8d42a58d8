using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Incidents.Mail;

/// <summary>
/// A letter as it is written down: <c>Subject: …</c>, an empty line, and a little Markdown — headings, paragraphs, <c>**bold**</c>,
/// a link alone in its paragraph (a button), quoted lines, <c>{{number}}</c> alone (the number, large) and below <c>-- </c> the small print.
/// Values are put in after the markup is read: nothing in a value can become markup.
/// </summary>
public sealed partial class LetterTemplate
{
    private const int Width = 72; // RFC 3676, 4.2, asks for at most 78

    private readonly string _subject;
    private readonly string[] _blocks;
    private readonly string[] _smallPrint;

    private LetterTemplate(string subject, string[] blocks, string[] smallPrint) => (_subject, _blocks, _smallPrint) = (subject, blocks, smallPrint);

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">It does not start with a subject.</exception>
    public static LetterTemplate Parse(string source)
    {
        var parts = source.ReplaceLineEndings("\n").Trim().Split("\n\n", 2);
        if (parts is not [var first, var body] || !first.StartsWith("Subject:", StringComparison.Ordinal))
            throw new FormatException("A letter starts with 'Subject: …' and an empty line.");

        var halves = body.Split("\n-- \n", 2);
        return new(first["Subject:".Length..].Trim(), Blocks(halves[0]), halves.Length > 1 ? Blocks(halves[1]) : []);
    }

    private static string[] Blocks(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The placeholders the template uses.</summary>
    public IEnumerable<string> Placeholders => Placeholder().Matches(string.Join('\n', [_subject, .. _blocks, .. _smallPrint])).Select(match => match.Groups[1].Value).Distinct();

    /// <summary>Writes the letter.</summary>
    /// <exception cref="KeyNotFoundException">The template names a value that is not given.</exception>
    public LetterText Write(IReadOnlyDictionary<string, string> values, string language) => new(
        OneLine(Fill(_subject, values)),
        string.Join("\n\n", _blocks.Select(block => Text(block, values))) + (_smallPrint.Length > 0 ? "\n\n-- \n" + string.Join("\n", _smallPrint.Select(block => Text(block, values))) : "") + "\n",
        LetterHtml.Page(language, [.. _blocks.Select(block => Html(block, values))], [.. _smallPrint.Select(block => Inline(block, values))], WebUtility.HtmlEncode(values.GetValueOrDefault("site", ""))));

    // A value with a line break must not start another header (RFC 5322, 2.2).
    private static string OneLine(string text) => Blank().Replace(text, " ").Trim();

    private static string Text(string block, IReadOnlyDictionary<string, string> values) => block switch
    {
        _ when block.StartsWith("# ", StringComparison.Ordinal) => Fill(block[2..], values),
        _ when block.StartsWith("## ", StringComparison.Ordinal) => Fill(block[3..], values).ToUpperInvariant(),
        _ when block.StartsWith("> ", StringComparison.Ordinal) => Quote(Fill(Unquote(block), values)),
        _ when Button().Match(block) is { Success: true } link => $"{Fill(link.Groups[1].Value, values)}:\n{Fill(link.Groups[2].Value, values)}",
        _ => Wrap(Fill(block.Replace("**", "", StringComparison.Ordinal), values)),
    };

    private static string Html(string block, IReadOnlyDictionary<string, string> values) => block switch
    {
        _ when block.StartsWith("# ", StringComparison.Ordinal) => LetterHtml.Title(Inline(block[2..], values)),
        _ when block.StartsWith("## ", StringComparison.Ordinal) => LetterHtml.Heading(Inline(block[3..], values)),
        _ when block.StartsWith("> ", StringComparison.Ordinal) => LetterHtml.Quote(Inline(Unquote(block), values)),
        _ when Button().Match(block) is { Success: true } link => LetterHtml.Button(Inline(link.Groups[1].Value, values), Inline(link.Groups[2].Value, values)),
        _ when Number().Match(block) is { Success: true } number => LetterHtml.Number(Inline(number.Groups[1].Value, values), WebUtility.HtmlEncode(values["number"])),
        _ => LetterHtml.Paragraph(Inline(block, values)),
    };

    private static string Inline(string block, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(
            Bold().Replace(WebUtility.HtmlEncode(block), "<strong>$1</strong>"),
            match => WebUtility.HtmlEncode(Value(match, values))).Replace("\n", "<br>", StringComparison.Ordinal);

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(text, match => Value(match, values));

    // One kind of line end, so that no line leaves its quotation; and only the link may hold the place of the key.
    private static string Value(Match placeholder, IReadOnlyDictionary<string, string> values)
    {
        var name = placeholder.Groups[1].Value;
        var value = Control().Replace(values[name].ReplaceLineEndings("\n"), "");
        return name == "link" ? value : value.Replace(Letter.KeyPlace, Letter.KeyPlaceTyped, StringComparison.Ordinal);
    }

    private static string Unquote(string block) => string.Join('\n', block.Split('\n').Select(line => line.TrimStart('>').TrimStart()));

    private static string Quote(string text) => string.Join('\n', text.Split('\n').SelectMany(line => Wrap(line).Split('\n')).Select(line => ("> " + line).TrimEnd()));

    private static string Wrap(string text) => string.Join('\n', text.Split('\n').Select(WrapLine));

    private static string WrapLine(string line)
    {
        var wrapped = new StringBuilder();
        var column = 0;
        foreach (var word in line.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Width) (_, column) = (wrapped.Append('\n'), 0);
            else if (column > 0) (_, column) = (wrapped.Append(' '), column + 1);
            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }

    [GeneratedRegex(@"\{\{([a-z_]+)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"^\[([^\]]+)\]\(([^)\s]+)\)$")]
    private static partial Regex Button();

    [GeneratedRegex(@"^([^{}\n]+): \{\{number\}\}$")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\p{Cc}-[\n\t]]")]
    private static partial Regex Control();

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blank();
}
