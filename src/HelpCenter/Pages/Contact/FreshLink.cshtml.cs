using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Site;
using Incidents;
using Incidents.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Pages.Contact;

/// <summary>A letter's link was opened in a second browser: a new link goes to the asker's own address, wherever this reader sits.</summary>
public class FreshLinkModel(HelpDeskDb db, Access access, Reader reader, Promise promise, Correspondence letters) : ButtonPage(db, access, reader)
{
    private const int MostADay = 5;

    private readonly HelpDeskDb _db = db;

    public async Task<IActionResult> OnPostAsync(string number, string? key, string? shownAt, CancellationToken cancel)
    {
        if (await RefuseAsync(number, key, shownAt, cancel) is { } refused) return refused;

        await _db.ActAsync(async stop =>
        {
            var incident = await _db.Incidents.WithHistory().SingleAsync(one => one.Sequence == Incident.Sequence, stop);
            if (MayHaveAnother(incident)) letters.SendFreshLink(incident, promise.Now);
        }, cancel);
        return SeeOther($"{Address}?key={key}&said=freshlink");
    }

    private bool MayHaveAnother(Incident incident) =>
        incident.Letters.Count(letter => letter.Kind == Letters.FreshLink && letter.CreatedAt > promise.Now.AddDays(-1)) < MostADay;
}
