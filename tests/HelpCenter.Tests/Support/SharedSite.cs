namespace HelpCenter.Tests;

/// <summary>One site for all the tests of a class that only read.</summary>
public abstract class SharedSite(DatabaseKind kind) : IAsyncLifetime
{
    public HelpCenterApplication Site { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Site = await HelpCenterApplication.StartAsync(kind);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Site.DisposeAsync();
    }
}

public sealed class SqliteSite() : SharedSite(DatabaseKind.Sqlite);

public sealed class PostgresSite() : SharedSite(DatabaseKind.Postgres);
