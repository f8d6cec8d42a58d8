namespace HelpCenter.Tests;

/// <summary>Trials are short among the tests and long in <c>bin/endure</c>.</summary>
internal static class Trial
{
    /// <summary>Whether time does not matter.</summary>
    public static bool Long { get; } = Environment.GetEnvironmentVariable("HELPDESK_TRIALS") == "long";

    /// <summary>Tells how a trial ended, where somebody wants to know.</summary>
    public static void Tell(string trial, string outcome)
    {
        if (Environment.GetEnvironmentVariable("HELPDESK_TRIALS_TOLD") is { Length: > 0 } file) File.AppendAllText(file, $"{trial}: {outcome}\n");
    }
}
