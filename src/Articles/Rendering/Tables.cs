using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Articles.Rendering;

/// <summary>Tables that scroll in themselves on a phone; alignment by class, since inline styles are forbidden.</summary>
internal sealed class Tables : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var name = table.OfType<TableRow>().FirstOrDefault()?.OfType<TableCell>().Select(Text).Where(text => text != "");
        renderer.EnsureLine();
        renderer.Write("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .WriteEscape(string.Join(", ", name ?? [])).WriteLine("\"><table class=\"table\">");
        foreach (var part in table.OfType<TableRow>().GroupBy(row => row.IsHeader))
            WritePart(renderer, table, part.Key ? "thead" : "tbody", part);
        renderer.WriteLine("</table></div>");
    }

    private static void WritePart(HtmlRenderer renderer, Table table, string element, IEnumerable<TableRow> rows)
    {
        renderer.Write("<").Write(element).WriteLine(">");
        foreach (var row in rows) WriteRow(renderer, table, row);
        renderer.Write("</").Write(element).WriteLine(">");
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var column = 0; column < row.Count; column++)
            WriteCell(renderer, (TableCell)row[column], row.IsHeader, IsNumber(table, column));
        renderer.WriteLine("</tr>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool header, bool number)
    {
        // An empty corner names nothing, so it is no header.
        var element = header && Text(cell) != "" ? "th" : "td";
        renderer.Write("<").Write(element).Write(element == "th" ? " scope=\"col\"" : "").Write(number ? " class=\"num\">" : ">");

        var wrapped = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = wrapped;
        renderer.Write("</").Write(element).Write(">");
    }

    private static bool IsNumber(Table table, int column) =>
        column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;

    private static string Text(TableCell cell) => cell.OfType<LeafBlock>().FirstOrDefault() is { } leaf ? PlainText.Of(leaf) : "";
}
