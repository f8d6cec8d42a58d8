using HelpCenter.Data;
using Incidents;
using Incidents.Mail;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace HelpCenter.Asking;

/// <summary>The letters that wait to be sent: claimed by lease, so that any number of nodes may send.</summary>
public sealed partial class Outbox(HelpDeskDb db, Postman postman, Envelope envelope, LetterCap cap, Promise promise, ILogger<Outbox> log)
{
    private const int Batch = 100;

    /// <summary>Sends what is due.</summary>
    public async Task SendDueAsync(CancellationToken cancel)
    {
        while (await ClaimAsync(cancel) is { Count: > 0 } letters)
        {
            var byMessage = letters.ToDictionary(letter => envelope.Message(letter));
            await postman.SendAsync([.. byMessage.Keys], (message, failure) => NoteAsync(byMessage[message], failure, cancel), cancel);
            if (letters.Any(letter => letter.State == LetterState.Waiting)) return; // the server has trouble: the rest waits for the next turn
        }
    }

    private async Task<List<Letter>> ClaimAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = promise.Now;
        var due = Due(now);
        var letters = await due.Where(letter => letter.Proven).OrderBy(letter => letter.CreatedAt).Take(Batch).ToListAsync(cancel);
        letters.AddRange(await UnprovenAsync(due.Where(letter => !letter.Proven), now, cancel));

        var claimed = new List<Letter>();
        foreach (var letter in letters)
            if (await Due(now).Where(one => one.Id == letter.Id).ExecuteUpdateAsync(one => one.SetProperty(claim => claim.LeasedUntil, now + Letter.Lease), cancel) == 1)
                claimed.Add(Leased(letter, now + Letter.Lease));
        return claimed;
    }

    // The lease was written past the letter that we hold; it must know of it, or giving it back would be no change worth saving.
    private Letter Leased(Letter letter, DateTimeOffset until)
    {
        var lease = db.Entry(letter).Property(one => one.LeasedUntil);
        lease.OriginalValue = lease.CurrentValue = until;
        return letter;
    }

    private IQueryable<Letter> Due(DateTimeOffset now) =>
        db.Letters.Where(letter => letter.State == LetterState.Waiting && letter.DueAt <= now && (letter.LeasedUntil == null || letter.LeasedUntil < now));

    // Somebody who types strangers' addresses into the form must not make this site a cannon.
    private async Task<List<Letter>> UnprovenAsync(IQueryable<Letter> due, DateTimeOffset now, CancellationToken cancel)
    {
        var hourAgo = now - TimeSpan.FromHours(1);
        var sent = await db.Letters.CountAsync(letter => !letter.Proven && letter.SentAt > hourAgo, cancel);
        var room = Math.Clamp(cap.AnHour - sent, 0, Batch);
        if (room == 0 && await due.AnyAsync(cancel) && cap.IsNews(now)) Log.CapReached(log, cap.AnHour);
        return room == 0 ? [] : await due.OrderBy(letter => letter.CreatedAt).Take(room).ToListAsync(cancel);
    }

    private async Task NoteAsync(Letter letter, Exception? failure, CancellationToken cancel)
    {
        var now = promise.Now;
        if (failure is null) letter.Arrived(now);
        else if (failure is LetterRefusedException) letter.Park(failure.Message);
        else letter.Delay(failure.Message, now);

        if (letter.State == LetterState.Parked) await TellAsync(letter, cancel);
        else if (failure is not null) Log.Delayed(log, letter.Id, letter.DueAt, failure.Message);
        await db.SaveChangesAsync(cancel);
    }

    // That a letter did not get through belongs to the incident's history.
    private async Task TellAsync(Letter letter, CancellationToken cancel)
    {
        Log.Parked(log, letter.Id, letter.Error ?? "");
        await db.ActAsync(async stop =>
            (await db.Incidents.WithHistory().SingleAsync(incident => incident.Sequence == letter.Incident, stop)).NoteParked(letter, promise.Now, promise.Key), cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Letters to unproven addresses wait: {Cap} went out this hour, which is all that Limits:UnprovenLettersAnHour allows")]
        public static partial void CapReached(ILogger logger, int cap);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {Letter} could not be sent and is tried again at {DueAt}: {Reason}")]
        public static partial void Delayed(ILogger logger, Guid letter, DateTimeOffset dueAt, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "Letter {Letter} was refused for good: {Reason}")]
        public static partial void Parked(ILogger logger, Guid letter, string reason);
    }
}
