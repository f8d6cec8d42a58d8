using System.Diagnostics;
using Articles.Rendering;
using CsCheck;

namespace Articles.Tests.Rendering;

/// <summary>Text by which somebody would harm the page, its reader or the machine.</summary>
public class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "<scr<script>ipt>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<iframe src=javascript:x>", "<style>*{}</style>", "<a href='java\nscript:x'>",
        "<div style=\"background:url(x)\">", "<b onclick=x>", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "&lt;script&gt;", "&#x6A;avascript:", "\"", "'", ">", "<", "&", "`", "\\", "\0", "\u202E",
        "[x](javascript:alert(1))", "[x](<javascript:alert(1)>)", "[x](java&#10;script:alert(1))", "[x](data:text/html,<script>)", "![x](javascript:x)", "![\" onerror=\"x](split.svg)", "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n", "[x]", "[^x]", "[^x]: <script>\n", "*[x]: \" onclick=\"y\n", "[x](split.md \"\" onclick=\")", "{onclick=x}", "## kop {#id onclick=x}\n", "[[<script>]]", "++<script>++",
        ":::subscription \" onclick=\"x\n", "::: x {onclick=y}\n", ":::\n", "> [!TIP]\n> **<script>**\n", "> [!<script>]\n", "| <script> | \" onclick=x |\n|---|---:|\n| a | b |\n", "```\" onclick=x\n", "```\n",
        "- [x] <b>\n", "1. ", "- ", "> ", "    ", "\n", "\n\n", "x\n:   <script>\n", "**", "_", "~~~\n", "subscription-block", "<subscription-block data-for=\"x\">", "article:nl/x.md", "[x](article:nl/x.md)", "a", " ",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Pieces).Array[1, 25].Select(string.Concat);

    [Fact]
    public void No_text_brings_a_script_a_style_or_a_frame_into_the_page() => Texts.Sample(text =>
    {
        foreach (var element in Rendered.Parse(Rendered.Article(text).Html).QuerySelectorAll("*"))
        {
            Assert.DoesNotContain(element.LocalName, (string[])["script", "style", "iframe", "object", "embed", "form", "base", "meta", "link"]);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc", $"{attribute.Name} in {text}");
                if (attribute.Name is "href" or "src") Assert.DoesNotMatch("^[\\s\\p{Cc}]*(javascript|data|vbscript):", attribute.Value);
                if (attribute.Name is "href") Assert.Matches("^(https?:|mailto:|tel:|article:|[/#])", attribute.Value);
            }
        }
    }, iter: 3_000);

    [Fact]
    public void Finishing_the_page_for_a_reader_brings_nothing_back() => Texts.Sample(text =>
    {
        var page = Rendered.Parse(new ReadersView(path => path.Length % 2 == 0 ? "/nl/articles/x" : null, _ => ("<section>", "</section>")).Of(Rendered.Article(text).Html));
        return page.QuerySelectorAll("*").All(element => element.LocalName is not ("script" or "style" or "iframe") && element.Attributes.All(attribute => !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)));
    }, iter: 1_000);

    [Fact]
    public void Every_problem_is_on_a_line_of_the_text() => Texts.Sample(text =>
    {
        var last = 9 + text.Split('\n').Length;
        Assert.All(Rendered.Article(text, firstLine: 10).Problems, problem => Assert.True(problem.Line >= 10 && problem.Line <= last && !problem.LeavesOut, problem.ToString()));
    }, iter: 1_000);

    public static TheoryData<string> Slow => new(
    [
        .. Pieces.Where(piece => piece.Trim().Length > 0),
        "[", "![", "[[", "](", "[a](", "[a](b", "<a ", "<a b=\"", "*a ", "**a ", "*a_b ", "~a~~", "++", "++a", "(", "{", "#", "# ", "=\n", "-\n", "- - ", "1. 1. ", "> > ", "- a\n\n", "* a\n  ", ": ", "|", "|a", "a|b\n-|-\n", "\t",
        "ab cd ef gh ij kl mn op\n", "- ab cd ef gh ij kl mn\n", "ab cd ef gh|ij\n-|-\n", "- * ", "1) 1. ",
        "[a]: b\n", "[^1]: a\n[^1]\n", "*[a]: b\n\na ", "a\n: b\n", ":::a\n", "::::::\n", "&amp;", "&a", "https://", "www.", "@", "\\\n", "  \n", "<!--a", "<?", "<!A", "</a", "- [ ] ", "\u00A0", "é", "😀", "\uD800",
    ]);

    // No measurement: a guard so wide that only time growing with the square of the length breaks it, also on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Theory]
    [MemberData(nameof(Slow), DisableDiscoveryEnumeration = true)]
    public void A_hundred_kilobytes_of_anything_is_read_or_refused_without_a_long_wait(string piece) =>
        AssertQuick(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));

    [Theory]
    [InlineData("- ", "\n")]
    [InlineData("  - ", "\n")]
    [InlineData("> ", "\n")]
    [InlineData(":::a\n", "")]
    [InlineData("1. ", "\n")]
    public void A_hundred_kilobytes_of_ever_deeper_lists_are_read_or_refused_in_two_seconds(string piece, string end)
    {
        var text = new System.Text.StringBuilder();
        for (var depth = 1; text.Length < 100_000; depth++)
            text.Append(string.Concat(Enumerable.Repeat(piece, depth % 55 + 1))).Append('a').Append(end);
        AssertQuick(text.ToString());
    }

    [Fact]
    public void Any_mixture_repeated_is_read_or_refused_in_time() =>
        Gen.OneOf([.. Pieces, "[", "*a ", "**", "> ", "- ", "1. ", ":::a\n", "<!--", "|", "\n"]).Array[1, 5].Select(string.Concat).Where(mixture => mixture.Length > 0)
            .Sample(mixture => AssertQuick(string.Concat(Enumerable.Repeat(mixture, 20_000 / mixture.Length))), iter: 60, threads: 1);

    [Fact]
    public void Five_megabytes_of_nested_lists_are_refused_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("- ", 2_500_000));
        Assert.Throws<UnreadableArticleException>(() => Rendered.Article(text));
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData("* ")]
    public void A_list_in_a_list_a_hundred_deep_is_refused_with_its_line(string piece)
    {
        var error = Assert.Throws<UnreadableArticleException>(() => Rendered.Article("een\n\n" + string.Concat(Enumerable.Repeat(piece, 100)) + "a", firstLine: 4));
        Assert.Equal(6, error.Line);
        Assert.Equal("nested too deep", error.Message);
    }

    [Theory]
    [InlineData("```\n+--------------------------------------------------------------------------+ tabel\n```")]
    [InlineData("```\n---------------------------------------------------------------------- begin\n```")]
    [InlineData("******************************************************************************")]
    [InlineData("----------------------------------------------------------------------------")]
    [InlineData("| a |\n|---------------------------------------------------------------------|\n| b |")]
    [InlineData("- a\n  - b\n    - c\n      - d\n        - e\n          - f")]
    public void What_only_looks_deep_is_read(string markdown) => Assert.NotEqual("", Rendered.Html(markdown));

    private static void AssertQuick(string text)
    {
        var time = Time(text);
        Assert.True(time < Patience, $"{time.TotalSeconds:0.0} s for {text.Length} characters of {text[..Math.Min(40, text.Length)]}");
    }

    private static TimeSpan Time(string text)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            Rendered.Article(text);
        }
        catch (UnreadableArticleException)
        {
            // Refused is well answered too.
        }

        return watch.Elapsed;
    }
}
