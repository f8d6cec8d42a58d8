namespace HelpCenter.Settings;

/// <summary>Settings that can tell what is wrong with them.</summary>
public interface ISettings
{
    /// <summary>Where they stand in the configuration: <c>Site</c>.</summary>
    static abstract string Section { get; }

    /// <summary>One sentence for each wrong setting: its name, what it is, what it must be.</summary>
    IEnumerable<string> Problems();
}
