using Microsoft.Extensions.Options;

namespace HelpCenter.Settings;

/// <summary>All settings of the site: typed, with defaults in code, checked before the port opens.</summary>
public static class SettingsRegistration
{
    public static IServiceCollection AddSettings(this IServiceCollection services) => services
        .Add<DataSettings>().Add<FilesSettings>().Add<DatabaseSettings>().Add<ContentSettings>().Add<SiteSettings>()
        .Add<LimitsSettings>().Add<MailSettings>().Add<SubscriptionsSettings>().Add<OfficeHoursSettings>().Add<MetricsSettings>();

    private static IServiceCollection Add<T>(this IServiceCollection services) where T : class, ISettings
    {
        services.AddOptions<T>().BindConfiguration(T.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<T>>(new Check<T>())
            .AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }

    private sealed class Check<T> : IValidateOptions<T> where T : class, ISettings
    {
        public ValidateOptionsResult Validate(string? name, T options) =>
            options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
