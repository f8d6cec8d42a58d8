using Articles.Rendering;

namespace Articles.Search;

/// <summary>An article as the index takes it in: what a reader may find it by, and what a result shows of it.</summary>
/// <param name="Key">What tells it apart from every other article, e.g. "nl/btw-aangifte".</param>
/// <param name="Language">"nl" or "en"; another language is searched without stemming.</param>
/// <param name="Slug">The last part of its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One or two sentences; may be empty.</param>
/// <param name="Section">The key of its section.</param>
/// <param name="SectionTitle">What readers see as its section.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Subscriptions">The subscriptions it is for; none means all.</param>
/// <param name="FindableAs">Words readers use for it, given by its author: searched, never shown.</param>
/// <param name="AskedAs">Words of people whose question it answered: searched with a bounded weight, never shown.</param>
/// <param name="LinkTexts">The texts of links in other articles that lead here.</param>
/// <param name="Passages">Its plain text, heading by heading.</param>
/// <param name="Changed">When it was last changed.</param>
/// <param name="Popularity">How much it is read and found helpful; decides between equals only.</param>
public sealed record IndexedArticle(
    string Key,
    string Language,
    string Slug,
    string Title,
    string Summary,
    string Section,
    string SectionTitle,
    IReadOnlyList<string> Tags,
    IReadOnlyList<string> Subscriptions,
    IReadOnlyList<string> FindableAs,
    IReadOnlyList<string> AskedAs,
    IReadOnlyList<string> LinkTexts,
    IReadOnlyList<Passage> Passages,
    DateTimeOffset Changed,
    double Popularity);
