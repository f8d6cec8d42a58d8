namespace Articles.Search;

/// <summary>What a reader asks of the index.</summary>
/// <param name="Query">His words, as he typed them; nothing in them is an operator.</param>
/// <param name="Language">The language to search in.</param>
public sealed record SearchRequest(string Query, string Language)
{
    /// <summary>Only articles of this section.</summary>
    public string? Section { get; init; }

    /// <summary>The reader's subscription: what <see cref="SearchResult.InSubscription"/> counts.</summary>
    public string? Subscription { get; init; }

    /// <summary>Leaves out what is not in <see cref="Subscription"/>.</summary>
    public bool OnlySubscription { get; init; }

    internal bool HasInSubscription(IndexedArticle article) =>
        Subscription is null || article.Subscriptions.Count == 0 || article.Subscriptions.Contains(Subscription);

    internal bool Wants(IndexedArticle article) =>
        (Section is null || article.Section == Section) && (!OnlySubscription || HasInSubscription(article));

    /// <summary>How many results to pass over, for paging.</summary>
    public int Skip { get; init; }

    /// <summary>How many results to give at most.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Searches the words exactly as typed: slips are not corrected.</summary>
    public bool Literal { get; init; }

    /// <summary>Tells for each result which parts its score was made of.</summary>
    public bool Explain { get; init; }
}
