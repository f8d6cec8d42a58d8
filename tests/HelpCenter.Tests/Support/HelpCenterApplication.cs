using System.Net;
using HelpCenter.Asking;
using HelpCenter.Background;
using HelpCenter.Data;
using HelpCenter.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HelpCenter.Tests;

/// <summary>The whole site with a data folder, a database and a content folder of its own, and a clock that stands still until it is told otherwise.</summary>
public sealed class HelpCenterApplication : WebApplicationFactory<Program>
{
    /// <summary>Wednesday 4 March 2026, ten o'clock in Amsterdam: the office is open.</summary>
    public static readonly DateTimeOffset Wednesday = new(2026, 3, 4, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What links in letters are built from; never the name by which the tests reach the site.</summary>
    public const string BaseUrl = "http://help.example.org";

    /// <summary>By which a test says from where its request comes.</summary>
    public const string From = "X-Test-From";

    private readonly Dictionary<string, string> _settings;
    private bool _handedOver;

    private HelpCenterApplication(TestDatabase database, string folder, Editor content, FakeTimeProvider clock, Dictionary<string, string> settings)
    {
        (Database, Folder, Content, Clock) = (database, folder, content, clock);
        _settings = new(database.Settings)
        {
            ["Data:Folder"] = folder, ["Content:Folder"] = content.Folder, ["Site:BaseUrl"] = BaseUrl, ["Site:Phone"] = "020 123 45 67",
            ["Limits:SearchesAMinute"] = "100000", ["Limits:VotesAMinute"] = "100000", ["Limits:QuestionsAnHour"] = "100000", ["Limits:QuestionsAnHourPerEmail"] = "100000",
            ["Limits:SecondsBeforeSending"] = "0",
        };
        foreach (var (name, value) in settings) _settings[name] = value;
    }

    public TestDatabase Database { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>Who writes the articles.</summary>
    public Editor Content { get; }

    public FakeTimeProvider Clock { get; }

    /// <summary>What the site logged at warning or above.</summary>
    public LogCollector Log { get; } = new();

    /// <summary>Whether the work in the background runs by itself; without it a test does it when it wants it done.</summary>
    public bool Chores { get; private init; }

    /// <summary>A started site on the given database.</summary>
    /// <param name="kind">Which database.</param>
    /// <param name="settings">Settings that differ from those of the other tests.</param>
    /// <param name="content">The articles; a few of our own where it is not said.</param>
    /// <param name="chores">Whether background work runs by itself.</param>
    /// <param name="at">The moment it is; <see cref="Wednesday"/> where it is not said.</param>
    /// <param name="socket">Whether it listens on a real port.</param>
    public static async Task<HelpCenterApplication> StartAsync(DatabaseKind kind, Dictionary<string, string>? settings = null, Editor? content = null, bool chores = false, DateTimeOffset? at = null, bool socket = false)
    {
        var folder = Directory.CreateTempSubdirectory("helpdesk-test-").FullName;
        var database = await TestDatabase.MakeAsync(kind, folder);
        var site = new HelpCenterApplication(database, folder, content ?? Editor.WithAFewArticles(), new(at ?? Wednesday), settings ?? []) { Chores = chores };
        if (socket) site.UseKestrel(0);
        site.StartServer();
        return site;
    }

    /// <summary>The same site started once more, with what its editor changed since. Database and folders go along to it.</summary>
    public HelpCenterApplication StartAgain(Dictionary<string, string>? settings = null, Editor? content = null)
    {
        _handedOver = true;
        Dispose();
        var again = new HelpCenterApplication(Database, Folder, content ?? Content, Clock, settings ?? []) { Chores = Chores };
        again.StartServer();
        return again;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(Checkout.PathOf("src", "HelpCenter"));
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStartupFilter, SaysWhereItComesFrom>();
            if (Chores) return;
            foreach (var chore in services.Where(service => service.ImplementationType?.IsSubclassOf(typeof(Recurring)) == true).ToList()) services.Remove(chore);
        });
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        catch (ObjectDisposedException) when (Chores)
        {
            // The factory and the program stop the site both at once; the second finds it gone.
        }

        if (_handedOver) return;
        await Database.DisposeAsync();
        Content.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Somebody with a browser of his own.</summary>
    public Person Somebody(string? from = null) => new(this, from);

    /// <summary>Does something with one of the site's own services.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task WithAsync<TService>(Func<TService, Task> act) where TService : notnull => WithAsync<TService, bool>(async service => { await act(service); return true; });

    /// <summary>Takes the content folder in, as at a start or by the command, and follows it.</summary>
    public async Task<ImportReport> ImportAsync(string? folder = null, bool archiveMissing = false)
    {
        var report = await WithAsync<ContentImport, ImportReport>(import => import.RunAsync(new(folder ?? Content.Folder), archiveMissing, null, default));
        await WithAsync<Following>(following => following.CatchUpAsync(default));
        return report;
    }

    /// <summary>Sends what is due, and gives what lies in the folder for letters.</summary>
    public async Task<IReadOnlyList<Mail>> SendLettersAsync()
    {
        await WithAsync<Outbox>(outbox => outbox.SendDueAsync(default));
        return Mail.In(Path.Combine(Folder, "mail", "out"));
    }

    public async Task<List<string>> VerifyAsync() => await WithAsync<Verification, List<string>>(async verification =>
    {
        var findings = new List<string>();
        await foreach (var finding in verification.RunAsync(null, default)) findings.Add(finding);
        return findings;
    });

    public Task<T> InDatabaseAsync<T>(Func<HelpDeskDb, Task<T>> ask) => WithAsync(ask);

    /// <summary>Writes down what was counted in memory.</summary>
    public Task WriteCountsAsync() => WithAsync<HelpDeskDb>(async db =>
    {
        await Services.GetRequiredService<Reads>().WriteAsync(db, default);
        db.ChangeTracker.Clear();
        await Services.GetRequiredService<SearchLog>().WriteAsync(db, default);
    });

    // A test server has no network; a request says in a header from where it comes.
    private sealed class SaysWhereItComesFrom : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                if (context.Request.Headers[From].ToString() is { Length: > 0 } from) context.Connection.RemoteIpAddress = IPAddress.Parse(from);
                context.Request.Headers.Remove(From);
                return rest(context);
            });
            next(app);
        };
    }
}

/// <summary>What was logged.</summary>
public sealed class LogCollector : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) _lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
    }

    public void Dispose() { }
}
