using Incidents.Mail;

namespace Incidents.Tests.Mail;

public class LettersTests
{
    private static readonly Dictionary<string, string> Values = new()
    {
        ["number"] = "10042-5",
        ["subject"] = "Btw over brood",
        ["question"] = "Welk tarief?",
        ["name"] = "Sanne",
        ["due"] = "dinsdag 19 mei, 17.30 uur",
        ["received"] = "maandag 18 mei, 10.42 uur",
        ["link"] = "https://help.example/nl/incidents/10042-5?key={key}",
        ["site"] = "Balans",
        ["home"] = "https://help.example/nl",
    };

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var kind in Letters.All)
                foreach (var language in Letters.Languages) all.Add(kind, language);
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_letter_exists_in_both_languages_and_renders_with_what_is_known(string kind, string language)
    {
        var template = Letters.Template(kind, language);
        Assert.Subset(Values.Keys.ToHashSet(), template.Placeholders.ToHashSet());

        var letter = template.Write(Values, language);
        Assert.StartsWith("[10042-5] ", letter.Subject, StringComparison.Ordinal);
        foreach (var part in (string[])[letter.Text, letter.Html])
        {
            Assert.Contains("10042", part, StringComparison.Ordinal);
            Assert.Contains(Values["link"], part, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", part, StringComparison.Ordinal);
            Assert.DoesNotContain("**", part, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Only_the_letter_about_a_proven_question_holds_what_the_asker_typed(string kind, string language)
    {
        string[] typed = ["name", "subject", "question", "administration", "email"];
        var used = Letters.Template(kind, language).Placeholders.Intersect(typed);
        Assert.Equal(kind == Letters.AcknowledgementProven ? ["name", "question", "subject"] : [], used.Order());
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Both_languages_say_the_same_with_the_same_values(string kind, string language) => Assert.Equal(
        Letters.Template(kind, "nl").Placeholders.Order(), Letters.Template(kind, language).Placeholders.Order());

    [Fact]
    public void No_template_lies_about_that_no_letter_uses()
    {
        var templates = typeof(Letters).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Letters.", StringComparison.Ordinal));
        var expected = from language in Letters.Languages from kind in Letters.All select $"Letters.{language}.{kind}.md";
        Assert.Equal(expected.Order(), templates.Order());
    }

    [Fact]
    public void Who_reads_another_language_gets_English() =>
        Assert.Same(Letters.Template(Letters.FreshLink, "en"), Letters.Template(Letters.FreshLink, "fr"));

    [Fact]
    public void A_letter_that_does_not_exist_is_an_error_that_names_it() =>
        Assert.Contains("birthday", Assert.Throws<InvalidOperationException>(() => Letters.Template("birthday", "nl")).Message, StringComparison.Ordinal);
}
