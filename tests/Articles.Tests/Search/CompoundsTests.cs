using Articles.Search;

namespace Articles.Tests.Search;

public sealed class CompoundsTests
{
    private static readonly (string Compound, string[] Parts)[] Table =
        [.. File.ReadAllLines(Here.File("compounds.nl.txt")).Where(line => line.Contains('=') && !line.StartsWith('#')).Select(line => line.Split('='))
            .Select(line => (line[0].Trim(), line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)))];

    // The parts stand in the articles, and so do words that are none.
    private static readonly HashSet<string> Known =
        [.. Table.SelectMany(row => row.Parts), "over", "zicht", "komen", "uit", "ver", "kopen", "koper", "bekijk", "geven", "melden", "maken", "sluiten", "voegen", "voeren", "aan", "toe",
            "melding", "stellen", "sturen", "leren", "nemer", "ring", "tie", "gram", "men", "ten", "ding", "baar", "schil", "lijk"];

    private static readonly Compounds Compounds = new(Language.Dutch, form => Known.Contains(form) ? 5 : 0);

    public static TheoryData<string, string> Rows => [.. Table.Select(row => new TheoryDataRow<string, string>(row.Compound, string.Join(' ', row.Parts)))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_compound_is_cut_where_a_reader_would(string compound, string parts) =>
        Assert.Equal(parts, string.Join(' ', Compounds.Cut(compound)));

    [Fact]
    public void The_table_is_long_enough_to_mean_something() => Assert.True(Table.Count(row => row.Parts.Length > 0) >= 200);

    [Theory]
    [InlineData("factuurnummer")]
    [InlineData("factuur nummer")]
    [InlineData("nummer van de factuur")]
    [InlineData("Factuurnummers")]
    public void A_compound_is_found_however_it_is_written(string query)
    {
        using var index = An.Index(
            An.Article("nummering", "Factuurnummers instellen", "Elk factuurnummer komt uit een reeks. Een nummer is uniek."),
            An.Article("verzenden", "Een factuur verzenden", "Verstuur de factuur per mail."),
            An.Article("telefoon", "Telefoonnummer wijzigen", "Het nummer wijzigt u bij de gegevens."));

        Assert.Equal("nummering", index.Find(query)[0]);
    }

    [Theory]
    [InlineData("bedrijf naam")]
    [InlineData("naam bedrijf")]
    public void Linking_letters_do_not_stand_in_the_way(string query)
    {
        using var index = An.Index(
            An.Article("naam", "Gegevens", "De bedrijfsnaam wijzigt u hier."),
            An.Article("klant", "Klanten", "Een klant toevoegen."));

        Assert.Equal("naam", index.Find(query)[0]);
    }

    [Fact]
    public void A_query_in_one_word_finds_what_is_written_apart()
    {
        using var index = An.Index(
            An.Article("aangifte", "De aangifte voor de btw", "Dien de aangifte van de btw in."),
            An.Article("bank", "De bank koppelen", "Koppel de bank."));

        Assert.Equal(["aangifte"], index.Find("btwaangifte"));
    }
}
