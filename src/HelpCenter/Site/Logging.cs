namespace HelpCenter.Site;

/// <summary>Logs for people on a terminal, and as JSON lines where something else reads them.</summary>
internal static class Logging
{
    public static void AddConsoleAsConfigured(this ILoggingBuilder logging, IConfiguration configuration)
    {
        logging.ClearProviders();
        if (configuration.GetValue("Logging:Json", false)) logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        else logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
    }
}
