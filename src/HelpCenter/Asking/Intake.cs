using HelpCenter.Data;
using HelpCenter.Settings;
using Incidents;
using Incidents.Calendar;
using Incidents.Mail;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Asking;

/// <summary>The one way in: whatever opens or continues an incident comes through here.</summary>
public sealed class Intake(HelpDeskDb db, AttachmentStore attachments, Promise promise, Correspondence letters)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Registers a question with its number, seal, files and acknowledgement: all of it or nothing. The same form sent twice is one incident.</summary>
    public Task<Incident> OpenAsync(IncomingQuestion asking, CancellationToken cancel) => db.ActAsync(async stop =>
    {
        if (await db.Incidents.FirstOrDefaultAsync(incident => incident.FormKey == asking.FormKey, stop) is { } before) return before;

        var asker = await AskerAsync(asking.Email, stop);
        attachments.Keep(asking.Files);
        var incident = Incident.Open(await db.NextNumberAsync(stop), asking, asker, promise.AnswerBy(asking), promise.Now, promise.Key);
        db.Add(incident);
        if (asking.Proven || await MayWriteAsync(asker, stop)) letters.Acknowledge(incident, promise.Now);
        return incident;
    }, cancel);

    /// <summary>Adds words and files of the asker to his incident. The same form sent twice adds once.</summary>
    public Task AddAsync(IncidentNumber number, Addition addition, CancellationToken cancel) => db.ActAsync(async stop =>
    {
        if (await db.Set<Message>().AnyAsync(message => message.Key == addition.Key, stop)) return;

        attachments.Keep(addition.Files);
        var incident = await db.Incidents.WithHistory().SingleAsync(one => one.Sequence == number.Sequence, stop);
        incident.Add(addition, promise.Now, promise.Key);
    }, cancel);

    // One row for one address, also when two questions in its name come in at once; on PostgreSQL the row is held until the end, so that letters are counted one after the other.
    private async Task<Asker> AskerAsync(string email, CancellationToken cancel)
    {
        var someone = new Asker(email);
        await db.Database.ExecuteSqlAsync($"""
            INSERT INTO "Askers" ("Id", "Email") VALUES ({someone.Id}, {someone.Email})
            ON CONFLICT ("Email") DO UPDATE SET "Email" = excluded."Email"
            """, cancel);
        return await db.Askers.SingleAsync(asker => asker.Email == someone.Email, cancel);
    }

    private async Task<bool> MayWriteAsync(Asker asker, CancellationToken cancel)
    {
        var since = promise.Now - Day;
        var today = await db.Letters.CountAsync(letter => letter.To == asker.Email && letter.CreatedAt > since
            && (letter.Kind == Letters.Acknowledgement || letter.Kind == Letters.AcknowledgementProven), cancel);
        return today < asker.LettersADay(promise.Now);
    }
}

/// <summary>What an asker is promised: an answer within office hours, a history that nobody alters, and by which clock.</summary>
public sealed class Promise(OfficeHours hours, SubscriptionsSettings subscriptions, ChainKey key, TimeProvider clock)
{
    public ChainKey Key => key;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>When the first answer is due. Only a subscription that the host program vouched for is quicker than the slowest.</summary>
    public DateTimeOffset AnswerBy(IncomingQuestion asking) => AnswerBy(asking.SubscriptionSource == SubscriptionSource.Vouched ? asking.Subscription : null);

    /// <inheritdoc cref="AnswerBy(IncomingQuestion)"/>
    public DateTimeOffset AnswerBy(string? vouched) => hours.Add(Now, subscriptions.FirstAnswer(vouched));
}
