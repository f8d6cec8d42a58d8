using Articles.Rendering;
using HelpCenter.Reading;
using HelpCenter.Settings;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace HelpCenter.Pages.Help;

[OutputCache(PolicyName = PageCache.Name)]
public class StandingModel(Library library, Reader reader, Texts texts, SubscriptionsSettings subscriptions, SiteSettings site) : PageModel
{
    public Entry Entry { get; private set; } = null!;
    public string Text { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancel)
    {
        if (library.In(reader.Language).FindStanding(slug) is not { } entry) return NotFound();

        Entry = entry;
        var body = await library.OpenAsync(entry, cancel);
        Text = new ReadersView(path => library.AtPath(path)?.Address, new SubscriptionBlock(reader, texts, subscriptions).Around).Of(body.Html);
        var frame = HttpContext.RequestServices.GetRequiredService<PageFrame>();
        frame.Canonical = entry.Address;
        foreach (var other in site.LanguageList.Where(language => language != reader.Language))
            if (library.In(other).FindStanding(slug) is { } pair) frame.Translations[other] = pair.Address;
        return Page();
    }
}
