using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Incidents;

/// <summary>The asker's own text as received. Sealed: nobody can change it, neither can we.</summary>
public sealed class Question
{
    private readonly List<Attachment> _attachments = [];

    /// <summary>The incident.</summary>
    public long Incident { get; private set; }

    /// <summary>What it is about, in a line.</summary>
    public SealedText Subject { get; private set; } = null!;

    /// <summary>The whole text.</summary>
    public SealedText Text { get; private set; } = null!;

    /// <summary>The name given.</summary>
    public SealedText Name { get; private set; } = null!;

    /// <summary>The address given, as it was typed.</summary>
    public SealedText Email { get; private set; } = null!;

    /// <summary>The administration it is about, as given; empty where none was.</summary>
    public SealedText Administration { get; private set; } = null!;

    /// <summary>Way in.</summary>
    public Way Way { get; private set; }

    /// <summary>Whether it was proven, when it came in, that the owner of the address sent it.</summary>
    public bool Proven { get; private set; }

    /// <summary>When it came in (UTC, whole milliseconds).</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>SHA-256 over the commitments of all of it, with kind, way, proof, time and the person's id.</summary>
    public byte[] Seal { get; private set; } = [];

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<Attachment> Attachments => _attachments;

    private Question() { }

    internal Question(IncidentNumber incident, IncomingQuestion asking, Asker asker, DateTimeOffset at)
    {
        Incident = incident.Sequence;
        (Subject, Text) = (new(incident, asking.Subject), new(incident, asking.Text));
        (Name, Email, Administration) = (new(incident, asking.Name), new(incident, asking.Email), new(incident, asking.Administration));
        (Way, Proven, ReceivedAt) = (asking.Way, asking.Proven, at);
        _attachments.AddRange(asking.Files.Select(file => new Attachment(incident, file)));
        Seal = SealFor(asking.Kind, asker.Id);
    }

    /// <summary>The seal this question must have.</summary>
    /// <param name="kind">The kind it was asked as.</param>
    /// <param name="asker">The person's id.</param>
    public byte[] SealFor(Kind kind, Guid asker)
    {
        byte[][] commitments =
        [
            Subject.Commitment, Text.Commitment, Name.Commitment, Email.Commitment, Administration.Commitment,
            .. _attachments.OrderBy(attachment => attachment.Id).SelectMany(attachment => new[] { attachment.Name.Commitment, attachment.Commitment }),
        ];
        var sealedParts = string.Create(CultureInfo.InvariantCulture,
            $"seal.v1\n{Incident}\n{kind}\n{Way}\n{Proven}\n{ReceivedAt.ToUnixTimeMilliseconds()}\n{asker}\n{string.Join('\n', commitments.Select(Convert.ToHexStringLower))}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(sealedParts));
    }
}

/// <summary>All that is known when somebody asks.</summary>
public sealed record IncomingQuestion
{
    /// <summary>What it is about.</summary>
    public Kind Kind { get; init; }

    /// <summary>The asker's language.</summary>
    public required string Language { get; init; }

    /// <summary>The name given.</summary>
    public required string Name { get; init; }

    /// <summary>The address given.</summary>
    public required string Email { get; init; }

    /// <summary>The subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The question itself.</summary>
    public required string Text { get; init; }

    /// <summary>The administration; empty where none was given.</summary>
    public string Administration { get; init; } = "";

    /// <summary>Way in.</summary>
    public Way Way { get; init; }

    /// <summary>Whether this very message is proven to be from the owner of the address.</summary>
    public bool Proven { get; init; }

    /// <summary>Key of the subscription; null where it is not known.</summary>
    public string? Subscription { get; init; }

    /// <summary>How the subscription is known.</summary>
    public SubscriptionSource SubscriptionSource { get; init; }

    /// <summary>The key of the form it was typed in, so that sending twice makes one incident.</summary>
    public required string FormKey { get; init; }

    /// <summary>Files received.</summary>
    public IReadOnlyList<StoredFile> Files { get; init; } = [];
}
