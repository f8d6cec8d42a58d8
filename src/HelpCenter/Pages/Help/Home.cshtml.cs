using HelpCenter.Data;
using HelpCenter.Reading;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace HelpCenter.Pages.Help;

[OutputCache(PolicyName = PageCache.Name)]
public class HomeModel(Library library, Reads reads, HelpDeskDb db, Reader reader) : PageModel
{
    private const int MostReadShown = 6;

    public Shelf Shelf { get; private set; } = null!;
    public IReadOnlyList<Entry> MostRead { get; private set; } = [];
    public DateTimeOffset? LastChanged { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Shelf = library.In(reader.Language);
        LastChanged = Shelf.Articles.Count > 0 ? Shelf.Articles.Max(entry => entry.Changed) : null;
        MostRead = await reads.MostReadAsync(db, reader.Language, MostReadShown, cancel);
    }
}
