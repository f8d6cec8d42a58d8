using System.Text.RegularExpressions;

namespace HelpCenter.Tests;

/// <summary>How a person asks the HelpDesk.</summary>
internal static partial class Asks
{
    public static async Task<Form> FormAsync(this Person person, string language = "nl") => (await person.GetAsync($"/{language}/contact")).Form("/contact");

    /// <summary>A form that is filled in well.</summary>
    public static Form Filled(this Form form, string email = "anna@firma.example", string subject = "Btw-code verdwenen", string question = "Waar vind ik de btw-code terug?", string name = "Anna de Vries") =>
        form.With(("Subject", subject), ("Question", question), ("Name", name), ("Email", email));

    /// <summary>Asks, and gives the confirmation.</summary>
    public static async Task<Page> AskAsync(this Person person, string email = "anna@firma.example", string subject = "Btw-code verdwenen", string question = "Waar vind ik de btw-code terug?", string language = "nl", params (string Name, byte[] Bytes)[] files)
    {
        var form = (await person.FormAsync(language)).Filled(email, subject, question);
        foreach (var (name, bytes) in files) form.Attach(name, bytes);
        var sent = await person.SubmitAsync(form);
        Assert.Equal(303, sent.Status);
        return await person.GetAsync(sent.Location!);
    }

    /// <summary>The number that a confirmation shows.</summary>
    public static string Number(this Page confirmation) => Shown().Match(confirmation.Text("output.nr")!).Value;

    [GeneratedRegex(@"\d+-\d")]
    private static partial Regex Shown();
}

/// <summary>Questions that come in by the one way in, without a form.</summary>
internal static class ByIntake
{
    public static Task<Incidents.Incident> OpenAsync(this HelpCenterApplication site, string email, bool proven = false, string subject = "Onderwerp", string text = "Vraag", string language = "nl", string? key = null, IReadOnlyList<Incidents.StoredFile>? files = null) =>
        site.WithAsync<Asking.Intake, Incidents.Incident>(intake => intake.OpenAsync(new()
        {
            Language = language, Name = "Naam die iemand typte", Email = email, Subject = subject, Text = text, Proven = proven, FormKey = key ?? Guid.NewGuid().ToString("N"), Files = files ?? [],
        }, default));
}
