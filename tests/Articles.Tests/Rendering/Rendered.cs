using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Articles.Rendering;

namespace Articles.Tests.Rendering;

/// <summary>Renders Markdown as the article <c>nl/bank/koppelen.md</c>, with what stands beside it.</summary>
internal static class Rendered
{
    public const string Path = "nl/bank/koppelen.md";

    private static readonly Dictionary<string, Medium> Beside = new()
    {
        ["nl/bank/split.svg"] = new("/media/1/split.svg", 640, 360),
        ["nl/btw/rubrieken.png"] = new("/media/2/rubrieken.png", 800, 200),
        ["nl/bank/bank en geld.png"] = new("/media/3/bank en geld.png", null, null),
        ["nl/bank/uitleg.mp4"] = new("/media/4/uitleg.mp4", null, null),
        ["nl/bank/uitleg.vtt"] = new("/media/5/uitleg.vtt", null, null),
        ["nl/bank/stil.webm"] = new("/media/6/stil.webm", null, null),
    };

    public static RenderedArticle Article(string markdown, string language = "nl", int firstLine = 1) =>
        ArticleMarkdown.Render(markdown, new() { Language = language, Path = Path, FindMedium = Beside.GetValueOrDefault, FirstLine = firstLine });

    public static string Html(string markdown, string language = "nl") => Article(markdown, language).Html.ReplaceLineEndings("\n").Trim();

    public static IHtmlElement Page(string markdown, string language = "nl") => Parse(Article(markdown, language).Html);

    public static IHtmlElement Parse(string html) => new HtmlParser().ParseDocument(html).Body!;

    public static IElement The(this IHtmlElement page, string selector) => Assert.Single(page.QuerySelectorAll(selector));

    public static string Problems(string markdown) => string.Join('\n', Article(markdown).Problems);
}
