using HelpCenter.Data;
using HelpCenter.Reading;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Pages.Help;

[SameOrigin, IgnoreAntiforgeryToken, EnableRateLimiting(Limits.Voting)]
public class VotesModel(HelpDeskDb db, Library library, Reader reader, TimeProvider clock) : PageModel
{
    private const int LongestReason = 1_000;

    public IActionResult OnGet(string slug) => RedirectPermanent($"/{reader.Language}/articles/{Uri.EscapeDataString(slug)}");

    public async Task<IActionResult> OnPostAsync(string slug, bool helped, string? reason, CancellationToken cancel)
    {
        if (library.In(reader.Language).Find(slug) is not { } entry) return NotFound();

        var visit = Visit.Begin(HttpContext);
        reason = Shorten(reason?.Replace('\0', ' '));
        await db.ActAsync(async stop =>
        {
            var vote = await db.Votes.FirstOrDefaultAsync(one => one.Article == entry.Id && one.Reader == visit, stop) ?? db.Add(new Vote(entry.Id, visit)).Entity;
            vote.Cast(helped, reason, clock.GetUtcNow());
        }, cancel);
        return Redirect($"{entry.Address}?voted={(string.IsNullOrWhiteSpace(reason) ? helped ? "yes" : "no" : "reason")}#oordeel");
    }

    // Not between the two halves of one character, which no database can hold.
    private static string? Shorten(string? reason) => reason is not { Length: > LongestReason } ? reason
        : reason[..(char.IsHighSurrogate(reason[LongestReason - 1]) ? LongestReason - 1 : LongestReason)];
}
