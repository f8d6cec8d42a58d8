namespace Incidents;

/// <summary>A file that came with a question or a message. Its bytes lie on disk under a random name; here is what is known of them.</summary>
public sealed class Attachment
{
    /// <summary>At most so many files with one question or message.</summary>
    public const int MostFiles = 10;

    /// <summary>At most so many bytes in all the files of one question or message (25 MB).</summary>
    public const long MostBytes = 25L * 1024 * 1024;

    /// <summary>Its own id, by which it is downloaded.</summary>
    public Guid Id { get; private set; }

    /// <summary>The incident.</summary>
    public long Incident { get; private set; }

    /// <summary>The message it came with; null: the question.</summary>
    public long? Message { get; private set; }

    /// <summary>The name the sender gave it, made safe.</summary>
    public SealedText Name { get; private set; } = null!;

    /// <summary>The file's random name in the folder for attachments.</summary>
    public string StoredAs { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Media type by content, never the sender's word for it.</summary>
    public string Type { get; private set; } = "";

    /// <summary>32 random bytes; null once erased.</summary>
    public byte[]? Salt { get; private set; }

    /// <summary>SHA-256(salt ‖ bytes).</summary>
    public byte[] Commitment { get; private set; } = [];

    private Attachment() { }

    internal Attachment(IncidentNumber incident, StoredFile file)
    {
        Id = Guid.NewGuid();
        Incident = incident.Sequence;
        Name = new(incident, file.Name);
        (StoredAs, Size, Type, Salt, Commitment) = (file.StoredAs, file.Size, file.Type, file.Salt, file.Commitment);
    }
}

/// <summary>A file received whole and written to disk, before an incident is made of it.</summary>
/// <param name="Name">The name the sender gave it, made safe.</param>
/// <param name="StoredAs">Its random name on disk.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Type">Media type by content.</param>
/// <param name="Salt">32 random bytes.</param>
/// <param name="Commitment">SHA-256(salt ‖ bytes).</param>
public sealed record StoredFile(string Name, string StoredAs, long Size, string Type, byte[] Salt, byte[] Commitment);
