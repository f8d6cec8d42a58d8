using System.Buffers.Binary;
using System.Text;
using Articles.Rendering;
using CsCheck;

namespace Articles.Tests.Rendering;

public class ImageSizeTests
{
    [Theory]
    [InlineData(640, 360)]
    [InlineData(1, 1)]
    [InlineData(12_000, 9_000)]
    public void Every_kind_of_picture_tells_its_size(int width, int height)
    {
        foreach (var file in (byte[][])[Png(width, height), Gif(width, height), Jpeg(0xC0, width, height), Jpeg(0xC2, width, height), WebPLossy(width, height), WebPLossless(width, height), WebPExtended(width, height)])
            Assert.Equal((width, height), ImageSize.Of(file));
    }

    [Fact]
    public void A_very_large_picture_tells_its_size_too() => Assert.Equal((70_000, 66_000), ImageSize.Of(WebPExtended(70_000, 66_000)));

    [Theory]
    [InlineData("<svg width=\"640\" height=\"360\">", 640, 360)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 360\">", 640, 360)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- tekening -->\n<svg\n  width='640px'\n  height='360px'>", 640, 360)]
    [InlineData("<svg width=\"100%\" height=\"100%\" viewBox=\"0,0,640.4,359.6\">", 640, 360)]
    [InlineData("<svg viewBox=\"-10 -20 640 360\" stroke-width=\"2\">", 640, 360)]
    [InlineData("<svg width=\"640\" viewBox=\"0 0 320 180\">", 320, 180)]
    public void A_drawing_tells_its_size_by_its_attributes_or_its_view(string svg, int width, int height) => Assert.Equal((width, height), ImageSize.Of(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("geen plaatje")]
    [InlineData("<svg>")]
    [InlineData("<svg viewBox=\"0 0\">")]
    [InlineData("<svg width=\"10em\" height=\"auto\">")]
    [InlineData("GIF8")]
    [InlineData("RIFF____WEBPVP9 ______________")]
    public void What_has_no_size_has_none(string file) => Assert.Null(ImageSize.Of(Encoding.UTF8.GetBytes(file)));

    [Fact]
    public void A_photograph_with_a_preview_inside_tells_its_own_size()
    {
        byte[] preview = [0xFF, 0xE1, 0, 10, .. Jpeg(0xC0, 160, 120).AsSpan(0, 8)];
        Assert.Equal((640, 360), ImageSize.Of([0xFF, 0xD8, .. preview, .. Jpeg(0xC0, 640, 360).AsSpan(2)]));
    }

    [Fact]
    public void No_broken_file_makes_it_fail() => Gen.Select(
        Gen.OneOf(Png(9, 9), Gif(9, 9), Jpeg(0xC0, 9, 9), Jpeg(0xC4, 9, 9), WebPLossy(9, 9), WebPLossless(9, 9), WebPExtended(9, 9), "<svg width='9' height='9'>"u8.ToArray()),
        Gen.Int[0, 60], Gen.Byte.Array[0, 30]).Sample((file, length, rest) =>
        {
            _ = ImageSize.Of([.. file.AsSpan(0, Math.Min(length, file.Length)), .. rest]);
        }, iter: 5_000);

    private static byte[] Png(int width, int height)
    {
        byte[] file = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', .. new byte[17]];
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return file;
    }

    private static byte[] Gif(int width, int height) => [.. "GIF89a"u8, .. Little(width, 2), .. Little(height, 2), 0, 0, 0];

    // Start of image, a JFIF header, a Huffman table (C4 holds no size), then the frame.
    private static byte[] Jpeg(byte frame, int width, int height) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 1, 0xFF, 0xC4, 0, 5, 9, 9, 9, 0xFF, frame, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 0, 0, 0];

    private static byte[] WebPLossy(int width, int height) => WebP("VP8 ", [0x10, 0, 0, 0x9D, 0x01, 0x2A, .. Little(width, 2), .. Little(height, 2)]);

    private static byte[] WebPLossless(int width, int height) => WebP("VP8L", [0x2F, .. Little(width - 1 | (height - 1) << 14, 4), 0, 0, 0, 0, 0]);

    private static byte[] WebPExtended(int width, int height) => WebP("VP8X", [0x10, 0, 0, 0, .. Little(width - 1, 3), .. Little(height - 1, 3)]);

    private static byte[] WebP(string kind, byte[] data) => [.. "RIFF"u8, .. Little(data.Length + 12, 4), .. "WEBP"u8, .. Encoding.ASCII.GetBytes(kind), .. Little(data.Length, 4), .. data];

    private static byte[] Little(int value, int bytes) => [.. Enumerable.Range(0, bytes).Select(place => (byte)(value >> 8 * place))];
}
