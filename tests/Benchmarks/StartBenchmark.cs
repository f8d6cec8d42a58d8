using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>How soon the built program answers, what it needs, and what an article page weighs.</summary>
internal static partial class StartBenchmark
{
    private const int Turns = 5;

    public static async Task<int> RunAsync()
    {
        var data = Path.Combine(Tool.Scratch("start"), "data");
        var fromNothing = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
            using var first = await BuiltSite.StartAsync(data);
            fromNothing.Add(first.ToFirstAnswer.TotalSeconds);
        }

        var (again, memory) = (new List<double>(), new List<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            using var site = await BuiltSite.StartAsync(data);
            again.Add(site.ToFirstAnswer.TotalSeconds);
            memory.Add(site.Memory / 1e6);
            if (turn == 0) await WeighAsync(site);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first answer, from nothing: {Tool.Median(fromNothing):0.00} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"first answer, index kept: {Tool.Median(again):0.00} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident after the first answer: {Tool.Median(memory):0} MB"));
        return 0;
    }

    private static async Task WeighAsync(BuiltSite site)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new(site.Address) };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        using var plain = new HttpClient { BaseAddress = new(site.Address) };
        const string page = "/nl/articles/btw-aangifte";
        var parts = Part().Matches(await plain.GetStringAsync(new Uri(page, UriKind.Relative))).Select(part => WebUtility.HtmlDecode(part.Groups[1].Value))
            .Select(part => part.Split('#')[0]).Prepend(page).Distinct().ToList();
        var bytes = 0L;
        foreach (var part in parts) bytes += (await client.GetByteArrayAsync(new Uri(part, UriKind.Relative))).Length;
        Console.WriteLine($"an article page: {bytes / 1000.0:0.0} kB over the wire in {parts.Count} requests");
    }

    // What a browser fetches by itself: style sheet, icon, scripts, pictures and the symbols.
    [GeneratedRegex("(?:<link rel=\"(?:stylesheet|icon)\" href|<script type=\"module\" src|<img src|<use href)=\"([^\"]+)\"")]
    private static partial Regex Part();
}
