using Articles.Search;
using HelpCenter.Data;
using HelpCenter.Site;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Reading;

/// <summary>Brings this node's copy of the articles (library, index, kept pages) up to the database's.</summary>
public sealed class Following(HelpDeskDb db, Library library, ArticleIndex index, IOutputCacheStore pages)
{
    /// <summary>Follows what changed; true when anything did.</summary>
    public async Task<bool> CatchUpAsync(CancellationToken cancel)
    {
        var newest = await db.Counters.Where(counter => counter.Name == Counter.Articles).Select(counter => counter.Value).SingleAsync(cancel);
        if (newest == library.Position && newest == index.Position) return false;

        if (index.Position > newest) index.Clear(); // the database is older than its copy: it was restored
        if (index.Position < newest) index.Update(await db.IndexedAsync(index.Position, cancel), await db.RemovedAsync(index.Position, cancel), newest);
        await library.RefreshAsync(newest, cancel);
        await pages.EvictByTagAsync(PageCache.ArticlesTag, cancel);
        return true;
    }
}
