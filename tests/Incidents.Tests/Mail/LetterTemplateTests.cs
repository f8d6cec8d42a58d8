using CsCheck;
using Incidents.Mail;
using MimeKit.Text;

namespace Incidents.Tests.Mail;

public class LetterTemplateTests
{
    private const string Source = """
        Subject: [{{number}}] Ontvangen: {{subject}}

        # Wij hebben uw vraag, {{name}}

        Het antwoord komt **uiterlijk {{due}}** per e-mail.

        Uw incidentnummer: {{number}}

        [Volg uw vraag]({{link}})

        ## Uw vraag

        > {{subject}}
        >
        > {{question}}

        -- 
        U krijgt deze mail omdat u iets vroeg.

        HelpDesk {{site}}
        """;

    private static readonly LetterTemplate Template = LetterTemplate.Parse(Source);

    [Fact]
    public void A_letter_has_both_parts_from_one_source()
    {
        var letter = Write(Plain);

        Assert.Equal("[10042-5] Ontvangen: Btw over brood", letter.Subject);
        Assert.Equal("""
            Wij hebben uw vraag, Sanne

            Het antwoord komt uiterlijk dinsdag per e-mail.

            Uw incidentnummer: 10042-5

            Volg uw vraag:
            https://help.example/nl/incidents/10042-5?key={key}

            UW VRAAG

            > Btw over brood
            >
            > Welk tarief?

            -- 
            U krijgt deze mail omdat u iets vroeg.
            HelpDesk Balans

            """, letter.Text);
        Assert.Contains("<h1 class=\"ink\"", letter.Html, StringComparison.Ordinal);
        Assert.Contains("<strong>uiterlijk dinsdag</strong>", letter.Html, StringComparison.Ordinal);
        Assert.Contains(">10042<span class=\"brand\" style=\"color:#005d67;\">-5</span>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://help.example/nl/incidents/10042-5?key={key}\"", letter.Html, StringComparison.Ordinal);
        Assert.Contains("<title>Balans</title>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\">", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_names_its_placeholders_once() =>
        Assert.Equal(["number", "subject", "name", "due", "link", "question", "site"], Template.Placeholders);

    [Fact]
    public void A_value_that_is_missing_is_an_error_and_not_a_gap_in_a_letter() =>
        Assert.Throws<KeyNotFoundException>(() => Template.Write(new Dictionary<string, string> { ["number"] = "10042-5" }, "nl"));

    [Theory]
    [InlineData("")]
    [InlineData("Subject: alleen")]
    [InlineData("# Geen onderwerp\n\nTekst")]
    [InlineData("Aan: iemand\n\nTekst")]
    public void A_letter_without_subject_or_text_is_refused(string source) => Assert.Throws<FormatException>(() => LetterTemplate.Parse(source));

    [Fact]
    public void A_template_saved_on_Windows_reads_the_same() =>
        Assert.Equal(Write(Plain), LetterTemplate.Parse(Source.ReplaceLineEndings("\r\n")).Write(Plain, "nl"));

    [Fact]
    public void Nothing_in_any_value_becomes_markup()
    {
        var tags = Tags(Write(Plain).Html);
        Gen.Select(Gen.OneOf([.. Plain.Keys]), Texts.Any).Sample((name, value) => Tags(Write(With(name, value.PadRight(2))).Html).SequenceEqual(tags));
    }

    [Fact]
    public void The_asker_reads_his_own_words_whatever_they_look_like() => Gen.OneOf("<b>&amp;</b>", "{{link}}", "# kop", "**vet**", "[x](http://y)", "> citaat", "a  b").Sample(words =>
    {
        var letter = Write(With("question", words));
        return letter.Text.Contains($"> {words}\n", StringComparison.Ordinal) && Words(letter.Html).Contains(words, StringComparison.Ordinal);
    });

    [Fact]
    public void No_value_starts_another_line_in_the_subject() => Gen.Select(Gen.OneOf("number", "subject"), Texts.Any).Sample((name, value) =>
        !Write(With(name, value.PadRight(2))).Subject.Any(char.IsControl));

    [Fact]
    public void Every_line_of_a_question_stays_within_the_quotation() => Texts.Any.Sample(question =>
    {
        var lines = Write(With("question", question)).Text.ReplaceLineEndings("\n").Split('\n');
        var (from, to) = (Array.IndexOf(lines, "UW VRAAG") + 2, Array.LastIndexOf(lines, "-- ") - 1);
        return lines[from..to].All(line => line.StartsWith('>'));
    });

    [Fact]
    public void Lines_are_short_enough_for_every_mail_program()
    {
        var question = string.Join(' ', Enumerable.Repeat("omzetbelastingaangifte", 60));
        Assert.All(Write(With("question", question)).Text.Split('\n'), line => Assert.InRange(line.Length, 0, 78));
    }

    private static IReadOnlyDictionary<string, string> Plain { get; } = new Dictionary<string, string>
    {
        ["number"] = "10042-5",
        ["subject"] = "Btw over brood",
        ["name"] = "Sanne",
        ["due"] = "dinsdag",
        ["link"] = "https://help.example/nl/incidents/10042-5?key={key}",
        ["question"] = "Welk tarief?",
        ["site"] = "Balans",
    };

    private static Dictionary<string, string> With(string name, string value) => new(Plain) { [name] = value };

    private static LetterText Write(IReadOnlyDictionary<string, string> values) => Template.Write(values, "nl");

    // Names of elements and attributes in their order; line breaks are the one thing that a value may add.
    private static List<string> Tags(string html) =>
        [.. Tokens(html).OfType<HtmlTagToken>().Where(tag => tag.Name != "br").Select(tag => $"{(tag.IsEndTag ? "/" : "")}{tag.Name} {string.Join(' ', tag.Attributes.Select(attribute => attribute.Name))}")];

    private static string Words(string html) => string.Concat(Tokens(html).OfType<HtmlDataToken>().Select(token => token.Data));

    private static IEnumerable<HtmlToken> Tokens(string html)
    {
        var reader = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (reader.ReadNextToken(out var token)) yield return token;
    }
}
