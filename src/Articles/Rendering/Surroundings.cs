namespace Articles.Rendering;

/// <summary>What an article needs to know of the world around it while it is rendered.</summary>
public sealed record Surroundings
{
    /// <summary>The article's language, for the words the renderer adds itself (<c>Let op</c>).</summary>
    public required string Language { get; init; }

    /// <summary>The article's own path, <c>{language}/{section}/{slug}.md</c>; links are relative to it.</summary>
    public required string Path { get; init; }

    /// <summary>Finds a media file by its path from the content folder; null where there is none.</summary>
    public Func<string, Medium?> FindMedium { get; init; } = _ => null;

    /// <summary>The line of the file on which the Markdown starts, for problems.</summary>
    public int FirstLine { get; init; } = 1;
}
