namespace Incidents;

/// <summary>One registered request for support with its whole file: question, messages, attachments, letters, history.</summary>
public sealed partial class Incident
{
    private readonly List<IncidentEvent> _events = [];
    private readonly List<Message> _messages = [];
    private readonly List<Letter> _letters = [];

    /// <summary>The sequence of its number; the key in the database.</summary>
    public long Sequence { get; private set; }

    /// <summary>Its number.</summary>
    public IncidentNumber Number => new(Sequence);

    /// <summary>What it is about.</summary>
    public Kind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public IncidentStatus Status { get; private set; }

    /// <summary>The level that has it.</summary>
    public Level Level { get; private set; } = Level.First;

    /// <summary>The asker's language.</summary>
    public string Language { get; private set; } = "";

    /// <summary>Who asked.</summary>
    public Asker Asker { get; private set; } = null!;

    /// <summary>Key of the asker's subscription; null where it is not known.</summary>
    public string? Subscription { get; private set; }

    /// <summary>How the subscription is known.</summary>
    public SubscriptionSource SubscriptionSource { get; private set; }

    /// <summary>The sealed question.</summary>
    public Question Question { get; private set; } = null!;

    /// <summary>What was said after it, oldest first.</summary>
    public IReadOnlyList<Message> Messages => _messages;

    /// <summary>What happened, oldest first.</summary>
    public IReadOnlyList<IncidentEvent> Events => _events;

    /// <summary>Letters about it.</summary>
    public IReadOnlyList<Letter> Letters => _letters;

    /// <summary>When it was registered (UTC).</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When the first answer is due (UTC).</summary>
    public DateTimeOffset AnswerDueAt { get; private set; }

    /// <summary>Key of the form it was asked by; unique.</summary>
    public string FormKey { get; private set; } = "";

    /// <summary>Number of the newest event.</summary>
    public int LastEvent { get; private set; }

    /// <summary>Hash of the newest event: what two people who act at once collide on.</summary>
    public byte[] LastHash { get; private set; } = [];

    /// <summary>True once the owner of the address said that he did not ask: no letter about it goes out.</summary>
    public bool LettersEnded { get; private set; }

    /// <summary>True once the asker opened it by his own key: his words may be in letters to him.</summary>
    public bool OpenedByAsker { get; private set; }

    private Incident() { }

    private IncidentEvent Happened(string kind, string by, string details, DateTimeOffset at, ChainKey key)
    {
        var happened = new IncidentEvent(_events.MaxBy(link => link.Number), Number, kind, by, details, at, key);
        _events.Add(happened);
        (LastEvent, LastHash) = (happened.Number, happened.Hash);
        return happened;
    }

    // Databases keep no more than this, and a hash must come out the same when it is read back.
    private static DateTimeOffset WholeMilliseconds(DateTimeOffset moment) =>
        DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());
}
