using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Articles.Search;

/// <summary>What became better or worse since an earlier evaluation.</summary>
/// <param name="Query">The question.</param>
/// <param name="Before">Its nDCG then.</param>
/// <param name="Now">Its nDCG now.</param>
public sealed record Change(string Query, double Before, double Now);

/// <summary>Writes an evaluation down, and compares it with one that was.</summary>
public static class EvaluationReport
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The figures by their names, in the order in which they are read.</summary>
    public static IReadOnlyList<(string Name, double Value)> Figures(this Evaluation evaluation) =>
    [
        ("ndcg@10", evaluation.Ndcg10), ("mrr@10", evaluation.Mrr10), ("recall@1", evaluation.Recall1), ("recall@5", evaluation.Recall5), ("recall@10", evaluation.Recall10),
        ("zero_results", evaluation.ZeroResults), ("p50_ms", evaluation.P50), ("p99_ms", evaluation.P99), ("queries", evaluation.Scores.Count),
        ("documents", evaluation.Documents), ("index_seconds", evaluation.IndexSeconds), ("index_bytes", evaluation.IndexBytes),
    ];

    /// <summary>The figures as JSON, with every question, so that a later run can be compared.</summary>
    public static string ToJson(this Evaluation evaluation)
    {
        var json = new JsonObject();
        foreach (var (name, value) in evaluation.Figures()) json[name] = Math.Round(value, 4);
        json["questions"] = new JsonArray([.. evaluation.Scores.Select(score => new JsonObject { ["query"] = score.Query, ["ndcg"] = Math.Round(score.Ndcg, 4), ["found"] = new JsonArray([.. score.Found.Select(path => (JsonNode)path)]) })]);
        return json.ToJsonString(Readable);
    }

    /// <summary>What changed since the run that <see cref="ToJson"/> wrote into a file, the greatest loss first.</summary>
    /// <exception cref="InvalidDataException">The file holds no such run.</exception>
    public static IReadOnlyList<Change> Compare(this Evaluation evaluation, string file)
    {
        var before = Earlier(file);
        return [.. evaluation.Scores.Where(score => before.ContainsKey(score.Query))
            .Select(score => new Change(score.Query, before[score.Query], score.Ndcg))
            .Where(change => Math.Abs(change.Now - change.Before) > 0.0005)
            .OrderBy(change => change.Now - change.Before)];
    }

    private static Dictionary<string, double> Earlier(string file)
    {
        try
        {
            return JsonNode.Parse(File.ReadAllText(file))!["questions"]!.AsArray()
                .DistinctBy(question => (string)question!["query"]!).ToDictionary(question => (string)question!["query"]!, question => (double)question!["ndcg"]!);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or ArgumentNullException or FormatException)
        {
            throw new InvalidDataException($"{file} is not what 'search evaluate --json' wrote", error);
        }
    }
}
