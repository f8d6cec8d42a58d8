using System.Security.Cryptography;
using Articles;
using Articles.Content;
using Articles.Rendering;
using HelpCenter.Settings;

namespace HelpCenter.Reading;

/// <summary>Pictures and films of articles, by the hash of their content: the same file twice is one file, and an address can be kept for ever.</summary>
public sealed class MediaStore(FilesSettings files)
{
    /// <summary>A file of a content folder as a page shows it; null where there is none of a kind that we serve.</summary>
    public static MediumUse? Find(ContentFolder folder, string path)
    {
        if (MediaType.Of(path) is not { } type || folder.Media(path) is not { } bytes) return null;
        var size = type.StartsWith("image/", StringComparison.Ordinal) ? ImageSize.Of(bytes) : null;
        return new(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), size?.Width, size?.Height);
    }

    /// <summary>Where the file with this hash lies.</summary>
    public string PathOf(string hash) => Path.Combine(files.Media, hash[..2], hash);

    /// <summary>Whether the folder still holds the very files that are shown, and so do we.</summary>
    public bool Has(IEnumerable<MediumUse> shown, ContentFolder folder) =>
        shown.All(medium => Find(folder, medium.Path) == medium && File.Exists(PathOf(medium.Hash)));

    /// <summary>Keeps files; written under another name first, so that nobody is served half of one.</summary>
    public async Task KeepAsync(IEnumerable<MediumUse> used, ContentFolder folder, CancellationToken cancel)
    {
        foreach (var medium in used.Where(medium => !File.Exists(PathOf(medium.Hash))))
        {
            var path = PathOf(medium.Hash);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = $"{path}.{Guid.NewGuid():N}";
            await File.WriteAllBytesAsync(draft, folder.Media(medium.Path)!, cancel);
            File.Move(draft, path, overwrite: true);
        }
    }
}
