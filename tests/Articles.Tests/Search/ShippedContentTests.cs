using Articles.Content;
using Articles.Search;

namespace Articles.Tests.Search;

public sealed class ShippedContentTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("nl", 0.88)]
    [InlineData("en", 0.93)]
    public void Users_find_the_answer_in_their_own_words(string language, double floor)
    {
        var evaluation = Evaluation.Of(new ContentFolder(Here.Content), Judgement.Read(Here.File($"Questions/{language}.jsonl")), language, null, []);

        output.WriteLine($"{language}: {evaluation.Ndcg10:F3}");
        Assert.True(evaluation.Scores.Count >= 80);
        Assert.True(evaluation.Ndcg10 >= floor, $"nDCG@10 is {evaluation.Ndcg10:F3}, below {floor}");
        Assert.True(evaluation.Recall10 >= 0.94, $"recall@10 is {evaluation.Recall10:F3}");
        Assert.True(evaluation.ZeroResults <= 1, $"{evaluation.ZeroResults} questions find nothing");
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void What_no_article_answers_finds_nothing(string language)
    {
        using var index = Shipped(language);
        var queries = File.ReadAllLines(Here.File($"Questions/{language}.none.txt"));

        var found = queries.Where(query => index.Search(new(query, language)).Total > 0).ToList();

        Assert.True(queries.Length >= 30);
        Assert.True(found.Count <= 2, $"found something: {string.Join(", ", found)}");
    }

    [Theory]
    [InlineData("kwijtgeraakte bon")]
    [InlineData("loonbeslag verwerken")]
    public void The_walk_of_the_readme_ends_at_the_helpdesk(string query)
    {
        using var index = Shipped("nl");

        Assert.Equal(0, index.Search(new(query, "nl")).Total);
    }

    [Fact]
    public void The_walk_of_the_readme_finds_the_vat_return()
    {
        using var index = Shipped("nl");

        Assert.Equal("btw-aangifte", index.Find("btw aangifte")[0]);
    }

    [Theory]
    [InlineData("nl", 120)]
    [InlineData("en", 80)]
    public void The_shipped_synonyms_can_all_be_read(string language, int least)
    {
        var problems = new List<Problem>();

        var synonyms = Synonyms.Read(Path.Combine(Here.Content, $"synonyms.{language}.yml"), language, problems);

        Assert.Empty(problems);
        Assert.True(synonyms.Count >= least);
    }

    private static ArticleIndex Shipped(string language)
    {
        var index = ArticleIndex.InMemory();
        index.Use(Synonyms.Read(Path.Combine(Here.Content, $"synonyms.{language}.yml"), language, []));
        index.Replace(ContentArticles.Read(new ContentFolder(Here.Content), language, []), 1);
        return index;
    }
}
