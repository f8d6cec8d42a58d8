namespace HelpCenter.Settings;

/// <summary>How much one address may do before it has to wait.</summary>
public sealed class LimitsSettings : ISettings
{
    public static string Section => "Limits";

    /// <summary>Questions and additions an hour from one network address (IPv6: one /64).</summary>
    public int QuestionsAnHour { get; set; } = 20;

    /// <summary>Questions an hour in the name of one e-mail address.</summary>
    public int QuestionsAnHourPerEmail { get; set; } = 20;

    /// <summary>Searches and suggestions a minute from one network address.</summary>
    public int SearchesAMinute { get; set; } = 240;

    /// <summary>Votes and preferences a minute from one network address.</summary>
    public int VotesAMinute { get; set; } = 30;

    /// <summary>Seconds that must pass between a form's being shown and its being sent: a person needs longer, a robot does not.</summary>
    public double SecondsBeforeSending { get; set; } = 2;

    /// <summary>Letters an hour to addresses that have not proven the message they are about; the others wait in the outbox.</summary>
    public int UnprovenLettersAnHour { get; set; } = 200;

    public IEnumerable<string> Problems()
    {
        foreach (var (name, value) in new (string, double)[]
        {
            (nameof(QuestionsAnHour), QuestionsAnHour), (nameof(QuestionsAnHourPerEmail), QuestionsAnHourPerEmail), (nameof(SearchesAMinute), SearchesAMinute),
            (nameof(VotesAMinute), VotesAMinute), (nameof(UnprovenLettersAnHour), UnprovenLettersAnHour),
        })
            if (value < 1) yield return $"Limits:{name} is {value}: it must be at least 1.";
        if (SecondsBeforeSending is < 0 or > 60) yield return $"Limits:{nameof(SecondsBeforeSending)} is {SecondsBeforeSending}: it must be from 0 to 60.";
    }
}
