using HelpCenter.Settings;
using Incidents.Mail;

namespace HelpCenter.Asking;

internal static class AskingRegistration
{
    public static IServiceCollection AddAsking(this IServiceCollection services) => services
        .AddSingleton<AttachmentStore>().AddSingleton<FormTickets>().AddSingleton<Correspondence>().AddSingleton<Promise>()
        .AddScoped<Intake>().AddScoped<Outbox>().AddScoped<Heads>().AddScoped<Verification>().AddScoped<Access>()
        .AddSingleton(provider => new Postman(provider.GetRequiredService<MailSettings>().Smtp.Server, provider.GetRequiredService<DataSettings>().Mail));
}
