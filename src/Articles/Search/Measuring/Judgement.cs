using System.Text.Json;
using System.Text.Json.Nodes;

namespace Articles.Search;

/// <summary>A question with the articles that answer it.</summary>
/// <param name="Query">The question.</param>
/// <param name="Relevant">The articles by path, each with how well it answers: 1, or a grade.</param>
public sealed record Judgement(string Query, IReadOnlyDictionary<string, double> Relevant)
{
    /// <summary>The language of the answers, by their first folder.</summary>
    public string Language => Relevant.Keys.FirstOrDefault()?.Split('/')[0] ?? "";

    /// <summary>Reads JSON lines <c>{"query": "…", "relevant": ["nl/btw/aangifte.md"]}</c>, or <c>"relevant": {"path": grade}</c>.</summary>
    /// <exception cref="InvalidDataException">A line is not like that; the message names it.</exception>
    public static IReadOnlyList<Judgement> Read(string file) =>
        [.. File.ReadLines(file).Select((line, number) => (line, number)).Where(read => !string.IsNullOrWhiteSpace(read.line)).Select(read => Parse(read.line, $"{file}:{read.number + 1}"))];

    private static Judgement Parse(string line, string place)
    {
        try
        {
            var read = JsonNode.Parse(line)!;
            return new((string)read["query"]!, read["relevant"] is JsonObject graded ? Graded(graded) : Listed(read["relevant"]!.AsArray()));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or NullReferenceException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{place}: is not {{\"query\": \"…\", \"relevant\": [\"path.md\"]}}", error);
        }
    }

    private static Dictionary<string, double> Graded(JsonObject graded) =>
        graded.ToDictionary(one => one.Key, one => (double)one.Value!);

    private static Dictionary<string, double> Listed(JsonArray paths) =>
        paths.Select(path => (string)path!).Distinct().ToDictionary(path => path, _ => 1d);
}
