using Articles.Search;
using HelpCenter.Settings;

namespace HelpCenter.Reading;

internal static class ReadingRegistration
{
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddSingleton<Library>().AddSingleton<MediaStore>().AddSingleton<Reads>().AddSingleton<SearchLog>().AddSingleton<ContentSynonyms>()
        .AddScoped<ContentImport>().AddScoped<ContentExport>().AddScoped<Following>()
        .AddSingleton(provider => ArticleIndex.Open(provider.GetRequiredService<DataSettings>().Index))
        .AddHostedService<Opening>();
}
