using System.Diagnostics;
using System.Net.Sockets;

namespace Benchmarks;

/// <summary>The built program, started as an administrator would, with a data folder of its own and limits that a load from one address would meet raised by setting.</summary>
internal sealed class BuiltSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private BuiltSite(Process process, string address, TimeSpan toFirstAnswer) => (_process, Address, ToFirstAnswer) = (process, address, toFirstAnswer);

    public string Address { get; }

    /// <summary>From starting the process to the first page.</summary>
    public TimeSpan ToFirstAnswer { get; }

    /// <summary>Resident memory in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static string Root { get; } = FindRoot();

    public static async Task<BuiltSite> StartAsync(string data, string? content = null, params string[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        string[] arguments =
        [
            Path.Combine(Root, "artifacts", "run", "HelpCenter.dll"), "serve", "--environment=Production", $"--urls={address}", $"--Site:BaseUrl={address}", $"--Data:Folder={data}",
            $"--Content:Folder={content ?? Path.Combine(Root, "content")}", "--Limits:SearchesAMinute=100000000", "--Limits:QuestionsAnHour=100000000",
            "--Limits:QuestionsAnHourPerEmail=100000000", "--Limits:SecondsBeforeSending=0", "--Logging:LogLevel:Default=Warning", .. settings,
        ];
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Path.Combine(Root, "artifacts", "run") })!;
        await FirstAnswerAsync($"{address}/nl", process);
        return new(process, address, watch.Elapsed);
    }

    private static async Task FirstAnswerAsync(string page, Process process)
    {
        using var client = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !process.HasExited; await Task.Delay(5))
            try
            {
                using var answer = await client.GetAsync(new Uri(page));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

        throw new InvalidOperationException("The site did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HelpDesk.sln"))) return folder.FullName;
        throw new InvalidOperationException("No solution above this program.");
    }

    public void Dispose()
    {
        Tool.Interrupt(_process);
        _process.Dispose();
    }
}
