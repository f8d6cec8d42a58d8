namespace Articles.Tests.Rendering;

public class TablesTests
{
    private const string Rates = "| Tarief | Code | Rubriek |\n|---|:---:|---:|\n| 21% | H | 1a |\n| 9% | L | **1b** |";

    [Fact]
    public void A_table_scrolls_in_itself_and_is_named_by_its_columns()
    {
        var scroll = Rendered.Page(Rates).The("div.scroll");
        Assert.Equal(("region", "0", "Tarief, Code, Rubriek"), (scroll.GetAttribute("role"), scroll.GetAttribute("tabindex"), scroll.GetAttribute("aria-label")));
        Assert.NotNull(scroll.QuerySelector("table.table > thead > tr"));
    }

    [Fact]
    public void Columns_have_headers_and_numbers_stand_right_by_class()
    {
        var page = Rendered.Page(Rates);
        Assert.Equal(["Tarief", "Code", "Rubriek"], page.QuerySelectorAll("thead th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["1a", "1b"], page.QuerySelectorAll("tbody td.num").Select(cell => cell.TextContent));
        Assert.Equal("1b", page.The("tbody strong").TextContent);
        Assert.Equal(6, page.QuerySelectorAll("tbody td").Length);
    }

    [Fact]
    public void No_alignment_leaves_a_style_in_the_page() => Assert.DoesNotContain("style", Rendered.Html(Rates), StringComparison.Ordinal);

    [Fact]
    public void An_empty_corner_is_no_header()
    {
        var page = Rendered.Page("| | Basis | Plus |\n|---|---|---|\n| Bank | nee | ja |");
        Assert.Equal(["Basis", "Plus"], page.QuerySelectorAll("th").Select(cell => cell.TextContent));
        Assert.Equal("Basis, Plus", page.The("div.scroll").GetAttribute("aria-label"));
    }

    [Fact]
    public void What_a_column_is_called_cannot_leave_the_name_of_the_table() =>
        Assert.Equal("\"><b>x</b>, tweede", Rendered.Page("| \"\\><b\\>x</b\\> | tweede |\n|---|---|\n| 1 | 2 |").The("div.scroll").GetAttribute("aria-label"));
}
