namespace Incidents.Calendar;

/// <summary>Public holidays in the Netherlands (Algemene termijnenwet art. 3).</summary>
public static class DutchHolidays
{
    /// <summary>The holidays of a year.</summary>
    /// <param name="year">From 1583.</param>
    /// <param name="liberationDayEveryYear">Liberation Day (5 May) is a day off every year; else in years that end in 0 or 5.</param>
    public static IReadOnlySet<DateOnly> Of(int year, bool liberationDayEveryYear = false)
    {
        var easter = Easter(year);
        var days = new HashSet<DateOnly>
        {
            new(year, 1, 1), easter, easter.AddDays(1), KingsDay(year), easter.AddDays(39), easter.AddDays(49), easter.AddDays(50), new(year, 12, 25), new(year, 12, 26),
        };
        if (liberationDayEveryYear || year % 5 == 0) days.Add(new(year, 5, 5));
        return days;
    }

    // Never on a Sunday: then it is the day before.
    private static DateOnly KingsDay(int year) =>
        new DateOnly(year, 4, 27) is { DayOfWeek: DayOfWeek.Sunday } sunday ? sunday.AddDays(-1) : new(year, 4, 27);

    // The Gregorian computus of Meeus, Jones and Butcher (Astronomical Algorithms, chapter 8).
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new(year, n / 31, n % 31 + 1);
    }
}
