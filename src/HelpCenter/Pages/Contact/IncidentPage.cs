using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Site;
using Incidents;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Pages.Contact;

/// <summary>A page about one incident, for whoever holds a key to it. What he may not see is not there: always the same 404.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class IncidentPage(HelpDeskDb db, Access access, Reader reader) : PageModel
{
    /// <summary>Between a page with buttons and a press on one: what scans mail is quicker than a person.</summary>
    protected static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public Incident Incident { get; private set; } = null!;
    public AccessRight Right { get; private set; }

    /// <summary>The letter whose key was shown; null where the browser's own cookie opened the page.</summary>
    public Letter? Letter { get; private set; }

    public string Address => $"/{reader.Language}/incidents/{Incident.Number}";

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers["Referrer-Policy"] = "no-referrer";

    /// <summary>Loads the whole file, if this browser or this key may see anything of it.</summary>
    protected async Task<bool> OpenAsync(string number, string? key, CancellationToken cancel)
    {
        if (!IncidentNumber.TryParse(number, out var parsed)) return false;
        if (await db.Incidents.WithFile().FirstOrDefaultAsync(incident => incident.Sequence == parsed.Sequence, cancel) is not { } incident) return false;

        (Incident, Right) = (incident, access.To(incident.Number));
        Letter = key is { Length: > 0 and < 100 } ? incident.Letters.FirstOrDefault(letter => letter.HasKey(key)) : null;
        return Right != AccessRight.None || Letter is not null;
    }

    /// <summary>Seals the present moment into the page, so that the buttons know when it was shown.</summary>
    public string ShownAt => Moment.Protect(Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Whether the form comes from a page that was shown long enough for a person to have read it.</summary>
    protected bool WasRead(string? shownAt)
    {
        try
        {
            return shownAt is not null && long.Parse(Moment.Unprotect(shownAt), System.Globalization.CultureInfo.InvariantCulture) <= (Clock.GetUtcNow() - Pause).ToUnixTimeMilliseconds();
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    protected IActionResult SeeOther(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private TimeProvider Clock => HttpContext.RequestServices.GetRequiredService<TimeProvider>();
    private IDataProtector Moment => HttpContext.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("shown at");
}
