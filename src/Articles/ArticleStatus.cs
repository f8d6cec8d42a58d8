namespace Articles;

/// <summary>What an article may be.</summary>
public enum ArticleStatus
{
    /// <summary>Being written; no reader sees it.</summary>
    Draft,

    /// <summary>Part of the online help.</summary>
    Published,

    /// <summary>Taken out of the online help; its revisions and votes are kept.</summary>
    Archived,
}
