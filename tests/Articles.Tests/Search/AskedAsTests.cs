using Articles.Search;

namespace Articles.Tests.Search;

public sealed class AskedAsTests
{
    [Theory]
    [InlineData("Beste helpdesk, hoe krijg ik de btw terug? Met vriendelijke groet, Piet Jansen", "hoe krijg ik de btw terug?")]
    [InlineData("Mijn klant jan@voorbeeld.nl betaalt niet", "Mijn klant betaalt niet")]
    [InlineData("Factuur 20260134 staat nog open", "Factuur staat nog open")]
    [InlineData("Bel mij op 06-12345678 over de bankkoppeling", "Bel mij op over de bankkoppeling")]
    [InlineData("De betaling van mevrouw De Vries is weg", "De betaling van is weg")]
    [InlineData("Dear support, my name is Anna. I cannot sign in. Kind regards Anna Smith", "my name is . I cannot sign in")]
    [InlineData("Overgemaakt naar NL91ABNA0417164300 vorige week", "Overgemaakt naar vorige week")]
    [InlineData("Wij zitten op de Dorpsstraat 12, 1234 AB Utrecht", "Wij zitten op de 12")]
    [InlineData("hoe maak ik een UBL van 21 procent", "hoe maak ik een UBL van 21 procent")]
    public void Nothing_of_the_person_is_left(string text, string cleaned) => Assert.Equal(cleaned, AskedAs.Clean(text));

    [Fact]
    public void A_line_that_cannot_be_read_is_named()
    {
        var file = Path.GetTempFileName();
        File.WriteAllLines(file, ["""{"article":"nl/btw/a.md","text":"btw terug"}""", "geen json"]);

        var error = Assert.Throws<InvalidDataException>(() => AskedAs.Read(file));

        Assert.Contains(":2:", error.Message);
        File.Delete(file);
    }
}
