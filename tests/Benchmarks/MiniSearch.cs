using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Benchmarks;

/// <summary>The same set with MiniSearch, by Node: what the search is compared with. Nothing else needs Node.</summary>
internal static class MiniSearch
{
    /// <summary>The p99 of its queries in milliseconds; null where it cannot be run.</summary>
    public static double? P99(string folder)
    {
        if (Start("npm", "install --no-audit --no-fund --silent") is null) return null;
        var output = Start("node", $"search.mjs \"{Path.GetFullPath(folder)}\"");
        return double.TryParse(output, CultureInfo.InvariantCulture, out var p99) ? p99 : null;
    }

    private static string? Start(string program, string arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Here(), RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string Here([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "minisearch");
}
