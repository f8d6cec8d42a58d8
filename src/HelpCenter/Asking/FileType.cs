using System.Text.Unicode;

namespace HelpCenter.Asking;

/// <summary>What a file is, by its first bytes. What its sender says it is counts for nothing.</summary>
public static class FileType
{
    private static readonly (byte[] Starts, string Type)[] Known =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "image/png"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ("GIF8"u8.ToArray(), "image/gif"),
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([(byte)'P', (byte)'K', 3, 4], "application/zip"),
        ([0xD0, 0xCF, 0x11, 0xE0], "application/x-ole-storage"),
        ([0x1F, 0x8B], "application/gzip"),
    ];

    /// <summary>The media type; <c>text/plain</c> for what is text, <c>application/octet-stream</c> for all else.</summary>
    public static string Of(ReadOnlySpan<byte> start)
    {
        foreach (var (bytes, type) in Known)
            if (start.StartsWith(bytes)) return type;
        if (start.Length > 12 && start.StartsWith("RIFF"u8) && start[8..].StartsWith("WEBP"u8)) return "image/webp";
        return IsText(start) ? "text/plain" : "application/octet-stream";
    }

    private static bool IsText(ReadOnlySpan<byte> start) => !start.Contains((byte)0) && Utf8.IsValid(start[..Math.Max(0, start.Length - 3)]);
}
