using Spectre.Console;

namespace HelpCenter.Commands;

/// <summary>Shows how far long work is: on a terminal a bar after a second, elsewhere a plain line now and then. Always on standard error: standard output holds nothing but the result.</summary>
internal static class Progress
{
    private static readonly TimeSpan Now = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan NowAndThen = TimeSpan.FromSeconds(10);

    /// <param name="what">What is being done.</param>
    /// <param name="work">The work; it reports done and all.</param>
    public static async Task<T> ShowAsync<T>(string what, Func<IProgress<(long Done, long All)>, Task<T>> work) =>
        Console.IsErrorRedirected ? await work(new Lines(what)) : await OnTerminalAsync(what, work);

    private static async Task<T> OnTerminalAsync<T>(string what, Func<IProgress<(long Done, long All)>, Task<T>> work)
    {
        var latest = (Done: 0L, All: 0L);
        var running = work(new Telling(report => latest = report));
        if (await Task.WhenAny(running, Task.Delay(Now)) == running) return await running;

        var terminal = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        await terminal.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async shown =>
        {
            var bar = shown.AddTask(Markup.Escape(what));
            while (await Task.WhenAny(running, Task.Delay(100)) != running)
                (bar.Value, bar.MaxValue) = (latest.Done, Math.Max(1, latest.All));
        });
        return await running;
    }

    private sealed class Telling(Action<(long, long)> told) : IProgress<(long, long)>
    {
        public void Report((long, long) value) => told(value);
    }

    private sealed class Lines(string what) : IProgress<(long Done, long All)>
    {
        private DateTime _last = DateTime.UtcNow;

        public void Report((long Done, long All) value)
        {
            if (DateTime.UtcNow - _last < NowAndThen) return;
            _last = DateTime.UtcNow;
            Console.Error.WriteLine($"{what}: {value.Done} of {value.All}");
        }
    }
}
