using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Browser.Tests;

/// <summary>Somebody before a browser. What the browser complains of (a refused script, a missing file) counts against the page.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            // A refused form and a missing page are answers, not faults of the page.
            if (message.Type == "error" && !message.Text.Contains("the server responded with a status of 4", StringComparison.Ordinal)) _complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public async Task<Visitor> GoAsync(string address)
    {
        await Page.GotoAsync(address);
        return this;
    }

    public async Task PressAsync(string selector)
    {
        await Page.ClickAsync(selector);
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Nothing stands in the way of anybody (WCAG 2.2, A and AA).</summary>
    public async Task AssertAccessibleAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        Assert.True(result.Violations.Length == 0, $"{Page.Url}: " + string.Join("\n", result.Violations.Select(one => $"{one.Id}: {one.Help}: {string.Join(" | ", one.Nodes.Select(node => node.Html))}")));
    }

    /// <summary>The page fits its window: nothing scrolls sideways.</summary>
    public async Task AssertFitsAsync()
    {
        var (page, window) = (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await Page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        Assert.True(page <= window, $"{Page.Url} is {page} px wide in a window of {window} px");
    }

    public async ValueTask DisposeAsync()
    {
        await _context.CloseAsync();
        Assert.Empty(_complaints);
    }
}
