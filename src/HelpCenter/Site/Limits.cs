using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using HelpCenter.Settings;
using Microsoft.AspNetCore.RateLimiting;

namespace HelpCenter.Site;

/// <summary>How often one address may do a thing.</summary>
public sealed class Limits(LimitsSettings settings, TimeProvider clock)
{
    public const string Searching = "searching";
    public const string Voting = "voting";

    private readonly Window _network = new(settings.QuestionsAnHour, TimeSpan.FromHours(1), clock);
    private readonly Window _email = new(settings.QuestionsAnHourPerEmail, TimeSpan.FromHours(1), clock);

    /// <summary>Counts a question; null when it may be asked, else the moment from which it may.</summary>
    public DateTimeOffset? Ask(string network, string email) => _network.Enter(network) ?? _email.Enter(email);

    /// <summary>Limits of pages that answer 429 by themselves.</summary>
    public static void Configure(RateLimiterOptions options, LimitsSettings settings)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (rejected, _) => Tell(rejected.HttpContext);
        options.AddPolicy(Searching, context => PerMinute(context, settings.SearchesAMinute));
        options.AddPolicy(Voting, context => PerMinute(context, settings.VotesAMinute));
    }

    // People get a page from the error page; programs get the reason in the form that they read (RFC 9457).
    private static ValueTask Tell(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "60";
        return context.Request.Path.StartsWithSegments("/api")
            ? new(Results.Problem("This network asked too often within a minute.", statusCode: StatusCodes.Status429TooManyRequests, title: "Too many requests").ExecuteAsync(context))
            : ValueTask.CompletedTask;
    }

    private static RateLimitPartition<string> PerMinute(HttpContext context, int permits) => RateLimitPartition.GetSlidingWindowLimiter(
        Network.Of(context),
        _ => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 });

    /// <summary>Remembers when each address did something within the window.</summary>
    private sealed class Window(int most, TimeSpan length, TimeProvider clock)
    {
        private const int Tidy = 10_000;

        private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _moments = new();

        public DateTimeOffset? Enter(string who)
        {
            var now = clock.GetUtcNow();
            if (_moments.Count > Tidy) Forget(now);
            var moments = _moments.GetOrAdd(who, _ => new());
            lock (moments)
            {
                while (moments.TryPeek(out var oldest) && oldest <= now - length) moments.Dequeue();
                if (moments.Count >= most) return moments.Peek() + length;
                moments.Enqueue(now);
                return null;
            }
        }

        private void Forget(DateTimeOffset now)
        {
            foreach (var (who, moments) in _moments)
                lock (moments)
                    if (!moments.TryPeek(out var oldest) || oldest <= now - length) _moments.TryRemove(who, out _);
        }
    }
}
