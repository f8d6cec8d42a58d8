namespace HelpCenter.Tests;

public sealed class AskingOnSqlite() : AskingTests(DatabaseKind.Sqlite);

public sealed class AskingOnPostgres() : AskingTests(DatabaseKind.Postgres);

/// <summary>From the form to an incident number.</summary>
public abstract class AskingTests(DatabaseKind kind)
{
    [Fact]
    public async Task Who_sends_the_form_sees_his_number_and_finds_his_question_behind_it()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();

        var confirmation = await anna.AskAsync(subject: "Btw-code verdwenen");

        Assert.Equal(200, confirmation.Status);
        Assert.Equal("10001-4", confirmation.Number());
        var incident = await anna.GetAsync("/nl/incidents/10001-4");
        Assert.Equal("Btw-code verdwenen", incident.Text("h1"));
        Assert.Contains("Waar vind ik de btw-code terug?", incident.Text(".seal")!, StringComparison.Ordinal);
        Assert.Empty(await site.VerifyAsync());
    }
}
