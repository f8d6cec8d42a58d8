using System.Diagnostics.CodeAnalysis;
using Incidents;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Data;

public abstract partial class HelpDeskDb
{
    private const int MostTries = 6;

    /// <summary>
    /// Does something that must happen whole or not at all, and does it again where somebody else was quicker: what <paramref name="act"/> loads is loaded anew each time.
    /// One verb for people and mail alike; whoever must not act on a newer state says so by throwing.
    /// </summary>
    public async Task<T> ActAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ActOnceAsync(act, cancel);
            }
            catch (Exception error) when (attempt < MostTries && IsRace(error))
            {
                ChangeTracker.Clear();
                await Task.Delay(Random.Shared.Next(1, 10 * attempt), cancel);
            }
        }
    }

    /// <inheritdoc cref="ActAsync{T}"/>
    public Task ActAsync(Func<CancellationToken, Task> act, CancellationToken cancel) =>
        ActAsync(async stop => { await act(stop); return true; }, cancel);

    private async Task<T> ActOnceAsync<T>(Func<CancellationToken, Task<T>> act, CancellationToken cancel)
    {
        using var turn = await EnterAsync(cancel);
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        var result = await act(cancel);
        await SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }

    /// <summary>Waits for this process's turn to write, where the database takes one writer at a time.</summary>
    protected virtual Task<IDisposable?> EnterAsync(CancellationToken cancel) => Task.FromResult<IDisposable?>(null);

    /// <summary>Whether an act failed only because another one came first.</summary>
    protected abstract bool IsRace(Exception failure);

    /// <summary>The next incident number. It is given back only when the transaction fails.</summary>
    public async Task<IncidentNumber> NextNumberAsync(CancellationToken cancel) => new(await NextAsync(Counter.Incidents, cancel));

    /// <summary>Raises a counter by one, inside the caller's transaction, and returns it.</summary>
    [SuppressMessage("Performance", "CA1826", Justification = "UPDATE … RETURNING must not be composed over.")]
    public async Task<long> NextAsync(string counter, CancellationToken cancel) => (await Database
        .SqlQuery<long>($"""UPDATE "Counters" SET "Value" = "Value" + 1 WHERE "Name" = {counter} RETURNING "Value" """).ToListAsync(cancel))[0];
}
