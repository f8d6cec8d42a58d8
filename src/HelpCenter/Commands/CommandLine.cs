using System.CommandLine;
using HelpCenter.Site;
using Microsoft.Extensions.Options;

namespace HelpCenter.Commands;

/// <summary>The command line. Without a command the site starts; what is not one of our options goes to the configuration.</summary>
public static class CommandLine
{
    private const int Refused = 1;
    private const int WrongUsage = 2;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith('-') && args[0] is not "--help" and not "-h" and not "-?" and not "--version") return await ServeAsync(args);
        if (args[0] == "serve" && !args.Contains("--help")) return await ServeAsync(args[1..]);

        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0) return Wrong(parsed);
        return await parsed.InvokeAsync();
    }

    private static RootCommand Root() => new("The help center: without a command it starts the site.")
    {
        new Command("serve", "Starts the site (the default). Settings: --Site:Name=Balans, --urls http://localhost:5080, …"),
        ContentCommands.All(),
        SearchCommands.All(),
        ArticleCommands.All(),
        IndexCommands.All(),
        VerifyCommand.Make(),
    };

    private static int Wrong(ParseResult parsed)
    {
        foreach (var error in parsed.Errors) Console.Error.WriteLine(error.Message);
        Console.Error.WriteLine("'--help' behind the command tells how it is used.");
        return WrongUsage;
    }

    private static Task<int> ServeAsync(string[] args) => RefusingAsync(async () => await Website.Build(args).RunAsync());

    /// <summary>Runs something; what stands in its way is said in a sentence, not in a stack trace.</summary>
    internal static async Task<int> RefusingAsync(Func<Task> act)
    {
        try
        {
            await act();
            return 0;
        }
        catch (OptionsValidationException wrong)
        {
            return Refuse([.. wrong.Failures]);
        }
        catch (AggregateException several) when (several.InnerExceptions.All(one => one is OptionsValidationException))
        {
            return Refuse([.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(wrong => wrong.Failures)]);
        }
        catch (OperationCanceledException)
        {
            return Refuse("Stopped. It can be run again.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException or System.Data.Common.DbException or RefusedException || Configuration(error))
        {
            return Refuse(Reason(error));
        }
    }

    private static bool Configuration(Exception error) => error is InvalidOperationException && error.StackTrace?.Contains("ConfigurationBinder", StringComparison.Ordinal) == true;

    // "Failed to convert configuration value 'x' at 'Mail:Smtp:Port' to type 'System.Int32'" names the setting and its value already.
    private static string Reason(Exception error) => Configuration(error) && error.InnerException is { } inner ? $"{error.Message} {inner.Message}" : error.Message;

    private static int Refuse(params string[] reasons)
    {
        foreach (var reason in reasons) Console.Error.WriteLine(reason);
        return Refused;
    }
}

/// <summary>A command cannot do what it was asked, for a reason that its user can mend.</summary>
public sealed class RefusedException(string reason) : Exception(reason);
