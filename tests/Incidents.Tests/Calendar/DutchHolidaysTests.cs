using Incidents.Calendar;

namespace Incidents.Tests.Calendar;

public class DutchHolidaysTests
{
    // As the Rijksoverheid publishes them.
    [Theory]
    [InlineData(2024, "03-31", "05-09", "05-19")]
    [InlineData(2025, "04-20", "05-29", "06-08")]
    [InlineData(2026, "04-05", "05-14", "05-24")]
    [InlineData(2027, "03-28", "05-06", "05-16")]
    [InlineData(2028, "04-16", "05-25", "06-04")]
    [InlineData(2029, "04-01", "05-10", "05-20")]
    [InlineData(2030, "04-21", "05-30", "06-09")]
    [InlineData(2038, "04-25", "06-03", "06-13")] // the latest there can be
    public void Easter_Ascension_and_Pentecost_follow_the_moon(int year, string easter, string ascension, string pentecost)
    {
        var days = DutchHolidays.Of(year);
        var (first, second) = (Day(year, easter), Day(year, pentecost));
        Assert.Superset(new HashSet<DateOnly> { first, first.AddDays(1), Day(year, ascension), second, second.AddDays(1) }, days.ToHashSet());
    }

    [Theory]
    [InlineData(2024, "04-27")]
    [InlineData(2025, "04-26")]
    [InlineData(2026, "04-27")]
    [InlineData(2031, "04-26")]
    public void Kings_Day_is_never_on_a_Sunday(int year, string day)
    {
        var days = DutchHolidays.Of(year).Where(holiday => holiday is { Month: 4, Day: 26 or 27 });
        Assert.Equal([Day(year, day)], days);
    }

    [Theory]
    [InlineData(2025, false, true)]
    [InlineData(2026, false, false)]
    [InlineData(2026, true, true)]
    [InlineData(2029, false, false)]
    [InlineData(2030, false, true)]
    public void Liberation_Day_is_free_every_five_years_or_by_setting_every_year(int year, bool everyYear, bool free) =>
        Assert.Equal(free, DutchHolidays.Of(year, everyYear).Contains(new(year, 5, 5)));

    [Fact]
    public void The_whole_of_2026()
    {
        string[] days = ["01-01", "04-05", "04-06", "04-27", "05-14", "05-24", "05-25", "12-25", "12-26"];
        Assert.Equal(days.Select(day => Day(2026, day)), DutchHolidays.Of(2026).Order());
    }

    [Fact]
    public void Good_Friday_is_a_working_day() => Assert.DoesNotContain(new DateOnly(2026, 4, 3), DutchHolidays.Of(2026));

    private static DateOnly Day(int year, string day) => DateOnly.Parse($"{year}-{day}", System.Globalization.CultureInfo.InvariantCulture);
}
