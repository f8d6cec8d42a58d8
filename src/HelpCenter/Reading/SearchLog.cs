using System.Text.RegularExpressions;
using System.Threading.Channels;
using HelpCenter.Data;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Reading;

/// <summary>Remembers for the editors what was searched for, without anything that tells by whom. Searching never waits for it.</summary>
public sealed partial class SearchLog(TimeProvider clock)
{
    private const int LongestWords = 200;
    private static readonly TimeSpan VisitsLast = TimeSpan.FromDays(30);

    // When the database cannot keep up, old searches are worth less than an answer in time.
    private readonly Channel<Func<HelpDeskDb, CancellationToken, Task>> _waiting =
        Channel.CreateBounded<Func<HelpDeskDb, CancellationToken, Task>>(new BoundedChannelOptions(20_000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Somebody searched.</summary>
    public void Searched(string query, string language, string? subscription, int hits, string visit)
    {
        var search = new LoggedSearch(Mask(query), language, subscription, hits, visit, clock.GetUtcNow());
        _waiting.Writer.TryWrite((db, _) =>
        {
            db.Add(search);
            return Task.CompletedTask;
        });
    }

    /// <summary>An article was opened from the results of the visit's last search.</summary>
    public void Opened(int article, string visit) => Last(visit, search => search.SetProperty(one => one.Clicked, article));

    /// <summary>The visit went on to ask the HelpDesk.</summary>
    public void Asked(string visit) => Last(visit, search => search.SetProperty(one => one.Asked, true));

    private void Last(string visit, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<LoggedSearch>> change) => _waiting.Writer.TryWrite(async (db, cancel) =>
    {
        await db.SaveChangesAsync(cancel);
        var last = await db.Searches.Where(search => search.Visit == visit).MaxAsync(search => (long?)search.Id, cancel);
        if (last is not null) await db.Searches.Where(search => search.Id == last).ExecuteUpdateAsync(change, cancel);
    });

    /// <summary>Writes down what happened since.</summary>
    public async Task WriteAsync(HelpDeskDb db, CancellationToken cancel)
    {
        if (!_waiting.Reader.TryPeek(out _)) return;
        var batch = new List<Func<HelpDeskDb, CancellationToken, Task>>();
        while (batch.Count < 1_000 && _waiting.Reader.TryRead(out var one)) batch.Add(one);
        await db.ActAsync(async stop =>
        {
            foreach (var one in batch) await one(db, stop);
        }, cancel);
    }

    /// <summary>Searches and votes lose their visit after thirty days.</summary>
    public async Task ForgetVisitsAsync(HelpDeskDb db, CancellationToken cancel)
    {
        var before = clock.GetUtcNow() - VisitsLast;
        await db.Searches.Where(search => search.Visit != null && search.At < before).ExecuteUpdateAsync(search => search.SetProperty(one => one.Visit, (string?)null), cancel);
        await db.Votes.Where(vote => vote.Reader != null && vote.At < before).ExecuteUpdateAsync(vote => vote.SetProperty(one => one.Reader, (string?)null), cancel);
    }

    /// <summary>Words without what could tell who typed them: addresses, numbers of five digits and more, and account numbers.</summary>
    public static string Mask(string query)
    {
        var masked = Blank().Replace(Iban().Replace(LongNumber().Replace(Address().Replace(query, "…@…"), "…"), "…"), " ").Trim();
        return masked.Length <= LongestWords ? masked : masked[..LongestWords];
    }

    [GeneratedRegex(@"\S+@\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"\d(?:[\s.\-/]?\d){4,}")]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}\s?[A-Z0-9]{4}[\sA-Z0-9…]*", RegexOptions.IgnoreCase)]
    private static partial Regex Iban();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blank();
}
