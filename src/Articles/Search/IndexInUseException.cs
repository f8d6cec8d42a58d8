namespace Articles.Search;

/// <summary>Another process writes this index: a folder has one writer at a time.</summary>
public sealed class IndexInUseException : IOException
{
    /// <summary>Names no folder.</summary>
    public IndexInUseException() : this("The index is in use by another process.") { }

    /// <summary>Says what is the matter in the caller's words.</summary>
    public IndexInUseException(string message) : base(message) { }

    /// <summary>Says what is the matter, and what brought it to light.</summary>
    public IndexInUseException(string message, Exception innerException) : base(message, innerException) { }
}
