namespace HelpCenter.Tests;

/// <summary>Who sets something wrong is told which, what it is and what it must be, before the port opens.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Data:Folder", "", "Data:Folder is empty", "must be a folder")]
    [InlineData("Database:Provider", "Oracle", "Database:Provider is 'Oracle'", "must be Sqlite or Postgres")]
    [InlineData("Database:Provider", "Postgres", "Database:ConnectionString is empty", "it must say where the database is")]
    [InlineData("Site:Name", " ", "Site:Name is empty", "must be the name")]
    [InlineData("Site:Languages", "nl,fr", "Site:Languages is 'nl,fr'", "must be one or more of nl, en")]
    [InlineData("Site:BaseUrl", "", "Site:BaseUrl is empty", "must be an address like https://help.example.org")]
    [InlineData("Site:BaseUrl", "help.example.org", "Site:BaseUrl is 'help.example.org'", "must be an address like https://help.example.org")]
    [InlineData("Site:BaseUrl", "https://example.org/help", "Site:BaseUrl is 'https://example.org/help'", "without a path")]
    [InlineData("Site:TimeZone", "Mars/Olympus", "Site:TimeZone is 'Mars/Olympus'", "must be a time zone like Europe/Amsterdam")]
    [InlineData("Site:Proxies", "10.0.0.0/99", "Site:Proxies names '10.0.0.0/99'", "must be addresses or networks")]
    [InlineData("Limits:QuestionsAnHour", "0", "Limits:QuestionsAnHour is 0", "must be at least 1")]
    [InlineData("Limits:SecondsBeforeSending", "-1", "Limits:SecondsBeforeSending is -1", "must be from 0 to 60")]
    [InlineData("Limits:SearchesAMinute", "many", "Limits:SearchesAMinute", "many")]
    [InlineData("Mail:Address", "helpdesk", "Mail:Address is 'helpdesk'", "must be an e-mail address")]
    [InlineData("Mail:Smtp:Port", "70000", "Mail:Smtp:Port is 70000", "must be from 1 to 65535")]
    [InlineData("Mail:Smtp:Security", "Quantum", "Mail:Smtp:Security is 'Quantum'", "must be one of")]
    [InlineData("Subscriptions:Gold Plan:Rank", "1", "Subscriptions:Gold Plan", "lower-case letters and digits")]
    [InlineData("Subscriptions:gold:FirstAnswer", "0", "Subscriptions:gold:FirstAnswer is 0", "office hours from 0.1 to 1000")]
    [InlineData("OfficeHours:Days:Monday", "9 to 5", "OfficeHours:Days:Monday is '9 to 5'", "must be like 08:30-17:30")]
    [InlineData("OfficeHours:ClosedDays:0", "Christmas", "OfficeHours:ClosedDays names 'Christmas'", "must be a day like 2026-12-24")]
    [InlineData("Metrics:Token", "short", "Metrics:Token has 5 characters", "at least 16")]
    public async Task A_wrong_setting_stops_the_start_in_one_sentence(string setting, string value, string what, string must)
    {
        var folder = Directory.CreateTempSubdirectory("settings-test-").FullName;
        var (exit, output, errors) = await BuiltProgram.RunAsync("serve", "--urls", "http://127.0.0.1:0", "--Data:Folder=" + folder, "--Content:Folder=" + folder, "--Site:BaseUrl=http://help.example.org", $"--{setting}={value}");
        Directory.Delete(folder, recursive: true);

        Assert.Equal(1, exit);
        Assert.Contains(what, errors, StringComparison.Ordinal);
        Assert.Contains(must, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Now listening", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_wrong_settings_are_told_at_once()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"never-made-{Guid.NewGuid():N}");
        var (exit, _, errors) = await BuiltProgram.RunAsync("serve", $"--Data:Folder={folder}", "--Site:BaseUrl=http://help.example.org", "--Mail:Smtp:Port=0", "--Limits:VotesAMinute=0", "--Metrics:Token=short");

        Assert.Equal(1, exit);
        foreach (var setting in new[] { "Mail:Smtp:Port is 0", "Limits:VotesAMinute is 0", "Metrics:Token has 5" }) Assert.Contains(setting, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }
}
