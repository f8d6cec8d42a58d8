using HelpCenter.Asking;
using HelpCenter.Reading;
using HelpCenter.Site;
using Incidents;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Pages.Contact;

/// <summary>The form. Whatever is refused, everything typed comes back with it.</summary>
[Uploads, IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public class ContactModel(Reader reader, Texts texts, FormTickets tickets, IAntiforgery antiforgery) : PageModel
{
    private const int LongestLine = 120;

    private FormTicket _ticket = null!;

    public Kind Kind { get; private set; }
    public string Subject { get; private set; } = "";
    public string Question { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Administration { get; private set; } = "";

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Errors { get; } = [];

    /// <summary>Why it must wait although nothing is wrong with it.</summary>
    public string? Notice { get; private set; }

    public string Ticket => tickets.Write(_ticket);
    public IReadOnlyList<StoredFile> Kept => _ticket.Files;

    public void OnGet(string? q)
    {
        _ticket = tickets.New();
        Subject = Form.Line(q) is var words && words.Length > LongestLine ? words[..LongestLine] : words;
    }

    public async Task<IActionResult> OnPostAsync([FromServices] Intake intake, [FromServices] Limits limits, [FromServices] Access access, [FromServices] SearchLog searches, CancellationToken cancel)
    {
        var received = Uploads.Of(HttpContext);
        TakeUp(received);
        Check(received);
        if (Errors.Count > 0) return Refuse(received.DiskFailed ? StatusCodes.Status507InsufficientStorage : received.Refused.Count > 0 ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        if (!await antiforgery.IsRequestValidAsync(HttpContext) || tickets.Read(Request.Form["Ticket"]) is null) return Wait(texts["Notice.FormOld"], StatusCodes.Status400BadRequest);
        if (Request.Form["Website"].ToString().Length > 0) return Wait(texts["Notice.HiddenField"], StatusCodes.Status400BadRequest);
        if (tickets.IsTooSoon(_ticket)) return Wait(texts["Notice.TooSoon"], StatusCodes.Status400BadRequest);
        if (limits.Ask(Network.Of(HttpContext), Asker.Spell(Email)) is { } again) return TooMany(again);

        var incident = await intake.OpenAsync(Incoming(), cancel);
        access.Give(incident.Number, AccessRight.Poster);
        if (Visit.Of(Request) is { } visit) searches.Asked(visit);
        return SeeOther($"/{reader.Language}/incidents/{incident.Number}/received");
    }

    private IncomingQuestion Incoming() => new()
    {
        Kind = Kind, Language = reader.Language, Name = Name, Email = Email, Subject = Subject, Text = Question, Administration = Administration, Way = Way.Form,
        Subscription = reader.Subscription?.Key, SubscriptionSource = reader.Subscription is null ? SubscriptionSource.None : SubscriptionSource.Chosen,
        FormKey = _ticket.KeyFor(Email, Subject, Question), Files = _ticket.Files,
    };

    private void TakeUp(ReceivedFiles received)
    {
        var form = Request.Form;
        Kind = Enum.TryParse<Kind>(form["Kind"], ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : Kind.Question;
        (Subject, Question, Name) = (Form.Line(form["Subject"]), Form.Text(form["Question"]), Form.Line(form["Name"]));
        (Email, Administration) = (Form.Line(form["Email"]), Form.Line(form["Administration"]));
        _ticket = (tickets.Read(form["Ticket"]) ?? tickets.New()).With(received, form["Keep"]);
    }

    private void Check(ReceivedFiles received)
    {
        Require("Subject", Subject, LongestLine);
        Require("Question", Question, Form.LongestText);
        if (Administration.Length > LongestLine) Errors["Administration"] = texts["Error.TooLong", LongestLine];
        Require("Name", Name, LongestLine);
        if (Form.EmailError(Email, texts) is { } wrong) Errors["Email"] = wrong;
        if (Form.FilesError(received, Kept, texts) is { } files) Errors["Attachments"] = files;
    }

    private void Require(string field, string value, int longest)
    {
        if (value.Length == 0) Errors[field] = texts[$"Error.{field}.Empty"];
        else if (value.Length > longest) Errors[field] = texts[$"Error.{field}.TooLong", longest, value.Length];
    }

    private PageResult TooMany(DateTimeOffset again)
    {
        var now = HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        Response.Headers.RetryAfter = Math.Ceiling((again - now).TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Wait(texts["Notice.TooMany", HttpContext.RequestServices.GetRequiredService<Moments>().Time(again.AddMinutes(1))], StatusCodes.Status429TooManyRequests);
    }

    private PageResult Wait(string notice, int status)
    {
        Notice = notice;
        return Refuse(status);
    }

    private PageResult Refuse(int status)
    {
        Response.StatusCode = status;
        HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()?.Enabled = false; // this page says it itself, with all that was typed
        return Page();
    }

    private StatusCodeResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
