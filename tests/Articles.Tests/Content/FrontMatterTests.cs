using Articles.Content;
using CsCheck;

namespace Articles.Tests.Content;

public class FrontMatterTests
{
    [Fact]
    public void Everything_the_contract_names_is_read()
    {
        var about = Read("""
            id: btw-aangifte
            title: Btw-aangifte indienen
            summary: In vier stappen van grootboek naar Belastingdienst.
            tags: [btw, aangifte]
            subscriptions: [plus, premium]
            order: 20
            related: [btw-codes]
            findable_as: [omzetbelasting opgeven, kwartaalaangifte]
            owner: hanneke@balans.example
            review_by: 2027-01-15
            audience: specialists
            status: draft
            """);

        Assert.Equal(("btw-aangifte", "Btw-aangifte indienen", "In vier stappen van grootboek naar Belastingdienst.", 20), (about.Id, about.Title, about.Summary, about.Order));
        Assert.Equal(["btw", "aangifte"], about.Tags);
        Assert.Equal(["plus", "premium"], about.Subscriptions);
        Assert.Equal(["btw-codes"], about.Related);
        Assert.Equal(["omzetbelasting opgeven", "kwartaalaangifte"], about.FindableAs);
        Assert.Equal(("hanneke@balans.example", new DateOnly(2027, 1, 15), Audience.Specialists, ArticleStatus.Draft), (about.Owner, about.ReviewBy, about.Audience, about.Status));
    }

    [Fact]
    public void A_title_alone_is_an_article_for_everybody()
    {
        var about = Read("title: Bank");
        Assert.Equal((null, Audience.Everyone, ArticleStatus.Published, 1000), (about.Id, about.Audience, about.Status, about.Order));
        Assert.Empty(about.Tags.Concat(about.Subscriptions).Concat(about.Related).Concat(about.FindableAs));
    }

    [Theory]
    [InlineData("tags: btw", "btw")]
    [InlineData("tags: [btw, ' btw ', '', aangifte]", "btw|aangifte")]
    [InlineData("tags:\n- btw\n- aangifte", "btw|aangifte")]
    [InlineData("tags:", "")]
    [InlineData("tags: []", "")]
    public void A_list_may_be_one_word_and_says_nothing_twice(string yaml, string tags) => Assert.Equal(tags, string.Join('|', Read("title: x\n" + yaml).Tags));

    [Theory]
    [InlineData("audience: specialist")]
    [InlineData("audience: specialisten")]
    [InlineData("audience: ''")]
    [InlineData("audience: 7")]
    public void Who_misspells_specialists_publishes_nothing_to_everybody(string yaml)
    {
        var problems = new List<Problem>();
        Assert.Null(ArticleFile.Parse("nl/a/b.md", $"---\ntitle: x\n{yaml}\n---\ngeheim", problems));
        Assert.True(Assert.Single(problems).LeavesOut);
    }

    // The last gate of a folder that strangers may write in: whatever stands there is read or reported.
    [Fact]
    public void No_front_matter_makes_it_fail() =>
        Gen.OneOf("title: x\n", "title: ", "tags: ", "[", "]", "{", "}", "- ", "&a ", "*a ", "!!int ", "!x ", "\"", "'", ": ", "#", "|\n", ">\n", "%", "@", "`", "\t", "\n", "  ", "order: ", "99999999999999999999", "? ", "<<: ", "~", "null", "\0", "é", "---\n", "...\n", "status: ", "draft\n", "review_by: ", "2027-13-45\n")
            .Array[0, 20].Select(string.Concat).Sample(yaml =>
            {
                var problems = new List<Problem>();
                var file = ArticleFile.Parse("nl/a/b.md", $"---\n{yaml}\n---\nx", problems);
                var lines = yaml.Split('\n').Length + 4;
                return (file is not null || problems.Any(problem => problem.LeavesOut)) && problems.All(problem => problem.Line >= 1 && problem.Line <= lines && !problem.What.Contains('\n'));
            }, iter: 5_000);

    [Fact]
    public void A_hundred_kilobytes_of_brackets_are_a_problem_and_not_a_crash()
    {
        var problems = new List<Problem>();
        Assert.Null(ArticleFile.Parse("nl/a/b.md", $"---\ntitle: {new string('[', 100_000)}\n---\nx", problems));
        Assert.True(Assert.Single(problems).LeavesOut);
    }

    private static FrontMatter Read(string yaml)
    {
        var problems = new List<Problem>();
        var read = FrontMatter.Split($"---\n{yaml}\n---\nTekst", "nl/a/b.md", problems);
        Assert.Empty(problems);
        return read!.Value.About;
    }
}
