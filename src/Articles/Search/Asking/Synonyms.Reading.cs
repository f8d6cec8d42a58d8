using Articles.Content;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Articles.Search;

public sealed partial class Synonyms
{
    private const string OneWay = "=>";

    /// <summary>Reads a file of synonyms: a YAML list of lines like <c>btw, omzetbelasting</c> (all mean the same) or
    /// <c>pakbon => verzendbon</c> (who asks for the first also finds the second). What is wrong is reported and left out.</summary>
    public static Synonyms Read(string path, string language, ICollection<Problem> problems) =>
        Parse(File.ReadAllText(path), Path.GetFileName(path), language, problems);

    /// <summary>Reads the text of such a file.</summary>
    public static Synonyms Parse(string yaml, string file, string language, ICollection<Problem> problems)
    {
        var groups = new List<Rule>();
        var count = 0;
        foreach (var (text, line) in Lines(yaml, file, problems))
        {
            var read = RulesOf(text);
            var wrong = read.Count == 0 ? "names fewer than two ways to say it" : WhyNot(read, groups);
            if (wrong is not null) problems.Add(new(file, line, $"'{text}' {wrong}", true));
            else groups.AddRange(read);
            if (wrong is null) count++;
        }
        return new(language, groups) { Count = count };
    }

    private static List<(string Text, int Line)> Lines(string yaml, string file, ICollection<Problem> problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.Count == 0 ? [] : Lines(stream.Documents[0].RootNode, file, problems);
        }
        catch (YamlException error)
        {
            problems.Add(new(file, (int)error.Start.Line, $"does not parse: {error.Message.ReplaceLineEndings(" ")}", true));
            return [];
        }
    }

    private static List<(string, int)> Lines(YamlNode root, string file, ICollection<Problem> problems)
    {
        if (root is not YamlSequenceNode list)
        {
            if (root is not YamlScalarNode { Value: null or "" }) problems.Add(new(file, (int)root.Start.Line, "is not a list: each line starts with '- '", true));
            return [];
        }
        foreach (var node in list.Where(node => node is not YamlScalarNode)) problems.Add(new(file, (int)node.Start.Line, "is not a line like 'btw, omzetbelasting'", true));
        return [.. list.OfType<YamlScalarNode>().Select(line => (line.Value ?? "", (int)line.Start.Line))];
    }

    private static List<Rule> RulesOf(string line)
    {
        var sides = line.Split(OneWay);
        var from = Words(sides[0]);
        return sides.Length switch
        {
            1 => [.. from.SelectMany(one => from.Where(other => other != one).Select(other => new Rule(one, other)))],
            2 => [.. from.SelectMany(one => Words(sides[1]).Select(other => new Rule(one, other)))],
            _ => [],
        };
    }

    private static string[] Words(string side) =>
        [.. side.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(text => text.Words(Plain).Count > 0)];

    private static Word Plain(ReadOnlySpan<char> form) => new(-1, form.ToString(), form.ToString(), false);

    // A way that leads back to where it started, unless it is one group that says so.
    private static string? WhyNot(List<Rule> read, List<Rule> before)
    {
        if (read.Exists(rule => rule.From == rule.To)) return "leads to itself";
        return read.Exists(rule => IsOneWay(rule, read) && Leads(rule.To, rule.From, [.. before.Where(other => IsOneWay(other, before))], []))
            ? "loops: another line leads back; write them as one group" : null;
    }

    private static bool IsOneWay(Rule rule, List<Rule> rules) => !rules.Contains(new(rule.To, rule.From));

    private static bool Leads(string from, string to, List<Rule> ways, HashSet<string> been) =>
        from == to || been.Add(from) && ways.Exists(way => way.From == from && Leads(way.To, to, ways, been));
}
