using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Reading;
using HelpCenter.Settings;
using HelpCenter.Site;
using Incidents;
using Microsoft.Extensions.Options;

namespace HelpCenter.Commands;

/// <summary>What commands need of the site: settings and database, without the port, the index or work in the background.</summary>
internal static class CommandHost
{
    public static async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> work, CancellationToken cancel)
    {
        var builder = Host.CreateApplicationBuilder(Website.CommandSettings());
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSettings().AddFolders(builder.Environment).AddHelpDeskDb(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Migrator>().AddSingleton<MediaStore>().AddSingleton<AttachmentStore>()
            .AddSingleton(provider => ChainKey.ReadOrMake(provider.GetRequiredService<DataSettings>().ChainKey))
            .AddScoped<ContentImport>().AddScoped<ContentExport>().AddScoped<Heads>().AddScoped<Verification>();
        using var host = builder.Build();
        host.Services.GetService<IStartupValidator>()?.Validate();
        await host.Services.GetRequiredService<Migrator>().StartAsync(cancel);
        await using var scope = host.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
