using HelpCenter.Asking;
using HelpCenter.Data;
using Incidents;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Pages.Contact;

/// <summary>A file of an incident, for whoever may see the incident: always a download, never shown, whatever it says it is.</summary>
internal static class Download
{
    public static async Task<IResult> GetAsync(string number, Guid id, HelpDeskDb db, Access access, AttachmentStore store, HttpContext context, CancellationToken cancel)
    {
        if (!IncidentNumber.TryParse(number, out var parsed) || access.To(parsed) == AccessRight.None) return Results.NotFound();
        var attachment = await db.Attachments.AsNoTracking().Include(one => one.Name).FirstOrDefaultAsync(one => one.Id == id && one.Incident == parsed.Sequence, cancel);
        if (attachment is null || !File.Exists(store.PathOf(attachment.StoredAs))) return Results.NotFound();

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        return Results.File(store.PathOf(attachment.StoredAs), attachment.Type, attachment.Name.Text ?? "bijlage");
    }
}
