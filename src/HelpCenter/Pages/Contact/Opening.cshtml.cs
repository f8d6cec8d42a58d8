using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Site;
using Incidents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Pages.Contact;

/// <summary><i>Yes, this is my question</i>: this browser may see it for a year, and letters may hold the asker's words.</summary>
public class OpeningModel(HelpDeskDb db, Access access, Reader reader, Promise promise) : ButtonPage(db, access, reader)
{
    private readonly HelpDeskDb _db = db;

    public async Task<IActionResult> OnPostAsync(string number, string? key, string? shownAt, CancellationToken cancel)
    {
        if (await RefuseAsync(number, key, shownAt, cancel) is { } refused) return refused;
        if (Letter!.KeyUsedAt is not null || Incident.LettersEnded) return SeeOther($"{Address}?key={key}");

        await _db.ActAsync(async stop =>
        {
            var incident = await _db.Incidents.WithHistory().SingleAsync(one => one.Sequence == Incident.Sequence, stop);
            incident.ConfirmByAsker(promise.Now, promise.Key);
            incident.Letters.Single(letter => letter.Id == Letter.Id).UseKey(promise.Now);
        }, cancel);
        Give(AccessRight.Asker);
        return SeeOther($"{Address}?said=opened");
    }
}
