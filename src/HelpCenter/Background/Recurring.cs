namespace HelpCenter.Background;

/// <summary>
/// The loop behind all work in the background. A failure is logged and the work is tried again at the next turn: whatever runs here may run twice.
/// </summary>
public abstract partial class Recurring(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    /// <summary>Between two turns.</summary>
    protected abstract TimeSpan Pause { get; }

    protected abstract Task DoAsync(IServiceProvider services, CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do await TurnAsync(stoppingToken);
        while (await WaitAsync(timer, stoppingToken));
    }

    /// <summary>One more turn outside the loop, for what must not be left when the site stops.</summary>
    protected async Task OnceAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await DoAsync(scope.ServiceProvider, cancel);
    }

    private async Task TurnAsync(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await DoAsync(scope.ServiceProvider, stopping);
        }
        catch (Exception error) when (!stopping.IsCancellationRequested)
        {
            Failed(log, GetType().Name, error);
        }
        catch (OperationCanceledException)
        {
            // The site stops.
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Work} failed and is tried again at its next turn")]
    private static partial void Failed(ILogger logger, string work, Exception error);
}
