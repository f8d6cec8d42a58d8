using System.Runtime.CompilerServices;
using Articles.Content;

namespace Articles.Tests.Content;

public class ShippedContentTests
{
    private static readonly ContentFolder Content = new(Path.Combine(Root(), "content"));

    [Fact]
    public void The_help_that_we_ship_has_nothing_wrong_with_it()
    {
        Assert.NotEmpty(Content.ArticlePaths());
        Assert.Empty(ContentCheck.Of(Content, ["basis", "plus", "premium"]));
    }

    [Theory]
    [InlineData("nl", 60, 8)]
    [InlineData("en", 25, 1)]
    public void There_is_enough_of_it_in_both_languages(string language, int articles, int sections)
    {
        Assert.InRange(Content.Articles([]).Count(article => article.Language == language && article.Section != ContentFolder.StandingPages), articles, int.MaxValue);
        Assert.InRange(Content.Sections([]).Count(section => section.Language == language), sections, int.MaxValue);
    }

    [Fact]
    public void Every_article_stands_in_a_section_that_has_a_name()
    {
        var sections = Content.Sections([]).Select(section => (section.Language, section.Folder)).ToHashSet();
        Assert.All(Content.Articles([]).Where(article => article.Section != ContentFolder.StandingPages), article => Assert.Contains((article.Language, article.Section), sections));
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
