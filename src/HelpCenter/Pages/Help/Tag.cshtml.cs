using HelpCenter.Reading;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace HelpCenter.Pages.Help;

[OutputCache(PolicyName = PageCache.Name)]
public class TagModel(Library library, Reader reader, PageFrame frame) : PageModel
{
    public string Tag { get; private set; } = "";
    public IReadOnlyList<Entry> Entries { get; private set; } = [];

    public IActionResult OnGet(string tag)
    {
        Entries = [.. library.In(reader.Language).Tagged(tag)];
        if (Entries.Count == 0) return NotFound();

        Tag = Entries[0].About.Tags.First(one => one.Equals(tag, StringComparison.OrdinalIgnoreCase));
        frame.Canonical = $"/{reader.Language}/tags/{Uri.EscapeDataString(Tag)}";
        return Page();
    }
}
