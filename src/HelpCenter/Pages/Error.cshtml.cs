using System.Diagnostics;
using Articles.Search;
using HelpCenter.Site;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Pages;

/// <summary>Whatever went wrong: what happened, what was kept, what to do next.</summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class ErrorModel(ArticleIndex index, Reader reader) : PageModel
{
    private const int LongestWords = 100;

    public int Status { get; private set; } = 500;

    /// <summary>Which of the texts fits.</summary>
    public string Kind => Status switch { 429 => "TooMany", 400 or 405 or 413 or 415 => "Refused", _ => "Ours" };

    /// <summary>By which we find it in the log.</summary>
    public string Code => (Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier)[..8].Insert(4, "-").ToLowerInvariant();

    /// <summary>The words of the address that is not there: what the reader may have been looking for.</summary>
    public string Words { get; private set; } = "";

    public IReadOnlyList<SearchHit> Similar { get; private set; } = [];

    public void OnGet() => Answer(Told);

    public void OnPost() => Answer(Told);

    // Read by hand: where it was the form that could not be read, a page is handed nothing, not even the parts of its address.
    private int? Told => int.TryParse(RouteData.Values["status"] as string, System.Globalization.CultureInfo.InvariantCulture, out var status) ? status : null;

    private void Answer(int? status)
    {
        Status = status ?? (HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Error is BadHttpRequestException bad ? bad.StatusCode : 500);
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null && HttpContext.Features.Get<IExceptionHandlerPathFeature>() is null) Status = 404; // somebody asked for this page itself
        Response.StatusCode = Status;
        if (Status != 404) return;

        Words = WordsOf(HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath);
        Similar = Words.Length == 0 ? [] : index.Search(new(Words, reader.Language) { Limit = 3 }) is var found && found.Total > 0 ? found.Hits : found.Nearby;
    }

    private static string WordsOf(string? path)
    {
        var last = path?.Split('/') is [_, _, "articles" or "sections" or "tags", .. var rest] ? string.Join(' ', rest) : "";
        var words = string.Concat(last.Select(character => char.IsLetterOrDigit(character) ? character : ' ')).Trim();
        return words.Length <= LongestWords ? words : words[..LongestWords];
    }
}
