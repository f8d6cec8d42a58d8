namespace HelpCenter.Site;

/// <summary>The way to the HelpDesk that ends every list and article.</summary>
/// <param name="Heading">What it is called here.</param>
/// <param name="Words">One sentence.</param>
/// <param name="Query">Words taken along into the form; null: none.</param>
/// <param name="Level">Level of the heading.</param>
/// <param name="Gap">Whether it keeps a distance from what is above.</param>
public sealed record Ask(string Heading, string Words, string? Query = null, int Level = 2, bool Gap = false);
