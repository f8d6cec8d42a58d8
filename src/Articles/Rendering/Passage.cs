namespace Articles.Rendering;

/// <summary>A heading of an article with the plain text below it, up to the next heading of any level.</summary>
/// <param name="Anchor">The heading's id in the page, without '#'; null for the text above the first heading.</param>
/// <param name="Heading">The heading's text; null for the text above the first heading.</param>
/// <param name="Level">2 to 6 as in HTML; 0 for the text above the first heading.</param>
/// <param name="Text">Plain text, paragraphs separated by a line feed.</param>
public sealed record Passage(string? Anchor, string? Heading, int Level, string Text);
