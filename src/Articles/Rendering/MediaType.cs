namespace Articles.Rendering;

/// <summary>The kinds of files that may stand beside an article. What is not here is not served.</summary>
public static class MediaType
{
    private static readonly Dictionary<string, string> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".svg"] = "image/svg+xml", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif", [".webp"] = "image/webp", [".mp4"] = "video/mp4", [".webm"] = "video/webm", [".vtt"] = "text/vtt",
    };

    /// <summary>The media type of a file by its name; null where it is none of ours.</summary>
    public static string? Of(string name) => ByEnding.GetValueOrDefault(Path.GetExtension(name));

    /// <summary>Whether a file with this name is shown as a video.</summary>
    public static bool IsVideo(string name) => Of(name)?.StartsWith("video/", StringComparison.Ordinal) == true;
}
