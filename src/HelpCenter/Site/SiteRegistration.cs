using System.IO.Compression;
using HelpCenter.Data;
using HelpCenter.Settings;
using Incidents;
using Incidents.Calendar;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace HelpCenter.Site;

internal static class SiteRegistration
{
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<SiteSettings>().Validate(site => site.BaseUrl.Length > 0, "Site:BaseUrl is empty: it must be an address like https://help.example.org; links in letters are built from it.");
        services.AddHostedService<Migrator>();
        services.AddSingleton(provider => provider.GetRequiredService<OfficeHoursSettings>().In(provider.GetRequiredService<SiteSettings>().Zone));
        services.AddSingleton(provider => ChainKey.ReadOrMake(provider.GetRequiredService<DataSettings>().ChainKey));
        services.AddHttpContextAccessor();
        services.AddScoped<Reader>().AddScoped<Texts>().AddScoped<Moments>().AddScoped<PageFrame>();
        services.AddSingleton<Assets>();
        services.AddRazorPages(pages => pages.RootDirectory = "/Pages");
        services.AddAntiforgery(options => options.Cookie.Name = "form");
        services.AddDataProtection().PersistKeysToDbContext<HelpDeskDb>().SetApplicationName("HelpDesk");
        services.Configure<RouteOptions>(routes => routes.SetParameterPolicy<LanguageConstraint>("lang"));
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(System.Text.Unicode.UnicodeRanges.All));
        return services.AddLimits().AddCaching().AddProxies();
    }

    private static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddSingleton<Limits>();
        services.AddRateLimiter();
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<LimitsSettings>(Limits.Configure);
        return services;
    }

    // Compression lies behind the output cache, so that what is kept is compressed once and not for every reader.
    private static IServiceCollection AddCaching(this IServiceCollection services)
    {
        services.AddOutputCache(cache =>
        {
            cache.SizeLimit = 256 * 1024 * 1024;
            cache.AddPolicy(PageCache.Name, new PageCache());
        });
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // no page holds a secret beside words of a stranger's choice: contact and incident pages are not compressed
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Concat(["image/svg+xml", "application/atom+xml", "application/opensearchdescription+xml", "text/markdown"]);
        });
        return services
            .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal)
            .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
    }

    private static IServiceCollection AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<SiteSettings>((forwarded, site) =>
        {
            forwarded.ForwardedHeaders = site.ProxyList.Count > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in site.ProxyList)
                forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(proxy, out var network) ? network : Single(System.Net.IPAddress.Parse(proxy)));
        });
        return services;
    }

    private static System.Net.IPNetwork Single(System.Net.IPAddress address) => new(address, address.GetAddressBytes().Length * 8);
}
