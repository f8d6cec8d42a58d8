using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Site;
using Incidents;
using Microsoft.AspNetCore.Mvc;

namespace HelpCenter.Pages.Contact;

/// <summary>What a button on a letter's page does: only by POST, from our own page, with the letter's key, and not sooner than a person can read.</summary>
[SameOrigin]
public abstract class ButtonPage(HelpDeskDb db, Access access, Reader reader) : IncidentPage(db, access, reader)
{
    private readonly Access _access = access;

    /// <summary>Why the button does nothing; null where it may act. A press that came too soon shows the page again, where it can be pressed.</summary>
    protected async Task<IActionResult?> RefuseAsync(string number, string? key, string? shownAt, CancellationToken cancel)
    {
        if (!await OpenAsync(number, key, cancel) || Letter is null) return NotFound();
        return WasRead(shownAt) ? null : SeeOther($"{Address}?key={key}");
    }

    protected void Give(AccessRight right) => _access.Give(Incident.Number, right);

    public IActionResult OnGet(string number) => Redirect(IncidentNumber.TryParse(number, out var parsed) ? $"/{Request.Path.Value!.Split('/')[1]}/incidents/{parsed}" : "/");
}
