namespace Incidents;

/// <summary>Something said in an incident after the question.</summary>
public sealed class Message
{
    private readonly List<Attachment> _attachments = [];

    /// <summary>Number in the database.</summary>
    public long Id { get; private set; }

    /// <summary>The incident.</summary>
    public long Incident { get; private set; }

    /// <summary>Number of the event by which it was added.</summary>
    public int Event { get; private set; }

    /// <summary>The key of the form or message it came by; unique.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What was said.</summary>
    public SealedText Text { get; private set; } = null!;

    /// <summary>Way in.</summary>
    public Way Way { get; private set; }

    /// <summary>Whether it is proven to be from the asker.</summary>
    public bool Proven { get; private set; }

    /// <summary>When (UTC).</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Files that came with it.</summary>
    public IReadOnlyList<Attachment> Attachments => _attachments;

    private Message() { }

    internal Message(IncidentNumber incident, Addition addition, DateTimeOffset at)
    {
        Incident = incident.Sequence;
        Text = new(incident, addition.Text);
        (Key, Way, Proven, At) = (addition.Key, addition.Way, addition.Proven, at);
        _attachments.AddRange(addition.Files.Select(file => new Attachment(incident, file)));
    }

    internal void BelongsTo(IncidentEvent happened) => Event = happened.Number;

    internal IEnumerable<byte[]> Commitments =>
        [Text.Commitment, .. _attachments.OrderBy(attachment => attachment.Id).SelectMany(attachment => new[] { attachment.Name.Commitment, attachment.Commitment })];

    /// <summary>The details by which the event of this message vouches for it.</summary>
    public string Details() => string.Join('\n', Commitments.Select(commitment => $"commitment={Convert.ToHexStringLower(commitment)}"));
}

/// <summary>Further words and files of the asker.</summary>
/// <param name="Text">The words; may be empty where there are files.</param>
/// <param name="Files">Files received.</param>
/// <param name="Way">Way in.</param>
/// <param name="Proven">Whether it was typed or sent by the owner of the address, as far as can be proven.</param>
public sealed record Addition(string Text, IReadOnlyList<StoredFile> Files, Way Way, bool Proven)
{
    /// <summary>The key of the form or message it came by: the same one twice is one addition.</summary>
    public required string Key { get; init; }
}
