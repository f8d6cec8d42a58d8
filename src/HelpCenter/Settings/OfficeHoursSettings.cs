using System.Globalization;
using Incidents.Calendar;

namespace HelpCenter.Settings;

/// <summary>When the HelpDesk works.</summary>
public sealed class OfficeHoursSettings : ISettings
{
    public static string Section => "OfficeHours";

    /// <summary>Hours by weekday, <c>Monday: 08:30-17:30</c>; what stands in the configuration replaces the whole week.</summary>
    public Dictionary<DayOfWeek, string> Days { get; } = [];

    /// <summary>Whether Dutch public holidays are days off.</summary>
    public bool DutchHolidays { get; set; } = true;

    /// <summary>Whether Liberation Day is a day off every year, not in lustrum years only.</summary>
    public bool LiberationDayEveryYear { get; set; }

    /// <summary>Extra closed days, <c>2026-12-24</c>.</summary>
    public List<string> ClosedDays { get; } = [];

    public OfficeHours In(TimeZoneInfo zone)
    {
        var week = Week();
        var closed = ClosedDays.Select(day => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToHashSet();
        return new(zone, week, day => closed.Contains(day) || (DutchHolidays && Holidays(day.Year).Contains(day)));
    }

    private IReadOnlySet<DateOnly> Holidays(int year) => Incidents.Calendar.DutchHolidays.Of(year, LiberationDayEveryYear);

    private Dictionary<DayOfWeek, (TimeOnly, TimeOnly)> Week() => Days.Count > 0
        ? Days.ToDictionary(day => day.Key, day => Hours(day.Value)!.Value)
        : Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (new TimeOnly(8, 30), new TimeOnly(17, 30)));

    private static (TimeOnly, TimeOnly)? Hours(string hours) =>
        hours.Split('-') is [var opens, var closes]
        && TimeOnly.TryParseExact(opens.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && TimeOnly.TryParseExact(closes.Trim(), "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
        && from < until ? (from, until) : null;

    public IEnumerable<string> Problems()
    {
        foreach (var (day, hours) in Days.Where(day => Hours(day.Value) is null))
            yield return $"OfficeHours:Days:{day} is '{hours}': it must be like 08:30-17:30.";
        foreach (var day in ClosedDays.Where(day => !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
            yield return $"OfficeHours:ClosedDays names '{day}': it must be a day like 2026-12-24.";
    }
}
