using HelpCenter.Data;
using Incidents;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Asking;

/// <summary>Walks every seal and every history, and finds what was altered and what is missing.</summary>
public sealed class Verification(HelpDeskDb db, AttachmentStore attachments, Heads heads, ChainKey key)
{
    private const int Batch = 200;
    private const long FirstNumber = 10_001;

    /// <summary>Everything that is not as it was sealed, one sentence each.</summary>
    /// <param name="progress">Told how many incidents were walked, of how many.</param>
    /// <param name="cancel">Stops it.</param>
    public async IAsyncEnumerable<string> RunAsync(IProgress<(long Done, long All)>? progress, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        var all = await db.Incidents.LongCountAsync(cancel);
        var (last, done) = (0L, 0L);
        var expected = FirstNumber;
        var gaps = await db.NumberGaps.AsNoTracking().OrderBy(gap => gap.First).ToListAsync(cancel);
        while (await BatchAsync(last, cancel) is { Count: > 0 } incidents)
        {
            foreach (var incident in incidents)
            {
                foreach (var missing in Missing(expected, incident.Sequence, gaps)) yield return missing;
                foreach (var finding in Check(incident)) yield return $"{incident.Number}: {finding}";
                await foreach (var finding in CheckFilesAsync(incident, cancel)) yield return $"{incident.Number}: {finding}";
                (expected, last) = (incident.Sequence + 1, incident.Sequence);
            }

            progress?.Report((done += incidents.Count, all));
        }

        var counter = await db.Counters.Where(one => one.Name == Counter.Incidents).Select(one => one.Value).SingleAsync(cancel);
        foreach (var missing in Missing(expected, counter + 1, gaps)) yield return missing;
        await foreach (var finding in CheckHeadsAsync(cancel)) yield return finding;
    }

    private Task<List<Incident>> BatchAsync(long after, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        return db.Incidents.WithFile().Where(incident => incident.Sequence > after).OrderBy(incident => incident.Sequence).Take(Batch).ToListAsync(cancel);
    }

    private static IEnumerable<string> Missing(long from, long until, List<NumberGap> gaps)
    {
        for (var number = from; number < until; number++)
            if (gaps.FirstOrDefault(gap => gap.First <= number && number <= gap.Last) is { } gap) number = gap.Last;
            else yield return $"{new IncidentNumber(number)}: the incident is missing";
    }

    private IEnumerable<string> Check(Incident incident)
    {
        var opened = incident.Events.FirstOrDefault(link => link.Number == 1);
        if (incident.Question is not { } question || opened is null)
        {
            yield return "the question or the first link of its history is missing";
            yield break;
        }

        var kind = Detail(opened, "kind") is { } word && Enum.TryParse<Kind>(word, out var asked) ? asked : incident.Kind;
        var seal = question.SealFor(kind, incident.Asker.Id);
        if (!seal.AsSpan().SequenceEqual(question.Seal) || Detail(opened, "seal") != Convert.ToHexStringLower(seal)) yield return "the question was altered: its seal is broken";
        foreach (var text in Texts(incident).Where(text => !text.Holds)) yield return $"text {text.Id} was altered";
        foreach (var message in incident.Messages.Where(message => incident.Events.FirstOrDefault(link => link.Number == message.Event)?.Details != message.Details())) yield return $"message {message.Id} is not the one its event tells of";
        if (incident.Events.Count(link => link.Kind == EventKinds.Added) != incident.Messages.Count) yield return "a message is missing";
        foreach (var finding in CheckChain(incident)) yield return finding;
    }

    private IEnumerable<string> CheckChain(Incident incident)
    {
        byte[] before = [];
        var number = 0;
        foreach (var link in incident.Events.OrderBy(link => link.Number))
        {
            if (link.Number != ++number) yield return $"event {number} is missing";
            if (!link.HashAfter(before).AsSpan().SequenceEqual(link.Hash)) yield return $"event {link.Number} was altered";
            else if (link.KeyId != key.Id) yield return $"event {link.Number} was authenticated by another key ({link.KeyId})";
            else if (!key.Sign(link.Hash).AsSpan().SequenceEqual(link.Mac)) yield return $"event {link.Number} was forged";
            (before, number) = (link.Hash, link.Number);
        }

        if (number != incident.LastEvent || !before.AsSpan().SequenceEqual(incident.LastHash)) yield return "the end of its history is missing";
    }

    private async IAsyncEnumerable<string> CheckFilesAsync(Incident incident, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var attachment in incident.Question?.Attachments.Concat(incident.Messages.SelectMany(message => message.Attachments)) ?? [])
            if (!await attachments.HoldsAsync(attachment, cancel)) yield return $"attachment {attachment.Id} is missing or was altered";
    }

    private async IAsyncEnumerable<string> CheckHeadsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        DailyHead? last = null;
        foreach (var head in await db.DailyHeads.AsNoTracking().OrderBy(head => head.At).ToListAsync(cancel))
        {
            var (events, hash) = await heads.ComputeAsync(last, head.At, cancel);
            if (events != head.Events || !hash.AsSpan().SequenceEqual(head.Hash)) yield return $"the day up to {head.At:u} does not hold what it held: {head.Events} events then, {events} now";
            else if (head.KeyId == key.Id && !key.Sign(hash).AsSpan().SequenceEqual(head.Mac)) yield return $"the head of {head.At:u} was forged";
            last = head;
        }
    }

    private static IEnumerable<SealedText> Texts(Incident incident) =>
    [
        incident.Question.Subject, incident.Question.Text, incident.Question.Name, incident.Question.Email, incident.Question.Administration,
        .. incident.Messages.Select(message => message.Text),
        .. incident.Question.Attachments.Concat(incident.Messages.SelectMany(message => message.Attachments)).Select(attachment => attachment.Name),
    ];

    private static string? Detail(IncidentEvent link, string name) =>
        link.Details.Split('\n').FirstOrDefault(line => line.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
