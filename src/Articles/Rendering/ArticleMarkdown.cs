using Articles.Content;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Articles.Rendering;

/// <summary>The Markdown of articles: the one pipeline by which all of them are read and rendered.</summary>
public static class ArticleMarkdown
{
    // Deeper than any text a person writes; without a limit some readers of nested lists take minutes or overflow the stack.
    private const int DeepestNesting = 60;
    private const int LargestText = 1_000_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .Use(new AlertExtension { AllowNestedAlerts = true }) // in a step or a subscription block too
        .UseDefinitionLists()
        .UseAbbreviations()
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseCustomContainers()
        .UsePreciseSourceLocation()
        .Use<MenuPaths>()
        .Use<Keys>()
        .Build();

    /// <summary>Renders an article's Markdown.</summary>
    /// <exception cref="UnreadableArticleException">The text is nested too deep or too long to be read.</exception>
    public static RenderedArticle Render(string markdown, Surroundings around) =>
        Read(markdown, around, document => Render(document, around));

    private static RenderedArticle Render(MarkdownDocument document, Surroundings around)
    {
        var problems = new List<Problem>();
        var notes = new Notes(document, around, problems);
        var links = ArticleLinks.Resolve(document, notes);
        Headings.Check(document, notes);
        var passages = PlainText.Passages(document);
        ArticleLinks.CheckWithin(document, passages, notes);

        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        ArticleHtml.Setup(renderer, around, notes);
        renderer.Render(document);

        return new(ArticleSanitizer.Sanitize(html.ToString()), passages, links, problems);
    }

    /// <summary>The plain text of Markdown by heading, without rendering it.</summary>
    /// <exception cref="UnreadableArticleException">The text is nested too deep or too long to be read.</exception>
    public static IReadOnlyList<Passage> Passages(string markdown) =>
        Read(markdown, new() { Language = "", Path = "" }, PlainText.Passages);

    private static T Read<T>(string markdown, Surroundings around, Func<MarkdownDocument, T> use)
    {
        if (markdown.Length > LargestText) throw new UnreadableArticleException(around.FirstLine, $"longer than {LargestText:N0} characters");
        Nesting.Check(markdown, DeepestNesting, around.FirstLine);
        try
        {
            return use(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException error) when (error.Message.Contains("nested", StringComparison.Ordinal))
        {
            throw new UnreadableArticleException(around.FirstLine, "nested too deep");
        }
    }
}
