using System.Collections.Concurrent;
using HelpCenter.Data;
using HelpCenter.Settings;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Reading;

/// <summary>Counts how often articles are read: in memory, written down in batches, so that reading never waits for the database.</summary>
public sealed class Reads(Library library, SiteSettings site, TimeProvider clock)
{
    private ConcurrentDictionary<(int Article, DateOnly Day), int> _counts = new();

    /// <summary>An article was read.</summary>
    public void Count(string language, string slug)
    {
        if (library.In(language).Find(slug) is { } entry) _counts.AddOrUpdate((entry.Id, Today), 1, (_, count) => count + 1);
    }

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), site.Zone).DateTime);

    /// <summary>Writes down what was counted since.</summary>
    public async Task WriteAsync(HelpDeskDb db, CancellationToken cancel)
    {
        var counts = Interlocked.Exchange(ref _counts, new());
        if (counts.IsEmpty) return;
        await db.ActAsync(async stop =>
        {
            foreach (var ((article, day), count) in counts)
                await db.Database.ExecuteSqlAsync($"""
                    INSERT INTO "Reads" ("Article", "Day", "Count") VALUES ({article}, {day}, {count})
                    ON CONFLICT ("Article", "Day") DO UPDATE SET "Count" = "Reads"."Count" + excluded."Count"
                    """, stop);
        }, cancel);
    }

    /// <summary>The articles most read in the last thirty days.</summary>
    public async Task<IReadOnlyList<Entry>> MostReadAsync(HelpDeskDb db, string language, int most, CancellationToken cancel)
    {
        var since = Today.AddDays(-30);
        var ids = await db.Reads.Where(reads => reads.Day >= since).GroupBy(reads => reads.Article)
            .OrderByDescending(article => article.Sum(reads => reads.Count)).Select(article => article.Key).Take(200).ToListAsync(cancel);
        var byId = library.In(language).Articles.ToDictionary(entry => entry.Id);
        return [.. ids.Select(id => byId.GetValueOrDefault(id)).OfType<Entry>().Take(most)];
    }
}
