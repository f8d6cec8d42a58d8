using System.Text.RegularExpressions;

namespace Articles.Rendering;

/// <summary>Finishes a rendered article for one kind of reader: the links that exist for him, and the blocks for some subscriptions.</summary>
/// <param name="addressOf">The address of an article by its path; null where it does not exist for this reader.</param>
/// <param name="block">Opening and closing HTML around a block for the subscriptions named.</param>
public sealed partial class ReadersView(Func<string, string?> addressOf, Func<IReadOnlyList<string>, (string Opening, string Closing)> block)
{
    /// <summary>The HTML to put into the page.</summary>
    public string Of(string html) => ArticleLink().Replace(Block().Replace(html, Open), Link);

    private string Open(Match found)
    {
        var (opening, closing) = block(found.Groups["for"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return opening + found.Groups["inside"].Value + closing;
    }

    // A link to what is not there (any more, or for this reader) is shown as its words.
    private string Link(Match found) => addressOf(Uri.UnescapeDataString(found.Groups["path"].Value)) is { } address
        ? $"<a href=\"{address}{found.Groups["anchor"].Value}\">{found.Groups["words"].Value}</a>"
        : found.Groups["words"].Value;

    [GeneratedRegex("""<subscription-block data-for="(?<for>[^"]*)">(?<inside>.*?)</subscription-block>""", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("""<a href="article:(?<path>[^"#]*)(?<anchor>#[^"]*)?">(?<words>.*?)</a>""", RegexOptions.Singleline)]
    private static partial Regex ArticleLink();
}
