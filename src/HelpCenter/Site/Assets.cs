using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace HelpCenter.Site;

/// <summary>Addresses of style sheet, scripts and icons, with the fingerprint of their content behind them.</summary>
public sealed class Assets(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> _addresses = new();

    /// <summary><c>/css/site.css?v=1f3a…</c></summary>
    public string this[string path] => environment.IsDevelopment() ? Fingerprinted(path) : _addresses.GetOrAdd(path, Fingerprinted);

    private string Fingerprinted(string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists) return path;
        using var stream = file.CreateReadStream();
        return $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(stream))[..12]}";
    }
}
