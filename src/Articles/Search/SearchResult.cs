namespace Articles.Search;

/// <summary>What was found.</summary>
/// <param name="Query">The words that were asked for.</param>
/// <param name="Language">The language that was searched.</param>
/// <param name="Total">How many articles answer, over all pages.</param>
/// <param name="Hits">The articles of this page, best first.</param>
/// <param name="Sections">How many answers each section holds, most first, whatever section was asked for.</param>
/// <param name="InSubscription">How many of them are in the reader's subscription.</param>
public sealed record SearchResult(
    string Query,
    string Language,
    int Total,
    IReadOnlyList<SearchHit> Hits,
    IReadOnlyList<SectionCount> Sections,
    int InSubscription)
{
    /// <summary>The query as it is spelled in the articles, where that differs from what was typed; a link to it is never worse.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>The query that was searched instead of the one typed, because the typed one has words that no article has.
    /// "We searched for X. Search for Y all the same?" leads to <see cref="SearchRequest.Literal"/>.</summary>
    public string? SearchedFor { get; init; }

    /// <summary>A few articles about something near it, where no article answers.</summary>
    public IReadOnlyList<SearchHit> Nearby { get; init; } = [];
}

/// <summary>How many answers a section holds.</summary>
/// <param name="Section">The section's key.</param>
/// <param name="Title">What readers see.</param>
/// <param name="Count">The number of answers.</param>
public sealed record SectionCount(string Section, string Title, int Count);

/// <summary>One article that was found.</summary>
/// <param name="Key">The article's key, as it was given to the index.</param>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Title">Its title, plain.</param>
/// <param name="TitleHtml">Its title as HTML, with the words that were found in <c>mark</c>.</param>
/// <param name="Section">Its section's key.</param>
/// <param name="SectionTitle">Its section's title.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Subscriptions">The subscriptions it is for; none means all.</param>
/// <param name="SnippetHtml">Text of the best passage as HTML, with the words that were found in <c>mark</c>.</param>
/// <param name="Heading">The heading above that passage, if it is not the article's beginning.</param>
/// <param name="Anchor">Where in the page that heading is.</param>
/// <param name="Score">How well it answers; only to be compared within one result.</param>
/// <param name="Parts">What the score was made of, if that was asked.</param>
public sealed record SearchHit(
    string Key,
    string Slug,
    string Title,
    string TitleHtml,
    string Section,
    string SectionTitle,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Subscriptions,
    string SnippetHtml,
    string? Heading,
    string? Anchor,
    double Score,
    IReadOnlyList<ScorePart> Parts);

/// <summary>One part of a score.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Value">How much of it there is, 0 to 1 (but for <c>words</c>, which is a logarithm).</param>
/// <param name="Weight">What it counts for.</param>
public sealed record ScorePart(string Name, double Value, double Weight);

/// <summary>What a reader may mean with the words typed so far.</summary>
/// <param name="Key">The article's key.</param>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Title">The article's title.</param>
/// <param name="Heading">The heading that fits, if it is not the title that does.</param>
/// <param name="Anchor">Where in the page that heading is.</param>
/// <param name="Section">The key of its section.</param>
/// <param name="SectionTitle">The title of its section.</param>
public sealed record Suggestion(string Key, string Slug, string Title, string? Heading, string? Anchor, string Section, string SectionTitle);
