namespace Articles.Rendering;

/// <summary>Paths of articles and of the files beside them, counted from the content folder: <c>nl/btw/btw-codes.md</c>.</summary>
public static class ArticlePath
{
    /// <summary>The path that a link in one file means; it never leads out of the content folder.</summary>
    /// <param name="from">Path of the file that has the link.</param>
    /// <param name="link">The link as written: relative to the folder of that file, or from the content folder where it starts with '/'.</param>
    public static string Combine(string from, string link)
    {
        var parts = link.StartsWith('/') ? [] : from.Split('/')[..^1].ToList();
        foreach (var part in link.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (part == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (part is not "." and not "..") parts.Add(part);
        return string.Join('/', parts);
    }
}
