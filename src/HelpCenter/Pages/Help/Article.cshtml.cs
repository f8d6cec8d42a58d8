using System.Text.Json;
using Articles;
using Articles.Rendering;
using HelpCenter.Reading;
using HelpCenter.Settings;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace HelpCenter.Pages.Help;

[OutputCache(PolicyName = PageCache.Name)]
public class ArticleModel(Library library, Reader reader, Texts texts, SubscriptionsSettings subscriptions, SiteSettings site) : PageModel
{
    public Entry Entry { get; private set; } = null!;
    public Section? Section { get; private set; }
    public string Text { get; private set; } = "";
    public int ReadingTime { get; private set; }
    public IReadOnlyList<Passage> Contents { get; private set; } = [];
    public IReadOnlyList<Entry> Related { get; private set; } = [];

    /// <summary><c>yes</c>, <c>no</c> or <c>reason</c> right after the reader voted; null before.</summary>
    public string? Voted { get; private set; }

    /// <summary>The heading above what works with the reader's own subscription, where the article says that.</summary>
    public string? Alternative { get; private set; }

    public string SubscriptionNames => texts.List(subscriptions.All.Where(one => Entry.About.Subscriptions.Contains(one.Key)).Select(one => one.NameIn(reader.Language)));

    public async Task<IActionResult> OnGetAsync(string slug, string? voted, CancellationToken cancel)
    {
        var shelf = library.In(reader.Language);
        if (shelf.Find(slug) is not { } entry) return library.Moved(reader.Language, slug) is { } moved ? RedirectPermanent(moved.Address) : NotFound();

        var body = await library.OpenAsync(entry, cancel);
        var blocks = new SubscriptionBlock(reader, texts, subscriptions);
        (Entry, Section, Voted) = (entry, shelf.FindSection(entry.Section), voted is "yes" or "no" or "reason" ? voted : null);
        Text = new ReadersView(path => library.AtPath(path)?.Address, blocks.Around).Of(body.Html);
        Alternative = blocks.HeadingOfOwn(body.Html);
        Contents = [.. body.Passages.Where(passage => passage.Level == 2)];
        (ReadingTime, Related) = (body.ReadingTime, [.. shelf.Related(entry)]);
        DescribeTo(HttpContext.RequestServices.GetRequiredService<PageFrame>());
        return Page();
    }

    private void DescribeTo(PageFrame frame)
    {
        frame.Canonical = Entry.Address;
        foreach (var other in site.LanguageList.Where(language => language != reader.Language))
            if (library.In(other).FindKey(Entry.Key) is { } pair) frame.Translations[other] = pair.Address;
            else if (library.In(other).Sections.FirstOrDefault(one => one.Key == Section?.Key) is { } section) frame.InsteadOfTranslation[other] = $"/{other}/sections/{section.Folder}?untranslated=true";
        frame.StructuredData = JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "TechArticle",
            ["headline"] = Entry.About.Title,
            ["description"] = Entry.About.Summary,
            ["inLanguage"] = Entry.Language,
            ["dateModified"] = Entry.Changed,
            ["url"] = site.Link(Entry.Address),
            ["articleSection"] = Section?.Title,
            ["keywords"] = string.Join(", ", Entry.About.Tags),
        });
    }
}
