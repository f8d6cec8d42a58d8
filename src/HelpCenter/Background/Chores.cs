using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Reading;

namespace HelpCenter.Background;

/// <summary>Everything that runs by itself, in one list.</summary>
internal static class Chores
{
    public static IServiceCollection AddBackground(this IServiceCollection services) => services
        .AddHostedService<FollowArticles>()
        .AddHostedService<WriteCounts>()
        .AddHostedService<SendMail>()
        .AddHostedService<NoteHeads>()
        .AddHostedService<ClearAway>();
}

/// <summary>A published change is found within a second.</summary>
internal sealed class FollowArticles(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowArticles> log) : Recurring(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromMilliseconds(400);

    protected override Task DoAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<Following>().CatchUpAsync(cancel);
}

/// <summary>Reads and searches, counted in memory, are written down in batches.</summary>
internal sealed class WriteCounts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<WriteCounts> log) : Recurring(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromSeconds(5);

    protected override async Task DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        var db = services.GetRequiredService<HelpDeskDb>();
        await services.GetRequiredService<Reads>().WriteAsync(db, cancel);
        db.ChangeTracker.Clear();
        await services.GetRequiredService<SearchLog>().WriteAsync(db, cancel);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await OnceAsync(cancellationToken);
    }
}

/// <summary>Letters leave the outbox.</summary>
internal sealed class SendMail(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SendMail> log) : Recurring(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromSeconds(1);

    protected override Task DoAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<Outbox>().SendDueAsync(cancel);
}

/// <summary>Once a day a hash over everything that happened is noted.</summary>
internal sealed class NoteHeads(IServiceScopeFactory scopes, TimeProvider clock, ILogger<NoteHeads> log) : Recurring(scopes, clock, log)
{
    protected override TimeSpan Pause => TimeSpan.FromHours(1);

    protected override Task DoAsync(IServiceProvider services, CancellationToken cancel) => services.GetRequiredService<Heads>().NoteAsync(cancel);
}

/// <summary>What is not to be kept goes: visits of searches after thirty days, files received for a question that was never sent after two.</summary>
internal sealed class ClearAway(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ClearAway> log) : Recurring(scopes, clock, log)
{
    private readonly TimeProvider _clock = clock;

    protected override TimeSpan Pause => TimeSpan.FromHours(6);

    protected override async Task DoAsync(IServiceProvider services, CancellationToken cancel)
    {
        services.GetRequiredService<AttachmentStore>().ClearAbandoned(_clock.GetUtcNow());
        await services.GetRequiredService<SearchLog>().ForgetVisitsAsync(services.GetRequiredService<HelpDeskDb>(), cancel);
    }
}
