using Articles;
using HelpCenter.Reading;
using HelpCenter.Settings;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace HelpCenter.Pages.Help;

[OutputCache(PolicyName = PageCache.Name)]
public class SectionModel(Library library, Reader reader, PageFrame frame, SiteSettings site) : PageModel
{
    public Shelf Shelf { get; private set; } = null!;
    public Section Section { get; private set; } = null!;
    public IReadOnlyList<Entry> All { get; private set; } = [];
    public IReadOnlyList<Entry> Shown { get; private set; } = [];

    /// <summary>Only what is in the reader's subscription.</summary>
    public bool Only { get; private set; }

    /// <summary>The reader comes from an article that does not exist in this language.</summary>
    public bool Untranslated { get; private set; }

    public IActionResult OnGet(string section, bool only, bool untranslated)
    {
        Shelf = library.In(reader.Language);
        if (Shelf.FindSection(section) is not { } found) return NotFound();

        (Section, Only, Untranslated) = (found, only, untranslated);
        All = [.. Shelf.BySection[section]];
        Shown = only ? [.. All.Where(entry => entry.IsIn(reader.Subscription))] : All;
        frame.Canonical = $"/{reader.Language}/sections/{section}";
        foreach (var other in site.LanguageList.Where(language => language != reader.Language))
            if (library.In(other).Sections.FirstOrDefault(one => one.Key == found.Key) is { } pair) frame.Translations[other] = $"/{other}/sections/{pair.Folder}";
        return Page();
    }
}
