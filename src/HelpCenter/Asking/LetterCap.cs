using HelpCenter.Settings;

namespace HelpCenter.Asking;

/// <summary>How many letters an hour go to addresses that have not proven the message they are about.</summary>
public sealed class LetterCap(LimitsSettings limits)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private DateTimeOffset _told = DateTimeOffset.MinValue;

    public int AnHour => limits.UnprovenLettersAnHour;

    /// <summary>Whether it is time to say (again) that letters wait: once an hour, not at every turn.</summary>
    public bool IsNews(DateTimeOffset now)
    {
        if (now - _told < Hour) return false;
        _told = now;
        return true;
    }
}
