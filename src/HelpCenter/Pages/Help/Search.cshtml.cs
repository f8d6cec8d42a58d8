using Articles.Search;
using HelpCenter.Reading;
using HelpCenter.Settings;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace HelpCenter.Pages.Help;

[EnableRateLimiting(Limits.Searching)]
public class SearchModel(ArticleIndex index, SearchLog log, Library library, Reader reader, SiteSettings site) : PageModel
{
    private const int PerPage = 10;
    private const int LongestQuery = 1_000;
    private const int LongestShown = 80;

    public string Query { get; private set; } = "";
    public SearchResult Result { get; private set; } = null!;
    public int PageNumber { get; private set; } = 1;
    public string? Section { get; private set; }

    /// <summary>Only what is in the reader's subscription.</summary>
    public bool Only { get; private set; }

    /// <summary>Languages that do have an answer, where this one has none.</summary>
    public IReadOnlyList<(string Language, int Count)> InOtherLanguages { get; private set; } = [];

    public int Pages => (Result.Total + PerPage - 1) / PerPage;
    public int First => (PageNumber - 1) * PerPage + 1;
    public int All => Result.Sections.Sum(section => section.Count);
    public string Shortened => Query.Length <= LongestShown ? Query : Query[..LongestShown] + "…";
    public string? SectionTitle => Result.Sections.FirstOrDefault(section => section.Section == Section)?.Title;

    public void OnGet(string? q, string? section, [FromQuery(Name = "page")] string? page, bool only, bool literal)
    {
        Query = (q ?? "").Trim() is var words && words.Length > LongestQuery ? words[..LongestQuery] : words;
        PageNumber = int.TryParse(page, out var number) ? Math.Clamp(number, 1, 1_000_000) : 1;
        Section = string.IsNullOrEmpty(section) ? null : section;
        Only = only && reader.Subscription is not null;
        Result = index.Search(new(Query, reader.Language)
        {
            Section = Section, Subscription = reader.Subscription?.Key, OnlySubscription = Only, Literal = literal, Skip = First - 1, Limit = PerPage,
        });
        if (Query.Length == 0) return;

        if (Result.Total == 0) InOtherLanguages = [.. site.LanguageList.Where(one => one != reader.Language).Select(one => (one, index.Search(new(Query, one) { Limit = 1 }).Total)).Where(one => one.Total > 0)];
        if (PageNumber == 1 && Section is null && CountReads.IsPerson(Request)) log.Searched(Query, reader.Language, reader.Subscription?.Key, Result.Total, Visit.Begin(HttpContext));
    }

    public DateTimeOffset? Changed(SearchHit hit) => library.In(reader.Language).Find(hit.Slug)?.Changed;

    /// <summary>This search, another page of it, or with another filter.</summary>
    public string Address(string language, int page = 1, string? section = null, bool? only = null)
    {
        var address = $"/{language}/search?q={Uri.EscapeDataString(Query)}";
        if ((section ?? Section) is { Length: > 0 } within) address += $"&section={Uri.EscapeDataString(within)}";
        if (only ?? Only) address += "&only=true";
        return page > 1 ? $"{address}&page={page}" : address;
    }
}
