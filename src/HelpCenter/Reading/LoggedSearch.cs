namespace HelpCenter.Reading;

/// <summary>What somebody searched for, kept for the editors without anything that tells who it was.</summary>
public sealed class LoggedSearch
{
    public long Id { get; private set; }

    /// <summary>The words, addresses and long numbers masked.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Language of the page.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Subscription the reader said he has; null where he did not say.</summary>
    public string? Subscription { get; private set; }

    /// <summary>How many articles were found.</summary>
    public int Hits { get; private set; }

    /// <summary>The article that was opened from the results; null: none was.</summary>
    public int? Clicked { get; private set; }

    /// <summary>Whether the visit went on to ask the HelpDesk.</summary>
    public bool Asked { get; private set; }

    /// <summary>The visit: a random id in a session cookie; forgotten after thirty days.</summary>
    public string? Visit { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; private set; }

    private LoggedSearch() { }

    public LoggedSearch(string words, string language, string? subscription, int hits, string visit, DateTimeOffset at) =>
        (Words, Language, Subscription, Hits, Visit, At) = (words, language, subscription, hits, visit, at);
}
