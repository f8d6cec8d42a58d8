using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace HelpCenter.Tests;

/// <summary>The site is killed in the middle of a burst of questions: what was confirmed is there, what was not is absent or whole, and it starts again as if nothing had been.</summary>
[Trait("Trial", "kill")]
public sealed partial class KillTests
{
    private static readonly string[] Words = ["aangifte", "bank", "factuur", "codes"];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Nothing_that_was_confirmed_is_lost(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("kill-test-").FullName;
        await using var database = await TestDatabase.MakeAsync(kind, folder);
        using var content = Editor.WithAFewArticles();
        var environment = new Dictionary<string, string>
        {
            ["Data__Folder"] = folder, ["Content__Folder"] = content.Folder, ["Site__BaseUrl"] = "http://help.example.org", ["Limits__QuestionsAnHour"] = "1000000", ["Limits__QuestionsAnHourPerEmail"] = "1000000", ["Limits__SecondsBeforeSending"] = "0",
        };
        foreach (var (name, value) in database.Settings) environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var confirmed = new ConcurrentDictionary<string, string>();

        for (var round = 0; round < (Trial.Long ? 40 : 3); round++)
        {
            var (program, address) = await BuiltProgram.ServeAsync(environment);
            using (program)
            {
                using var stop = new CancellationTokenSource();
                var asking = Enumerable.Range(0, 4).Select(one => AskUntilItDiesAsync(address, $"r{round}p{one}", confirmed, stop.Token)).ToList();
                var before = confirmed.Count;
                for (var turn = 0; turn < 600 && confirmed.Count < before + 8; turn++) await Task.Delay(50);
                await Task.Delay(Random.Shared.Next(0, 300));
                program.Kill();
                await stop.CancelAsync();
                await Task.WhenAll(asking);
                Assert.True(confirmed.Count > before, $"Nothing was confirmed: {program.Output}{program.Errors}");
            }
        }

        var verify = await BuiltProgram.RunAsync(environment, "verify");
        Assert.Equal(0, verify.Exit);
        var asked = (await database.QueryAsync("""SELECT i."Sequence", t."Text" FROM "Incidents" i JOIN "Questions" q ON q."Incident" = i."Sequence" JOIN "Texts" t ON t."Id" = q."SubjectId" """)).Select(row => row.Split('|')).ToDictionary(row => row[0], row => row[1]);
        var lost = confirmed.Where(one => asked.GetValueOrDefault(one.Value.Split('-')[0]) != one.Key).ToList();
        Assert.Empty(lost);
        Assert.Equal(asked.Count, asked.Values.Distinct().Count());
        Assert.Equal(await database.CountAsync("Incidents"), asked.Count);
        Assert.Equal(await database.CountAsync("Incidents"), await database.CountAsync("Attachments"));

        var (again, there) = await BuiltProgram.ServeAsync(environment);
        using (again)
        using (var client = new HttpClient { BaseAddress = there })
        {
            foreach (var word in Words) Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/nl/search?q={word}")).StatusCode);
            Assert.DoesNotContain("damaged", again.Output, StringComparison.Ordinal);
            Assert.Equal(0, await again.InterruptAsync());
        }

        Trial.Tell($"kill on {kind}", $"{confirmed.Count} confirmed, {asked.Count} kept, {lost.Count} lost, {asked.Count - asked.Values.Distinct().Count()} doubled, verify: {verify.Output.Trim()}");
        Directory.Delete(folder, recursive: true);
    }

    private static async Task AskUntilItDiesAsync(Uri address, string who, ConcurrentDictionary<string, string> confirmed, CancellationToken stop)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = address };
        try
        {
            for (var turn = 0; !stop.IsCancellationRequested; turn++)
            {
                var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/nl/contact", stop));
                string Value(string name) => page.QuerySelector($"form[enctype] [name={name}]")!.GetAttribute("value")!;
                var subject = $"{who} {turn}";
                using var form = new MultipartFormDataContent();
                foreach (var (name, value) in new[] { ("Ticket", Value("Ticket")), ("Subject", subject), ("Question", $"Vraag van {who}"), ("Name", who), ("Email", $"{who}@firma.example"), ("Kind", "question"), ("__RequestVerificationToken", Value("__RequestVerificationToken")) })
                    form.Add(new StringContent(value), name);
                form.Add(new ByteArrayContent(new byte[2_000]), "Attachments", "bon.bin");
                using var answer = await client.PostAsync("/nl/contact", form, stop);
                Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
                confirmed[subject] = Number().Match(answer.Headers.Location!.ToString()).Value;
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            // It is dead, as was meant.
        }
    }

    [GeneratedRegex(@"\d+-\d")]
    private static partial Regex Number();
}
