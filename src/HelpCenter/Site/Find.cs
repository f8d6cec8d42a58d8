namespace HelpCenter.Site;

/// <summary>A search box.</summary>
/// <param name="Query">What stands in it.</param>
/// <param name="Big">Whether it is the page's own, with a button.</param>
/// <param name="LabelledBy">The heading that names it; null: it names itself.</param>
public sealed record Find(string Query, bool Big = false, string? LabelledBy = null);
