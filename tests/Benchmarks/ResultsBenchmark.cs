using System.Text.Json;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>The search results page with changing questions, nothing kept.</summary>
internal static partial class ResultsBenchmark
{
    public static async Task<int> RunAsync(string set)
    {
        var folder = Tool.Scratch("results");
        var questions = File.ReadLines(Path.Combine(set, "questions.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("query").GetString()!).ToList();
        var language = Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(set, "content")).First());
        using var site = await BuiltSite.StartAsync(Path.Combine(folder, "data"), Path.Combine(set, "content"));
        var script = Path.Combine(folder, "questions.lua");
        await File.WriteAllTextAsync(script, $$"""
            paths = { {{string.Join(", ", questions.Select(question => $"'/{language}/search?q={Uri.EscapeDataString(question).Replace("'", "%27", StringComparison.Ordinal)}'"))}} }
            at = 0
            request = function() at = at % #paths + 1; return wrk.format("GET", paths[at]) end
            """);
        Measure(site, script); // warm-up
        foreach (var _ in Enumerable.Range(0, 3)) Console.WriteLine($"search results page, {questions.Count} questions, 16 connections: {Measure(site, script)}");
        return 0;
    }

    private static string Measure(BuiltSite site, string script)
    {
        var output = Tool.Run("wrk", "-t1", "-c16", "-d10s", "--latency", "-H", "User-Agent: Mozilla/5.0", "-s", script, site.Address);
        var errors = output.Contains("Non-2xx", StringComparison.Ordinal) ? ", with refusals" : "";
        return $"p50 {Figure(output, "50%")}, p99 {Figure(output, "99%")}, {Rate().Match(output).Groups[1].Value} requests/s{errors}";
    }

    private static string Figure(string output, string name) => Regex.Match(output, $@"{name}\s+(\S+)").Groups[1].Value;

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
