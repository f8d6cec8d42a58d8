using Browser.Tests;
using HelpCenter.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Browser.Tests;

/// <summary>The built site with its shipped content as a process of its own, and a real Chromium before it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("browser-test-").FullName;
    private BuiltProgram _program = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public string Address { get; private set; } = "";

    public string Outbox => Path.Combine(_data, "mail", "out");

    public async ValueTask InitializeAsync()
    {
        (_program, var address) = await BuiltProgram.ServeAsync([],
            "--environment=Production", "--Site:BaseUrl=http://localhost", $"--Data:Folder={_data}", $"--Content:Folder={Checkout.PathOf("content")}", "--Site:Phone=020 123 45 67",
            "--Limits:SearchesAMinute=100000", "--Limits:VotesAMinute=100000", "--Limits:QuestionsAnHour=100000");
        Address = address.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A reader with a window of his own.</summary>
    public async Task<Visitor> VisitorAsync(bool script = true, int width = 1280, ColorScheme theme = ColorScheme.Light, string? subscription = null)
    {
        var context = await _browser.NewContextAsync(new() { JavaScriptEnabled = script, ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = theme, BaseURL = Address });
        context.SetDefaultTimeout(20_000);
        if (subscription is not null) await context.AddCookiesAsync([new() { Name = "subscription", Value = subscription, Url = Address }]);
        return new(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _program.InterruptAsync();
        _program.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
