using System.CommandLine;
using System.Globalization;
using Articles.Content;
using Articles.Search;

namespace HelpCenter.Commands;

/// <summary><c>search evaluate</c>: how well and how fast a folder's articles are found. Needs no setting, opens no database, writes no file.</summary>
internal static class EvaluateCommand
{
    private static readonly Option<string> Content = new("--content") { Description = "A folder of articles", Required = true };
    private static readonly Option<string> Questions = new("--questions") { Description = "JSON lines {\"query\", \"relevant\": [path] or {path: grade}}", Required = true };
    private static readonly Option<string?> Language = new("--lang") { Description = "The language; absent: that of each question's answers" };
    private static readonly Option<string?> Learn = new("--learn") { Description = "JSON lines {\"article\", \"text\"}: score with what askers called the articles" };
    private static readonly Option<string?> Compare = new("--compare") { Description = "What --json wrote in an earlier run: prints gains and losses by question" };
    private static readonly Option<bool> Json = new("--json") { Description = "As JSON, with every question" };

    public static Command Make()
    {
        var command = new Command("evaluate", "Indexes a folder in memory and scores it") { Content, Questions, Language, Learn, Compare, Json };
        command.SetAction((parsed, _) => CommandLine.RefusingAsync(() => RunAsync(parsed)));
        return command;
    }

    private static async Task RunAsync(ParseResult parsed)
    {
        var folder = new ContentFolder(parsed.GetRequiredValue(Content));
        if (!folder.Exists) throw new RefusedException($"There is no folder '{folder.Path}'.");

        var questions = Judgement.Read(parsed.GetRequiredValue(Questions));
        var learned = parsed.GetValue(Learn) is { } file ? AskedAs.Read(file) : null;
        var problems = new List<Problem>();
        var evaluation = await Progress.ShowAsync("Evaluating", _ => Task.Run(() => Evaluation.Of(folder, questions, parsed.GetValue(Language), learned, problems)));
        foreach (var problem in problems.Where(problem => problem.LeavesOut)) await Console.Error.WriteLineAsync(problem.ToString());
        Print(evaluation, parsed);
    }

    private static void Print(Evaluation evaluation, ParseResult parsed)
    {
        if (parsed.GetValue(Json)) Console.WriteLine(evaluation.ToJson());
        else foreach (var (name, value) in evaluation.Figures()) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.####}"));
        if (parsed.GetValue(Compare) is not { } earlier) return;
        foreach (var change in evaluation.Compare(earlier)) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{change.Now - change.Before:+0.000;-0.000}  {change.Before:0.000} → {change.Now:0.000}  {change.Query}"));
    }
}
