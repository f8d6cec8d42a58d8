using System.Security.Cryptography;
using System.Text.Json;

namespace Articles.Search;

/// <summary>
/// The sums of all files of an index, written beside it after each change. Lucene notices a missing file, but not a changed byte until a query
/// stumbles over it.
/// </summary>
internal sealed class Seal(string folder)
{
    private readonly string _path = folder + ".seal";
    private readonly Dictionary<string, string> _sums = [];

    /// <summary>Notes the sums of the files that are there now; a file that was noted never changes.</summary>
    public void Set()
    {
        var files = Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file)!);
        foreach (var gone in _sums.Keys.Where(name => !files.ContainsKey(name)).ToList()) _sums.Remove(gone);
        foreach (var (name, file) in files)
            if (!_sums.ContainsKey(name) && SumOf(file) is { } sum) _sums[name] = sum;
        File.WriteAllText(_path + ".new", JsonSerializer.Serialize(_sums));
        File.Move(_path + ".new", _path, overwrite: true);
    }

    /// <summary>Throws if a file is not as it was noted.</summary>
    /// <exception cref="InvalidDataException">Names the file.</exception>
    public void Check()
    {
        if (!File.Exists(_path)) return;
        foreach (var (name, sum) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(_path)) ?? [])
            if (Path.Combine(folder, name) is var file && File.Exists(file))
                _sums[name] = SumOf(file) == sum ? sum : throw new InvalidDataException($"{file} is not as it was written.");
    }

    public void Break() => File.Delete(_path);

    // A merge may take a file away meanwhile.
    private static string? SumOf(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
