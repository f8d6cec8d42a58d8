using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Site;
using Incidents;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Pages.Contact;

/// <summary>Further words and files of the asker, on his own page.</summary>
[Uploads, IgnoreAntiforgeryToken]
public class AdditionsModel(HelpDeskDb db, Access access, Reader reader, FormTickets tickets) : IncidentModel(db, access, reader, tickets)
{
    private readonly FormTickets _tickets = tickets;

    public IActionResult OnGet(string number) => Redirect(Request.Path.Value![..^"/additions".Length]);

    public async Task<IActionResult> OnPostAsync(string number, [FromServices] Intake intake, [FromServices] Limits limits, [FromServices] Texts texts, CancellationToken cancel)
    {
        if (!await OpenAsync(number, key: null, cancel)) return NotFound();

        var received = Uploads.Of(HttpContext);
        var typed = Form.Text(Request.Form["Text"]);
        var ticket = (_tickets.Read(Request.Form["Ticket"]) ?? _tickets.New()).With(received, Request.Form["Keep"]);
        var (error, status) = await ProblemAsync(typed, ticket, received, limits, texts);
        if (error is not null) return Again(error, status, typed, ticket);

        await intake.AddAsync(Incident.Number, new(typed, ticket.Files, Way.Page, Proven: Right == AccessRight.Asker) { Key = ticket.KeyFor(typed) }, cancel);
        return SeeOther($"{Address}?said=added");
    }

    private async Task<(string? Error, int Status)> ProblemAsync(string typed, FormTicket ticket, ReceivedFiles received, Limits limits, Texts texts)
    {
        if (Form.FilesError(received, ticket.Files, texts) is { } files) return (files, received.DiskFailed ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status413PayloadTooLarge);
        if (typed.Length == 0 && ticket.Files.Count == 0) return (texts["Error.Addition.Empty"], StatusCodes.Status400BadRequest);
        if (typed.Length > Form.LongestText) return (texts["Error.Question.TooLong", Form.LongestText, typed.Length], StatusCodes.Status400BadRequest);
        if (!await HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(HttpContext) || _tickets.Read(Request.Form["Ticket"]) is null) return (texts["Notice.FormOld"], StatusCodes.Status400BadRequest);
        if (limits.Ask(Network.Of(HttpContext), Incident.Asker.Email) is { } again) return (texts["Notice.TooMany", HttpContext.RequestServices.GetRequiredService<Moments>().Time(again.AddMinutes(1))], StatusCodes.Status429TooManyRequests);
        return (null, StatusCodes.Status200OK);
    }

    private PageResult Again(string error, int status, string typed, FormTicket ticket)
    {
        Keep(error, key: null, typed, ticket);
        Response.StatusCode = status;
        HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()?.Enabled = false;
        return Page();
    }
}
