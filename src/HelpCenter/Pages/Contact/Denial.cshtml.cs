using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Pages.Contact;

/// <summary><i>No, this was not me</i>: all letters about this incident end.</summary>
public class DenialModel(HelpDeskDb db, Access access, Reader reader, Promise promise) : ButtonPage(db, access, reader)
{
    private readonly HelpDeskDb _db = db;

    public async Task<IActionResult> OnPostAsync(string number, string? key, string? shownAt, CancellationToken cancel)
    {
        if (await RefuseAsync(number, key, shownAt, cancel) is { } refused) return refused;
        if (Letter!.KeyUsedAt is not null) return SeeOther($"{Address}?key={key}");

        await _db.ActAsync(async stop =>
            (await _db.Incidents.WithHistory().SingleAsync(one => one.Sequence == Incident.Sequence, stop)).Deny(promise.Now, promise.Key), cancel);
        return SeeOther($"{Address}?key={key}&said=denied");
    }
}
