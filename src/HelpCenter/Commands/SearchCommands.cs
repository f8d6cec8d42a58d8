using System.CommandLine;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Articles.Search;
using HelpCenter.Reading;
using HelpCenter.Settings;
using HelpCenter.Site;

namespace HelpCenter.Commands;

/// <summary><c>search QUERY</c>, and <c>search evaluate</c>.</summary>
internal static partial class SearchCommands
{
    private static readonly Argument<string?> Query = new("QUERY") { Description = "Words to search for", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string> Language = new("--lang") { Description = "nl or en", DefaultValueFactory = _ => SiteSettings.KnownLanguages[0] };
    private static readonly Option<string?> Subscription = new("--subscription") { Description = "Only what is in this subscription" };
    private static readonly Option<bool> Json = new("--json") { Description = "As JSON" };
    private static readonly Option<bool> Explain = new("--explain") { Description = "Tells what each score is made of: part × weight" };

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command All()
    {
        var command = new Command("search", "The same search as the site's, in its index") { Query, Language, Subscription, Json, Explain };
        command.Add(EvaluateCommand.Make());
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(Query) is { Length: > 0 } query) return await CommandLine.RefusingAsync(() => Task.Run(() => Search(query, parsed)));
            await Console.Error.WriteLineAsync("Name the words to search for: search \"btw aangifte\".");
            return 2;
        });
        return command;
    }

    private static void Search(string query, ParseResult parsed)
    {
        var (folder, synonyms) = Places();
        using var index = ArticleIndex.OpenForReading(folder);
        foreach (var problem in synonyms.GiveTo(index)) Console.Error.WriteLine(problem);
        var result = index.Search(new(query, parsed.GetRequiredValue(Language))
        {
            Subscription = parsed.GetValue(Subscription), OnlySubscription = parsed.GetValue(Subscription) is not null, Explain = parsed.GetValue(Explain),
        });
        if (parsed.GetValue(Json)) Console.WriteLine(JsonSerializer.Serialize(result, Written));
        else Print(result);
    }

    private static (string Index, ContentSynonyms Synonyms) Places()
    {
        var builder = Host.CreateApplicationBuilder(Website.CommandSettings());
        builder.Services.AddSettings().AddFolders(builder.Environment).AddSingleton<ContentSynonyms>();
        using var host = builder.Build();
        var folder = host.Services.GetRequiredService<DataSettings>().Index;
        if (!Directory.Exists(folder)) throw new RefusedException($"There is no index in '{folder}' yet: start the site once.");
        return (folder, host.Services.GetRequiredService<ContentSynonyms>());
    }

    private static void Print(SearchResult result)
    {
        if (result.SearchedFor is { } searched) Console.WriteLine($"searched for: {searched}");
        if (result.DidYouMean is { } meant) Console.WriteLine($"did you mean: {meant}");
        Console.WriteLine($"{result.Total} found");
        foreach (var hit in result.Hits)
        {
            Console.WriteLine($"{hit.Score,8:0.000}  {hit.Key}  {hit.Title}");
            Console.WriteLine($"          {WebUtility.HtmlDecode(Tag().Replace(hit.SnippetHtml, ""))}");
            foreach (var part in hit.Parts) Console.WriteLine($"          {part.Name,-28} {part.Value,7:0.000} × {part.Weight,7:0.000} = {part.Value * part.Weight,7:0.000}");
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
