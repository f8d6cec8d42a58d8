namespace Browser.Tests;

/// <summary>Every page, in both themes, for readers whose subscription is known and unknown, wide and narrow.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    public static TheoryData<string, string?> Pages => new()
    {
        { "/nl", null }, { "/en", null }, { "/nl/sections/bank", "basis" }, { "/nl/sections/bank?untranslated=true", null }, { "/nl/tags/btw", null },
        { "/nl/articles/btw-aangifte", null }, { "/nl/articles/btw-aangifte", "basis" }, { "/nl/articles/btw-aangifte", "premium" }, { "/nl/articles/btw-aangifte?voted=no", null },
        { "/nl/articles/opmaak-van-artikelen", null }, { "/nl/articles/rollen-en-rechten", null }, { "/en/articles/file-a-vat-return", "plus" },
        { "/nl/search", null }, { "/nl/search?q=btw+aangifte", "basis" }, { "/nl/search?q=kwijtgeraakte+bon", null }, { "/en/search?q=invoice", null },
        { "/nl/contact", null }, { "/nl/contact", "basis" }, { "/nl/preferences", null }, { "/nl/about/privacy", null }, { "/en/about/accessibility", null }, { "/nl/articles/bestaat-niet", null },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_keeps_nobody_out_in_light_and_dark_and_on_a_small_screen(string address, string? subscription)
    {
        await using var visitor = await chromium.VisitorAsync(subscription: subscription);
        await (await visitor.GoAsync(address)).AssertAccessibleAsync();

        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await visitor.AssertAccessibleAsync();

        await visitor.Page.SetViewportSizeAsync(320, 900);
        await visitor.AssertFitsAsync();
        await visitor.AssertAccessibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_pages_of_a_question_keep_nobody_out(ColorScheme theme)
    {
        await using var asker = await chromium.VisitorAsync(theme: theme);
        var page = (await asker.GoAsync("/nl/contact")).Page;
        await asker.PressAsync("button:has-text('Vraag versturen')");
        await asker.AssertAccessibleAsync();

        foreach (var (field, words) in new[] { ("#Subject", "Een vraag"), ("#Question", "Hoe werkt dit?"), ("#Name", "Anna"), ("#Email", $"{Guid.NewGuid():N}@firma.example") }) await page.FillAsync(field, words);
        await page.WaitForTimeoutAsync(2_100);
        await asker.PressAsync("button:has-text('Vraag versturen')");
        await page.WaitForURLAsync("**/received");
        await asker.AssertAccessibleAsync();

        await asker.PressAsync("a:has-text('Volg uw vraag')");
        await asker.AssertAccessibleAsync();
        await page.FillAsync("#Text", "Nog een gegeven.");
        await asker.PressAsync("button:has-text('Aanvulling versturen')");
        await asker.AssertAccessibleAsync();
    }

    [Fact]
    public async Task The_open_suggestions_keep_nobody_out()
    {
        await using var reader = await chromium.VisitorAsync();
        await (await reader.GoAsync("/nl")).Page.FillAsync("main input[name=q]", "factuur");
        await reader.Page.WaitForSelectorAsync("[role=option]");
        await reader.AssertAccessibleAsync();
    }
}
