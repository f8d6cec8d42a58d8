using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Site;
using Incidents.Mail;
using Microsoft.AspNetCore.Mvc;

namespace HelpCenter.Pages.Contact;

/// <summary>The confirmation, for the browser that sent the form. Seeing it proves nothing.</summary>
public class ReceivedModel(HelpDeskDb db, Access access, Reader reader) : IncidentPage(db, access, reader)
{
    public bool LetterGoesOut => Incident.Letters.Any(letter => letter.Kind is Letters.Acknowledgement or Letters.AcknowledgementProven);

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancel) =>
        await OpenAsync(number, key: null, cancel) ? Page() : NotFound();
}
