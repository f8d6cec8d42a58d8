namespace Articles;

/// <summary>For whom an article exists.</summary>
public enum Audience
{
    /// <summary>Everybody who reads the online help.</summary>
    Everyone,

    /// <summary>Only people who work at the HelpDesk; for readers the article does not exist.</summary>
    Specialists,
}
