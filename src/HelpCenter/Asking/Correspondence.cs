using HelpCenter.Settings;
using HelpCenter.Site;
using Incidents;
using Incidents.Mail;

namespace HelpCenter.Asking;

/// <summary>Writes the letters that go out by themselves about an incident.</summary>
public sealed class Correspondence(SiteSettings site)
{
    /// <summary>Acknowledges a question: of a proven one the letter holds the question, of any other not a byte that somebody typed.</summary>
    public Letter? Acknowledge(Incident incident, DateTimeOffset now)
    {
        var proven = incident.Question.Proven;
        return Write(incident, proven ? Letters.AcknowledgementProven : Letters.Acknowledgement, proven ? TypedBy(incident) : [], now);
    }

    /// <summary>Sends a new link to the asker's own address.</summary>
    public Letter? SendFreshLink(Incident incident, DateTimeOffset now) => Write(incident, Letters.FreshLink, [], now);

    private Letter? Write(Incident incident, string kind, Dictionary<string, string> typed, DateTimeOffset now)
    {
        var values = new Dictionary<string, string>(typed);
        foreach (var (name, value) in Ours(incident)) values[name] = value;
        return incident.Write(kind, Letters.Template(kind, incident.Language).Write(values, incident.Language), proven: typed.Count > 0 || incident.OpenedByAsker, now);
    }

    private static Dictionary<string, string> TypedBy(Incident incident) => new()
    {
        ["name"] = incident.Question.Name.Text ?? "",
        ["subject"] = incident.Question.Subject.Text ?? "",
        ["question"] = incident.Question.Text.Text ?? "",
    };

    private Dictionary<string, string> Ours(Incident incident)
    {
        var moments = new Moments(site, Texts.In(incident.Language));
        return new()
        {
            ["number"] = incident.Number.ToString(),
            ["received"] = moments.Whole(incident.OpenedAt),
            ["due"] = moments.DayAndTime(incident.AnswerDueAt),
            ["link"] = site.Link($"/{incident.Language}/incidents/{incident.Number}?key={Letter.KeyPlace}").Replace("%7B", "{", StringComparison.Ordinal).Replace("%7D", "}", StringComparison.Ordinal),
            ["home"] = site.Link($"/{incident.Language}"),
            ["site"] = site.Name,
        };
    }
}
