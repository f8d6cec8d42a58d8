using HelpCenter.Settings;
using Incidents.Mail;

namespace HelpCenter.Asking;

internal static class AskingRegistration
{
    public static IServiceCollection AddAsking(this IServiceCollection services) => services
        .AddSingleton<AttachmentStore>().AddSingleton<FormTickets>().AddSingleton<Correspondence>().AddSingleton<Promise>().AddSingleton<LetterCap>()
        .AddSingleton(provider => new Envelope(provider.GetRequiredService<MailSettings>().Name ?? $"HelpDesk {provider.GetRequiredService<SiteSettings>().Name}", provider.GetRequiredService<MailSettings>().Address))
        .AddScoped<Intake>().AddScoped<Outbox>().AddScoped<Heads>().AddScoped<Verification>().AddScoped<Access>()
        .AddSingleton(provider => new Postman(provider.GetRequiredService<MailSettings>().Smtp.Server, provider.GetRequiredService<DataSettings>().Mail));
}
