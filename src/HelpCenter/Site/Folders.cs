using HelpCenter.Settings;

namespace HelpCenter.Site;

/// <summary>Where folders are when no setting says so: in Development beside the solution, else they must be given.</summary>
internal static class Folders
{
    public static IServiceCollection AddFolders(this IServiceCollection services, IHostEnvironment environment)
    {
        services.PostConfigure<DataSettings>(data =>
        {
            if (data.Folder.Length == 0 && environment.IsDevelopment() && Solution.Find() is { } solution) data.Folder = Path.Combine(solution, "data");
            if (data.Folder.Length > 0) data.Folder = Path.GetFullPath(data.Folder);
        });
        services.AddOptions<FilesSettings>().PostConfigure<DataSettings>((files, data) =>
            files.Folder = files.Folder.Length == 0 ? Path.Combine(data.Folder, "files") : Path.GetFullPath(files.Folder));
        services.PostConfigure<ContentSettings>(content =>
        {
            if (!Path.IsPathRooted(content.Folder) && !Directory.Exists(content.Folder) && Solution.Find() is { } solution) content.Folder = Path.Combine(solution, content.Folder);
            content.Folder = Path.GetFullPath(content.Folder);
        });
        services.PostConfigure<SiteSettings>(site =>
        {
            if (site.BaseUrl.Length == 0 && environment.IsDevelopment()) site.BaseUrl = "http://localhost:5080";
        });
        return services;
    }
}
