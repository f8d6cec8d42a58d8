using System.Net;
using System.Text.RegularExpressions;
using HelpCenter.Settings;

namespace HelpCenter.Site;

/// <summary>How a block for some subscriptions looks to this reader: tied to the rule where it is his, open where his is not known, folded where he has it not. Nothing is hidden.</summary>
internal sealed partial class SubscriptionBlock(Reader reader, Texts texts, SubscriptionsSettings subscriptions)
{
    public (string Opening, string Closing) Around(IReadOnlyList<string> keys)
    {
        var names = WebUtility.HtmlEncode(texts.List(subscriptions.All.Where(one => keys.Contains(one.Key)).Select(one => one.NameIn(reader.Language))));
        if (names.Length == 0) return ("", ""); // subscriptions that do not exist (any more): for everybody
        if (reader.Subscription is not { } own) return ($"<section class=\"only dock\"><p>{Encode(texts["OnlyWith", WebUtility.HtmlDecode(names)])}</p>", "</section>");

        var ownName = own.NameIn(reader.Language);
        return keys.Contains(own.Key)
            ? ($"<section class=\"you dock\"><p class=\"you__label\"><svg class=\"i\" aria-hidden=\"true\"><use href=\"/icons.svg#i-check\"></use></svg>{Encode(texts["ForYourSubscription", ownName])}</p>", "</section>")
            : ($"<details class=\"only dock\"><summary>{Encode(texts["OnlyWith", WebUtility.HtmlDecode(names)])} <span class=\"plan plan--out\">{Encode(texts["NotInYour", ownName])}</span></summary>", "</details>");
    }

    /// <summary>The id of the last heading above the first block for the reader's own subscription; null where there is none.</summary>
    public string? HeadingOfOwn(string html)
    {
        if (reader.Subscription is not { } own || Block().Matches(html).FirstOrDefault(block => block.Groups[1].Value.Split(' ').Contains(own.Key)) is not { } found) return null;
        return Heading().Matches(html[..found.Index]).LastOrDefault()?.Groups[1].Value;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("<subscription-block data-for=\"([^\"]*)\"")]
    private static partial Regex Block();

    [GeneratedRegex("<h[2-6] id=\"([^\"]+)\"")]
    private static partial Regex Heading();
}
