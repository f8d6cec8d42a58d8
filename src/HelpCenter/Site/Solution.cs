namespace HelpCenter.Site;

/// <summary>The checkout this program was built from, while it is run by its developers.</summary>
internal static class Solution
{
    /// <summary>The nearest folder above that holds the solution; null for a published program.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "HelpDesk.sln"))) return folder.FullName;
        return null;
    }
}
