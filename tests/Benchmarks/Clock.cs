using System.Diagnostics;

namespace Benchmarks;

/// <summary>Measures many short acts.</summary>
internal static class Clock
{
    private const int Rounds = 5;

    public static double Seconds(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>All acts in five rounds after a round that does not count; the median round counts.</summary>
    public static (double P50, double P99) Turns(string[] queries, Action<string> act)
    {
        Round(queries, act);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(queries, act)).ToList();
        return (rounds.Select(round => round.P50).Order().ElementAt(Rounds / 2), rounds.Select(round => round.P99).Order().ElementAt(Rounds / 2));
    }

    /// <summary>One act after the other until something else is done.</summary>
    public static (double P50, double P99) Until(Task done, string[] queries, Action<string> act)
    {
        var times = new List<double>();
        for (var number = 0; !done.IsCompleted; number++) times.Add(Seconds(() => act(queries[number % queries.Length])));
        done.GetAwaiter().GetResult();
        return Percentiles(times);
    }

    private static (double P50, double P99) Round(string[] queries, Action<string> act) =>
        Percentiles([.. queries.Select(query => Seconds(() => act(query)))]);

    private static (double P50, double P99) Percentiles(List<double> seconds)
    {
        seconds.Sort();
        return (1000 * seconds[seconds.Count / 2], 1000 * seconds[(int)(seconds.Count * 0.99)]);
    }
}
