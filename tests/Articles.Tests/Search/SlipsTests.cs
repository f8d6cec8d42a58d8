using Articles.Search;

namespace Articles.Tests.Search;

public sealed class SlipsTests
{
    private static ArticleIndex Articles() => An.Index(
        An.Article("wachtwoord", "Wachtwoord vergeten", "Vraag een nieuw wachtwoord aan."),
        An.Article("factuur", "Een factuur maken", "Maak de factuur en verstuur haar."),
        An.Article("koppeling", "Bankkoppeling verlengen", "De koppeling met de bank verloopt."),
        An.Article("btw", "Btw", "De btw wordt per kwartaal betaald."),
        An.Article("klant", "Een klant toevoegen", "Vul de gegevens van de klant in."));

    [Theory]
    [InlineData("wachtwoort", "wachtwoord")]
    [InlineData("wachwoord", "wachtwoord")]
    [InlineData("wachttwoord", "wachtwoord")]
    [InlineData("wahctwoord", "wachtwoord")]
    [InlineData("wachtwooed", "wachtwoord")]
    [InlineData("wachtwordt", "wachtwoord")]
    [InlineData("factur", "factuur")]
    [InlineData("faktuur", "factuur")]
    [InlineData("facttuur", "factuur")]
    [InlineData("fcatuur", "factuur")]
    [InlineData("bankoppelling", "koppeling")]
    [InlineData("bwt", "btw")]
    public void A_slip_still_finds(string slip, string slug)
    {
        using var index = Articles();

        Assert.Equal(slug, index.Find(slip)[0]);
    }

    [Fact]
    public void The_correction_is_shown_and_finds_as_much()
    {
        using var index = Articles();

        var result = index.Search(new("wachtwoort vergeten", "nl"));

        Assert.Equal("wachtwoord vergeten", result.DidYouMean);
        Assert.Equal("wachtwoord vergeten", result.SearchedFor);
        Assert.True(index.Search(new(result.DidYouMean!, "nl")).Total >= result.Total);
    }

    [Fact]
    public void What_was_typed_can_be_searched_all_the_same()
    {
        using var index = Articles();

        var result = index.Search(new("wachtwoort", "nl") { Literal = true });

        Assert.Null(result.SearchedFor);
    }

    [Fact]
    public void The_word_itself_stands_above_the_one_with_a_slip()
    {
        using var index = An.Index(
            An.Article("kosten", "Over kosten", "Alle kosten staan hier."),
            An.Article("kasten", "Over kasten", "Alle kasten staan hier."));

        Assert.Equal("kosten", index.Find("kosten")[0]);
        Assert.Equal("kasten", index.Find("kasten")[0]);
    }

    [Fact]
    public void A_word_that_only_a_removed_article_had_is_never_proposed()
    {
        using var index = Articles();
        index.Update([An.Article("geheim", "Geheimzinnig", "Loonverschillen per afdeling.")], [], 2);
        index.Update([], ["nl/geheim"], 3);

        Assert.Null(index.Search(new("loonverschilen", "nl")).DidYouMean);
        Assert.Empty(index.Suggest("geheimz", "nl"));
    }

    [Theory]
    [InlineData("tijd", "teid", 0.5f)]
    [InlineData("hout", "haut", 0.5f)]
    [InlineData("wachtwoord", "wachtwoort", 0.5f)]
    [InlineData("factuur", "faktuur", 0.5f)]
    [InlineData("letter", "lettre", 0.7f)]
    [InlineData("regel", "reggel", 0.6f)]
    [InlineData("regel", "tegel", 1.1f)]
    public void What_sounds_alike_or_is_next_to_it_costs_less(string meant, string typed, float most) =>
        Assert.True(SlipCost.Between(typed, meant, 2) <= most, $"{SlipCost.Between(typed, meant, 2)}");

    [Fact]
    public void The_cost_of_a_word_to_itself_is_nothing_and_the_same_both_ways() =>
        CsCheck.Check.Sample(CsCheck.Gen.Select(Letters, Letters), pair =>
        {
            Assert.Equal(0, SlipCost.Between(pair.Item1, pair.Item1, 9));
            Assert.Equal(SlipCost.Between(pair.Item1, pair.Item2, 99), SlipCost.Between(pair.Item2, pair.Item1, 99), 3);
        });

    private static CsCheck.Gen<string> Letters => CsCheck.Gen.String[CsCheck.Gen.Char['a', 'e'], 1, 9];
}
