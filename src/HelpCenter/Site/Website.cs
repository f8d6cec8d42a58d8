using HelpCenter.Api;
using HelpCenter.Asking;
using HelpCenter.Background;
using HelpCenter.Data;
using HelpCenter.Reading;
using HelpCenter.Settings;

namespace HelpCenter.Site;

/// <summary>The site as a whole: each folder registers itself.</summary>
public static class Website
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = Uploads.LargestBody;
        });
        builder.Logging.AddConsoleAsConfigured(builder.Configuration);
        builder.Services
            .AddSettings().AddFolders(builder.Environment)
            .AddHelpDeskDb(builder.Configuration)
            .AddSite().AddReading().AddAsking().AddBackground();
        return builder.Build().UseSite();
    }

    // Run from anywhere, the program finds its pages and style sheets beside its project, or beside itself once published.
    internal static string? ContentRoot()
    {
        var here = Directory.GetCurrentDirectory();
        if (Directory.Exists(Path.Combine(here, "wwwroot"))) return here;
        var project = Solution.Find() is { } solution ? Path.Combine(solution, "src", "HelpCenter") : null;
        return project is not null && Directory.Exists(Path.Combine(project, "wwwroot")) ? project : AppContext.BaseDirectory;
    }

    /// <summary>A command beside the site lives in the same environment as the site; by itself a host without web would look for another variable.</summary>
    internal static HostApplicationBuilderSettings CommandSettings() => new()
    {
        ContentRootPath = ContentRoot(), EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"),
    };

    // A page that holds a secret (a key, a form's ticket) beside words of a stranger's choice would tell of it by its compressed size (BREACH).
    private static bool MayBeCompressed(HttpContext context) => context.Request.Path.Value?.Split('/') is not ["", _, "contact" or "incidents", ..];

    private static WebApplication UseSite(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler("/error"); // outermost, since it takes all headers away and has the page for what went wrong made by what follows
        app.UseMiddleware<SecurityHeaders>();
        app.UseKnownHosts();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseWhen(StaticAssets.Are, assets => assets.UseResponseCompression());
        app.UseStaticFiles(StaticAssets.Options);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseMiddleware<CountReads>();
        app.UseOutputCache();
        app.UseWhen(MayBeCompressed, compressed => compressed.UseResponseCompression());
        app.MapRazorPages();
        app.MapHealth();
        app.MapMedia();
        app.MapApi();
        app.MapConventions();
        return app;
    }
}
