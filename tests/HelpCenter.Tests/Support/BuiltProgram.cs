using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace HelpCenter.Tests;

/// <summary>The built program as a process of its own.</summary>
internal sealed partial class BuiltProgram : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BuiltProgram(Process process) => _process = process;

    public string Output { get { lock (_output) return _output.ToString(); } }

    public string Errors { get { lock (_errors) return _errors.ToString(); } }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Exit, string Output, string Errors)> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        using var program = Start(environment, arguments);
        using var tooLong = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await program._process.WaitForExitAsync(tooLong.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It does not end: {program.Output}{program.Errors}");
        }

        program._process.WaitForExit();
        return (program._process.ExitCode, program.Output, program.Errors);
    }

    public static Task<(int Exit, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync([], arguments);

    /// <summary>Starts the site and waits until its port is open.</summary>
    public static async Task<(BuiltProgram Program, Uri Address)> ServeAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var program = Start(environment, ["serve", "--urls", "http://127.0.0.1:0", .. arguments]);
        var ended = program._process.WaitForExitAsync();
        if (await Task.WhenAny(program._listening.Task, ended, Task.Delay(TimeSpan.FromMinutes(2))) != program._listening.Task)
            Assert.Fail($"The site did not start: {program.Output}{program.Errors}");
        return (program, await program._listening.Task);
    }

    public static BuiltProgram Start(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Checkout.PathOf("src", "HelpCenter"), RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "HelpCenter.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var program = new BuiltProgram(new() { StartInfo = start, EnableRaisingEvents = true });
        program._process.OutputDataReceived += (_, line) => program.Heard(line.Data, program._output);
        program._process.ErrorDataReceived += (_, line) => program.Heard(line.Data, program._errors);
        program._process.Start();
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();
        return program;
    }

    private void Heard(string? line, StringBuilder where)
    {
        if (line is null) return;
        lock (where) where.AppendLine(line);
        if (Listening().Match(line) is { Success: true } open) _listening.TrySetResult(new(open.Groups[1].Value));
    }

    /// <summary>As <c>kill -9</c> or a power cut.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>As the system stops a service, and like Ctrl-C, which a background job of a shell may not hear; gives the exit code.</summary>
    public async Task<int> InterruptAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        using var tooLong = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(tooLong.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening();
}
