using System.Runtime.InteropServices;

namespace Articles.Search;

/// <summary>Counts the articles that answer: all, by section, in the reader's subscription.</summary>
internal sealed class Tally(SearchRequest request)
{
    private readonly Dictionary<string, (string Title, int Count)> _sections = [];

    /// <summary>Those in the section that was asked for.</summary>
    public int Total { get; private set; }

    public int InSubscription { get; private set; }

    public void Count(Card card)
    {
        var article = card.Article;
        if (request.HasInSubscription(article)) InSubscription++;
        else if (request.OnlySubscription) return;
        ref var section = ref CollectionsMarshal.GetValueRefOrAddDefault(_sections, article.Section, out _);
        section = (article.SectionTitle, section.Count + 1);
        if (request.Wants(article)) Total++;
    }

    /// <summary>The sections, that with most answers first.</summary>
    public List<SectionCount> Sections() =>
        [.. _sections.Select(section => new SectionCount(section.Key, section.Value.Title, section.Value.Count))
            .OrderByDescending(section => section.Count).ThenBy(section => section.Title, StringComparer.Ordinal)];
}
