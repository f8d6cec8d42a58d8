using Incidents;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Asking;

/// <summary>What of an incident is loaded with it.</summary>
public static class IncidentQueries
{
    /// <summary>With what a further event needs: the person, the history and the letters.</summary>
    public static IQueryable<Incident> WithHistory(this IQueryable<Incident> incidents) =>
        incidents.Include(incident => incident.Asker).Include(incident => incident.Events).Include(incident => incident.Letters).AsSplitQuery();

    /// <summary>The whole file.</summary>
    public static IQueryable<Incident> WithFile(this IQueryable<Incident> incidents) => incidents.WithHistory()
        .Include(incident => incident.Question.Subject).Include(incident => incident.Question.Text).Include(incident => incident.Question.Name)
        .Include(incident => incident.Question.Email).Include(incident => incident.Question.Administration)
        .Include(incident => incident.Question.Attachments).ThenInclude(attachment => attachment.Name)
        .Include(incident => incident.Messages).ThenInclude(message => message.Text)
        .Include(incident => incident.Messages).ThenInclude(message => message.Attachments).ThenInclude(attachment => attachment.Name);
}
