namespace HelpCenter.Site;

/// <summary>How large a file is, as people say it.</summary>
public static class Files
{
    public static string Size(long bytes, Texts texts) => bytes switch
    {
        < 1_000 => $"{bytes} bytes",
        < 1_000_000 => string.Create(texts.Culture, $"{bytes / 1_000.0:0} kB"),
        _ => string.Create(texts.Culture, $"{bytes / 1_000_000.0:0.0} MB"),
    };
}
