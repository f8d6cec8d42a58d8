using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>Questions through the real form, each with a form of its own; counted is what was confirmed, and every confirmed number is looked up afterwards.</summary>
internal static partial class AskingBenchmark
{
    private const int Clients = 8;
    private const int Each = 250;

    public static async Task<int> RunAsync()
    {
        var data = Path.Combine(Tool.Scratch("asking"), "data");
        using var site = await BuiltSite.StartAsync(data);
        await AskAsync(site, 20); // warm-up
        for (var turn = 0; turn < 3; turn++)
        {
            var (numbers, seconds) = await AskAsync(site, Each);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"questions through the form, {Clients} clients: {numbers.Count / seconds:0} a second, {numbers.Count} confirmed of {Clients * Each}, {numbers.Distinct().Count()} numbers"));
        }

        return 0;
    }

    private static async Task<(List<string> Numbers, double Seconds)> AskAsync(BuiltSite site, int each)
    {
        var clients = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => PrepareAsync(site, each)));
        var numbers = new ConcurrentBag<string>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(clients.Select(client => SendAllAsync(client, numbers)));
        return ([.. numbers], watch.Elapsed.TotalSeconds);
    }

    // The forms are fetched beforehand: measured is sending.
    private static async Task<(HttpClient Client, List<FormUrlEncodedContent> Forms)> PrepareAsync(BuiltSite site, int count)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new(), UseCookies = true }) { BaseAddress = new(site.Address) };
        var forms = new List<FormUrlEncodedContent>();
        for (var one = 0; one < count; one++) forms.Add(Filled(await client.GetStringAsync(new Uri("/nl/contact", UriKind.Relative))));
        return (client, forms);
    }

    private static FormUrlEncodedContent Filled(string page) => new(new Dictionary<string, string>
    {
        ["Ticket"] = WebUtility.HtmlDecode(Ticket().Match(page).Groups[1].Value),
        ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        ["Kind"] = "question",
        ["Subject"] = "Rubriek 5b wijkt af van het grootboek",
        ["Question"] = "In de aangifte over april staat bij rubriek 5b € 2.418. Op grootboekrekening 1520 staat € 2.502,80. Waar komt het verschil vandaan?",
        ["Name"] = "Marieke van den Berg",
        ["Email"] = $"{Guid.NewGuid():N}@duinkorst.example",
    });

    private static async Task SendAllAsync((HttpClient Client, List<FormUrlEncodedContent> Forms) prepared, ConcurrentBag<string> numbers)
    {
        foreach (var form in prepared.Forms)
        {
            using var answer = await prepared.Client.PostAsync(new Uri("/nl/contact", UriKind.Relative), form);
            if (answer.StatusCode == HttpStatusCode.SeeOther) numbers.Add(answer.Headers.Location!.ToString().Split('/')[3]);
        }
    }

    [GeneratedRegex("name=\"Ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
