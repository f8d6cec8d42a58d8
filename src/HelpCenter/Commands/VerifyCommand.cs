using System.CommandLine;
using HelpCenter.Asking;
using HelpCenter.Settings;

namespace HelpCenter.Commands;

/// <summary><c>verify</c>: every sealed question and the history; exit 1 if anything was altered or is missing.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var command = new Command("verify", "Checks every sealed question and the history");
        command.SetAction(async (_, cancel) =>
        {
            var findings = 0L;
            var refused = await CommandLine.RefusingAsync(async () => findings = await RunAsync(cancel));
            return refused != 0 || findings > 0 ? 1 : 0;
        });
        return command;
    }

    private static Task<long> RunAsync(CancellationToken cancel) => CommandHost.WithAsync(services => File.Exists(services.GetRequiredService<DataSettings>().ChainKey)
        ? WalkAsync(services, cancel)
        : throw new RefusedException($"There is no {services.GetRequiredService<DataSettings>().ChainKey}: without the key of the history nothing can be verified. Copy it from the node or the backup that has it."), cancel);

    private static Task<long> WalkAsync(IServiceProvider services, CancellationToken cancel) => Progress.ShowAsync("Verifying", async progress =>
    {
        var (findings, incidents) = (0L, 0L);
        await foreach (var finding in services.GetRequiredService<Verification>().RunAsync(new Both(progress, done => incidents = done), cancel))
        {
            Console.WriteLine(finding);
            findings++;
        }

        Console.WriteLine(findings == 0 ? $"{incidents} incidents: every seal and every link holds" : $"{incidents} incidents: {findings} findings");
        return findings;
    });

    private sealed class Both(IProgress<(long, long)> shown, Action<long> counted) : IProgress<(long Done, long All)>
    {
        public void Report((long Done, long All) value)
        {
            shown.Report(value);
            counted(value.Done);
        }
    }
}
