namespace Incidents.Calendar;

/// <summary>
/// When the HelpDesk works. Decides whether the telephone is answered now, and when an answer is due: response times are counted in office hours only.
/// </summary>
/// <param name="zone">The time zone of the hours.</param>
/// <param name="hours">Opening and closing time by weekday; a weekday that is absent is closed.</param>
/// <param name="isHoliday">Days on which nobody works although the weekday has hours.</param>
public sealed class OfficeHours(TimeZoneInfo zone, IReadOnlyDictionary<DayOfWeek, (TimeOnly Opens, TimeOnly Closes)> hours, Func<DateOnly, bool> isHoliday)
{
    // Hours that never come (every day a holiday) must not be searched for ever.
    private const int FarthestDay = 3_700;

    /// <summary>The time zone of the hours.</summary>
    public TimeZoneInfo Zone { get; } = zone;

    /// <summary>Whether somebody is there.</summary>
    public bool IsOpen(DateTimeOffset now) => ClosesAt(now) is not null;

    /// <summary>When the present office day ends; null while closed.</summary>
    public DateTimeOffset? ClosesAt(DateTimeOffset now) =>
        Day(LocalDay(now)) is { } day && day.Opens <= now && now < day.Closes ? day.Closes : null;

    /// <summary>The next moment at which the office opens, after now; null where it never does.</summary>
    public DateTimeOffset? OpensAt(DateTimeOffset now) => Days(now).Select(day => day.Opens).Cast<DateTimeOffset?>().FirstOrDefault(opens => opens > now);

    /// <summary>When <see cref="IsOpen"/> next changes; null where it never does.</summary>
    public DateTimeOffset? ChangesAt(DateTimeOffset now) => ClosesAt(now) ?? OpensAt(now);

    /// <summary>The moment at which so many office hours have passed.</summary>
    /// <param name="from">Where counting begins, in or outside office hours.</param>
    /// <param name="time">Office time to pass.</param>
    /// <exception cref="InvalidOperationException">The office does not open often enough within ten years.</exception>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan time)
    {
        foreach (var (opens, closes) in Days(from))
        {
            var begins = from > opens ? from : opens;
            if (begins >= closes) continue;
            if (time <= closes - begins) return (begins + time).ToUniversalTime();
            time -= closes - begins;
        }

        throw new InvalidOperationException("The office hours leave no time in which to answer.");
    }

    private IEnumerable<(DateTimeOffset Opens, DateTimeOffset Closes)> Days(DateTimeOffset start) =>
        from offset in Enumerable.Range(0, FarthestDay)
        let day = Day(LocalDay(start).AddDays(offset))
        where day is not null
        select day.Value;

    private (DateTimeOffset Opens, DateTimeOffset Closes)? Day(DateOnly day)
    {
        if (!hours.TryGetValue(day.DayOfWeek, out var open) || isHoliday(day)) return null;
        return (Moment(day, open.Opens), Moment(day, open.Closes));
    }

    private DateOnly LocalDay(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    // A time that the clock skips in spring is taken an hour later; one that comes twice in autumn, the first time.
    private DateTimeOffset Moment(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new(local, offset);
    }
}
