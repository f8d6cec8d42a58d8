using Markdig.Syntax;

namespace Articles.Rendering;

/// <summary>The article's title is the page's first-level heading; those of the text follow from the second, none skipped (WCAG 1.3.1).</summary>
internal static class Headings
{
    public static void Check(MarkdownDocument document, Notes notes)
    {
        var above = 1;
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Level == 1) notes.Add(heading, "a first-level heading in the text: the title is the first, text starts at ##");
            else if (heading.Level > above + 1) notes.Add(heading, $"skipped heading: level {heading.Level} follows level {above}");
            above = heading.Level = Math.Max(2, heading.Level);
        }
    }
}
