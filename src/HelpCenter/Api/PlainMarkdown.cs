using System.Text.RegularExpressions;
using Articles.Content;
using Articles.Rendering;
using HelpCenter.Reading;
using HelpCenter.Settings;

namespace HelpCenter.Api;

/// <summary>An article as Markdown for readers (people and programs): without front matter, links leading to addresses of the site, and to nothing that readers do not have.</summary>
internal static partial class PlainMarkdown
{
    public static string Of(Entry entry, Body body, Func<string, string?> addressOf, SiteSettings site)
    {
        var markdown = FrontMatter.Split(body.Text, entry.Path, new List<Problem>())?.Markdown ?? "";
        var inCode = false;
        var lines = markdown.Split('\n').Select(line =>
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inCode = !inCode;
            return inCode ? line : Links().Replace(line, link => Link(link, entry, addressOf, site));
        });
        return $"# {entry.About.Title}\n\n{(entry.About.Summary.Length > 0 ? entry.About.Summary + "\n\n" : "")}{string.Join('\n', lines)}";
    }

    private static string Link(Match link, Entry entry, Func<string, string?> addressOf, SiteSettings site)
    {
        var (bang, words, target, anchor) = (link.Groups[1].Value, link.Groups[2].Value, link.Groups[3].Value, link.Groups[4].Value);
        if (bang.Length > 0) return entry.Media.FirstOrDefault(medium => Path.GetFileName(medium.Path) == Path.GetFileName(target)) is { } medium ? $"![{words}]({site.Link(medium.Address)})" : words;
        if (target.Contains(':') || !target.EndsWith(".md", StringComparison.Ordinal)) return link.Value;
        return addressOf(ArticlePath.Combine(entry.Path, target)) is { } address ? $"[{words}]({site.Link(address)}{anchor})" : words;
    }

    [GeneratedRegex(@"(!?)\[([^\]\[]*)\]\(([^)\s#]+)(#[^)\s]*)?\)")]
    private static partial Regex Links();
}
