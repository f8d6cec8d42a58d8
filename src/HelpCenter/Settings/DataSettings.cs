namespace HelpCenter.Settings;

/// <summary>Where this node keeps what is its own.</summary>
public sealed class DataSettings : ISettings
{
    public static string Section => "Data";

    /// <summary>Folder for the database file, the index, the mail folder and the key of the history.</summary>
    public string Folder { get; set; } = "";

    public string Index => Path.Combine(Folder, "index");
    public string Mail => Path.Combine(Folder, "mail", "out");
    public string ChainKey => Path.Combine(Folder, "history.key");

    public IEnumerable<string> Problems()
    {
        if (Folder.Length == 0) yield return "Data:Folder is empty: it must be a folder in which this program may write, for example /var/lib/helpdesk.";
    }
}

/// <summary>Attachments and media, shared by all nodes.</summary>
public sealed class FilesSettings : ISettings
{
    public static string Section => "Files";

    /// <summary>The folder; empty: <c>files</c> in the data folder.</summary>
    public string Folder { get; set; } = "";

    public string Attachments => Path.Combine(Folder, "attachments");
    public string Media => Path.Combine(Folder, "media");

    public IEnumerable<string> Problems() => [];
}

/// <summary>Which database holds the truth.</summary>
public sealed class DatabaseSettings : ISettings
{
    public static string Section => "Database";

    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>How to reach it; empty with SQLite: <c>helpdesk.db</c> in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    public bool IsPostgres => Provider.Equals("Postgres", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<string> Problems()
    {
        if (!IsPostgres && !Provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
            yield return $"Database:Provider is '{Provider}': it must be Sqlite or Postgres.";
        if (IsPostgres && ConnectionString.Length == 0)
            yield return "Database:ConnectionString is empty: with Postgres it must say where the database is, for example Host=localhost;Database=helpdesk;Username=helpdesk.";
    }
}

/// <summary>Articles as files.</summary>
public sealed class ContentSettings : ISettings
{
    public static string Section => "Content";

    /// <summary>Folder of Markdown articles imported at every start.</summary>
    public string Folder { get; set; } = "content";

    public IEnumerable<string> Problems() => [];
}

/// <summary>Who may read the measurements.</summary>
public sealed class MetricsSettings : ISettings
{
    public static string Section => "Metrics";

    /// <summary>Bearer token for <c>/metrics</c>; null: only this machine itself may read them.</summary>
    public string? Token { get; set; }

    public IEnumerable<string> Problems()
    {
        if (Token is { Length: < 16 }) yield return $"Metrics:Token has {Token.Length} characters: it must have at least 16, so that it cannot be guessed.";
    }
}
