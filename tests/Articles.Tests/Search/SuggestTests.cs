using Articles.Search;

namespace Articles.Tests.Search;

public sealed class SuggestTests
{
    private static ArticleIndex Articles() => An.Index(
        An.Article("aangifte", "Btw-aangifte indienen", section: "btw").With(("Factuur controleren", "Controleer.")),
        An.Article("codes", "Btw-codes", section: "btw"),
        An.Article("factuur", "Een factuur maken", section: "facturen"),
        An.Article("layout", "Factuurlayout aanpassen", section: "facturen"),
        An.Article("wachtwoord", "Wachtwoord vergeten", section: "gebruikers"));

    [Fact]
    public void The_last_word_may_be_unfinished()
    {
        using var index = Articles();

        Assert.Equal(["wachtwoord"], index.Suggest("wacht", "nl").Select(found => found.Slug));
        Assert.Equal(["aangifte"], index.Suggest("btw aang", "nl").Select(found => found.Slug));
    }

    [Fact]
    public void Titles_come_before_headings()
    {
        using var index = Articles();

        var suggestions = index.Suggest("factuur", "nl");

        Assert.Null(suggestions[0].Heading);
        Assert.Equal("Factuur controleren", suggestions[^1].Heading);
        Assert.Equal("factuur-controleren", suggestions[^1].Anchor);
    }

    [Fact]
    public void A_slip_is_forgiven_from_the_fourth_letter()
    {
        using var index = Articles();

        Assert.Equal("wachtwoord", index.Suggest("wachtwoort", "nl")[0].Slug);
        Assert.Equal("wachtwoord", index.Suggest("wahctw", "nl")[0].Slug);
        Assert.Empty(index.Suggest("xyz", "nl"));
    }

    [Fact]
    public void There_are_never_more_than_eight()
    {
        using var index = An.Index([.. Enumerable.Range(0, 30).Select(number => An.Article($"f{number}", $"Factuur {number}"))]);

        Assert.Equal(8, index.Suggest("fac", "nl", 100).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("💥")]
    [InlineData("\"*?")]
    public void Nothing_typed_suggests_nothing(string query)
    {
        using var index = Articles();

        Assert.Empty(index.Suggest(query, "nl"));
    }
}
