using HelpCenter.Asking;
using HelpCenter.Data;
using HelpCenter.Site;
using Incidents;
using Microsoft.AspNetCore.Mvc;

namespace HelpCenter.Pages.Contact;

/// <summary>The asker's own view of an incident. By key alone it shows number and state; the rest after <i>open</i> was pressed, or to the browser that asked.</summary>
public class IncidentModel(HelpDeskDb db, Access access, Reader reader, FormTickets tickets) : IncidentPage(db, access, reader)
{
    private static readonly string[] Sayings = ["Added", "Opened", "Denied", "FreshLink"];

    public string? Key { get; private set; }

    /// <summary>What just happened.</summary>
    public string? Said { get; private set; }

    /// <summary>Why nothing happened.</summary>
    public string? Error { get; private set; }

    public string Typed { get; private set; } = "";
    public string Ticket { get; private set; } = "";
    public IReadOnlyList<StoredFile> Kept { get; private set; } = [];

    /// <summary>Whether it is still to be asked whose question this is. Also of whoever posted it: only the letter's own key proves that the address is his.</summary>
    public bool IsAsked => Right == AccessRight.None || (Right == AccessRight.Poster && Letter is { KeyUsedAt: null } && !Incident.LettersEnded);

    public async Task<IActionResult> OnGetAsync(string number, string? key, string? said, CancellationToken cancel)
    {
        if (!await OpenAsync(number, key, cancel)) return NotFound();
        if (!IsAsked && key is not null) return Redirect(Address);

        (Key, Said, Ticket) = (key, Sayings.FirstOrDefault(one => one.Equals(said, StringComparison.OrdinalIgnoreCase)), tickets.Write(tickets.New()));
        return Page();
    }

    /// <summary>Shows the page again with what was typed, and why it was not taken.</summary>
    internal void Keep(string error, string? key, string typed, FormTicket? ticket)
    {
        (Error, Key, Typed, Ticket) = (error, key, typed, tickets.Write(ticket ?? tickets.New()));
        Kept = ticket?.Files ?? [];
    }
}
