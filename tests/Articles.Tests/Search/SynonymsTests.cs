using Articles.Content;
using Articles.Search;

namespace Articles.Tests.Search;

public sealed class SynonymsTests
{
    private static readonly IndexedArticle[] Articles =
    [
        An.Article("omzetbelasting", "Omzetbelasting opgeven", "Dien de opgave in."),
        An.Article("verzendbon", "Een verzendbon maken", "De verzendbon gaat mee met de levering."),
        An.Article("pakbon", "Pakbonnen", "Over pakbonnen."),
        An.Article("kvk", "De Kamer van Koophandel", "Deponeren bij de Kamer van Koophandel."),
        An.Article("bank", "De bank", "Over de bank."),
    ];

    [Fact]
    public void Both_ways_both_words_find()
    {
        using var index = With("- btw, omzetbelasting");

        Assert.Contains("omzetbelasting", index.Find("btw"));
    }

    [Fact]
    public void One_way_leads_only_there()
    {
        using var index = With("- pakbon => verzendbon");

        Assert.Contains("verzendbon", index.Find("pakbon"));
        Assert.DoesNotContain("pakbon", index.Find("verzendbon"));
    }

    [Fact]
    public void Several_words_may_stand_for_one()
    {
        using var index = With("- kvk, kamer van koophandel");

        Assert.Contains("kvk", index.Find("kvk"));
        Assert.Equal("kvk", index.Find("kamer van koophandel")[0]);
    }

    [Fact]
    public void An_article_with_the_word_itself_stands_first()
    {
        using var index = With("- pakbon, verzendbon");

        Assert.Equal("pakbon", index.Find("pakbon")[0]);
    }

    [Theory]
    [InlineData("- btw, omzetbelasting\n- alleen", 2, "fewer than two")]
    [InlineData("- btw => btw", 1, "itself")]
    [InlineData("- a => b\n- b => a", 2, "loops")]
    [InlineData("- a => b => c", 1, "fewer than two")]
    [InlineData("- goed, beter\n- [lijst, in, lijst]", 2, "is not a line")]
    [InlineData("btw: omzetbelasting", 1, "is not a list")]
    public void What_is_wrong_is_reported_with_its_line_and_left_out(string yaml, int line, string what)
    {
        var problems = new List<Problem>();

        Synonyms.Parse(yaml, "synonyms.nl.yml", "nl", problems);

        var problem = Assert.Single(problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(what, problem.What);
    }

    [Fact]
    public void A_longer_way_round_is_a_loop_too()
    {
        var problems = new List<Problem>();

        Synonyms.Parse("- een => twee\n- twee => drie\n- drie => een", "synonyms.nl.yml", "nl", problems);

        Assert.Equal(3, Assert.Single(problems).Line);
    }

    [Fact]
    public void A_file_that_does_not_parse_is_reported_and_takes_nothing_down()
    {
        var problems = new List<Problem>();

        var synonyms = Synonyms.Parse("- btw, ob\n- \"onaf", "synonyms.nl.yml", "nl", problems);

        Assert.Equal(0, synonyms.Count);
        Assert.Equal("synonyms.nl.yml", Assert.Single(problems).File);
    }

    private static ArticleIndex With(string yaml)
    {
        var index = An.Index(Articles);
        index.Use(Synonyms.Parse(yaml, "synonyms.nl.yml", "nl", []));
        return index;
    }
}
