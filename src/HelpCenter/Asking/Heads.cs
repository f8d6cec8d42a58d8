using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HelpCenter.Data;
using Incidents;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Asking;

/// <summary>Once a day one hash over all that happened since the day before: what is taken off the end of a history, or a whole incident, leaves a hole in it.</summary>
public sealed class Heads(HelpDeskDb db, ChainKey key, TimeProvider clock)
{
    private static readonly TimeSpan Apart = TimeSpan.FromHours(24);

    // An act that began before this moment has been committed by now.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    /// <summary>Notes a head where a day has passed since the last.</summary>
    public async Task NoteAsync(CancellationToken cancel)
    {
        var until = DateTimeOffset.FromUnixTimeMilliseconds((clock.GetUtcNow() - Settled).ToUnixTimeMilliseconds());
        var last = await db.DailyHeads.OrderByDescending(head => head.At).FirstOrDefaultAsync(cancel);
        if (until - (last?.At ?? DateTimeOffset.MinValue) < Apart) return;

        var (events, hash) = await ComputeAsync(last, until, cancel);
        db.Add(new DailyHead(until, events, hash, key.Sign(hash), key.Id));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The head that must stand at a moment, after the one before.</summary>
    public async Task<(long Events, byte[] Hash)> ComputeAsync(DailyHead? last, DateTimeOffset until, CancellationToken cancel)
    {
        var from = last?.At ?? DateTimeOffset.MinValue;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(last?.Hash ?? []);
        var count = 0L;
        await foreach (var link in db.Set<IncidentEvent>().AsNoTracking().Where(one => one.At > from && one.At <= until)
            .OrderBy(one => one.Incident).ThenBy(one => one.Number).Select(one => new { one.Incident, one.Number, one.Hash }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{link.Incident}:{link.Number}:{Convert.ToHexStringLower(link.Hash)}\n")));
            count++;
        }

        return (count, hash.GetHashAndReset());
    }
}
