namespace HelpCenter.Reading;

/// <summary>Whether an article helped a reader: one vote per reader and article, the last one counts.</summary>
public sealed class Vote
{
    public int Id { get; private set; }

    /// <summary>The article.</summary>
    public int Article { get; private set; }

    /// <summary>The visit in which it was given: a random id, never joined to a name, and forgotten after thirty days.</summary>
    public string? Reader { get; private set; }

    /// <summary>Whether it helped.</summary>
    public bool Helped { get; private set; }

    /// <summary>What was missing, in the reader's words; null where he did not say.</summary>
    public string? Reason { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; private set; }

    private Vote() { }

    public Vote(int article, string reader) => (Article, Reader) = (article, reader);

    /// <summary>The reader says whether it helped; a reason given before stays with the same answer.</summary>
    public void Cast(bool helped, string? reason, DateTimeOffset now)
    {
        if (helped != Helped || !string.IsNullOrWhiteSpace(reason)) Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        (Helped, At) = (helped, now);
    }
}
