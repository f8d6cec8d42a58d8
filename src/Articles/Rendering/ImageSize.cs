using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Articles.Rendering;

/// <summary>Width and height of an image in pixels, read from its first bytes so that a page keeps the place free before the image is there.</summary>
public static partial class ImageSize
{
    /// <summary>The size of a PNG, GIF, JPEG, WebP or SVG file; null where it cannot be told.</summary>
    public static (int Width, int Height)? Of(ReadOnlySpan<byte> file) =>
        file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] when file.Length >= 24 => (Big32(file[16..]), Big32(file[20..])),
            [(byte)'G', (byte)'I', (byte)'F', ..] when file.Length >= 10 => (Little16(file[6..]), Little16(file[8..])),
            [0xFF, 0xD8, ..] => Jpeg(file),
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] when file.Length >= 30 => WebP(file),
            _ => Svg(file),
        };

    private static int Big32(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes);
    private static int Little16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    // ITU T.81: segments follow each other; those numbered C0 to CF hold the size, but for C4, C8 and CC.
    private static (int, int)? Jpeg(ReadOnlySpan<byte> file)
    {
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]))
            if (file[at + 1] is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC)
                return (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
        return null;
    }

    // RFC 9649: lossy, lossless and extended files keep the size in different places.
    private static (int, int)? WebP(ReadOnlySpan<byte> file) => Encoding.ASCII.GetString(file[12..16]) switch
    {
        "VP8 " => (Little16(file[26..]) & 0x3FFF, Little16(file[28..]) & 0x3FFF),
        "VP8L" when BinaryPrimitives.ReadUInt32LittleEndian(file[21..]) is var bits => ((int)(bits & 0x3FFF) + 1, (int)(bits >> 14 & 0x3FFF) + 1),
        "VP8X" => ((file[24] | file[25] << 8 | file[26] << 16) + 1, (file[27] | file[28] << 8 | file[29] << 16) + 1),
        _ => null,
    };

    private static (int, int)? Svg(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file[..Math.Min(file.Length, 4_000)]);
        if (SvgTag().Match(text) is not { Success: true } tag) return null;
        if (Size(tag.Value, "width") is { } width && Size(tag.Value, "height") is { } height) return (width, height);
        return ViewBox().Match(tag.Value) is { Success: true } box ? (Pixels(box.Groups[1].Value), Pixels(box.Groups[2].Value)) : null;
    }

    private static int? Size(string tag, string attribute) =>
        Regex.Match(tag, $@"\s{attribute}=[""']([\d.]+)(px)?[""']") is { Success: true } found ? Pixels(found.Groups[1].Value) : null;

    private static int Pixels(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? (int)Math.Round(Math.Min(value, 100_000)) : 0;

    [GeneratedRegex(@"<svg\b[^>]*>")]
    private static partial Regex SvgTag();

    [GeneratedRegex(@"viewBox=[""'][\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)[""']")]
    private static partial Regex ViewBox();
}
