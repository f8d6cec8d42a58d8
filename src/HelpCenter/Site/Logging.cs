using Microsoft.Extensions.Logging.Console;

namespace HelpCenter.Site;

/// <summary>Logs for people on a terminal, and as JSON lines where something else reads them.</summary>
internal static class Logging
{
    public static void AddConsoleAsConfigured(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();
        // Whatever level is set: a request line would hold the key of a letter's link.
        logging.AddFilter<ConsoleLoggerProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        // What keeps the site from starting is said in a sentence by the command line.
        logging.AddFilter<ConsoleLoggerProvider>("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        if (configuration.GetValue("Logging:Json", false)) logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        else logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
    }
}
