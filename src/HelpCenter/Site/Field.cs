using Incidents;

namespace HelpCenter.Site;

/// <summary>A field of a form: label, hint, error, box, in that order.</summary>
public sealed record Field(string Name, string Label, string? Value, string? Error)
{
    public string? Hint { get; init; }
    public bool Optional { get; init; }
    public bool Lines { get; init; }
    public bool Low { get; init; }
    public string Type { get; init; } = "text";
    public string? Autocomplete { get; init; }
    public int Longest { get; init; } = 20_000;

    /// <summary>Ids of what describes the box.</summary>
    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : Name + "-h", Error is null ? null : Name + "-e" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}

/// <summary>The field for attachments.</summary>
/// <param name="Kept">Files received with an attempt that was refused; they need not be chosen again.</param>
/// <param name="Error">What is wrong.</param>
public sealed record FilesField(IReadOnlyList<StoredFile> Kept, string? Error);
