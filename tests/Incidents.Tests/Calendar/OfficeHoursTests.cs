using System.Globalization;
using CsCheck;
using Incidents.Calendar;

namespace Incidents.Tests.Calendar;

public class OfficeHoursTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly OfficeHours Weekdays = new(Amsterdam,
        Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (new TimeOnly(8, 30), new TimeOnly(17, 30))),
        day => DutchHolidays.Of(day.Year).Contains(day));

    // Opens in the night in which the clock changes, so that the change falls into its hours.
    private static readonly OfficeHours Nights = new(Amsterdam, Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (new TimeOnly(0, 30), new TimeOnly(4, 0))), _ => false);

    [Theory]
    [InlineData("2026-05-18 08:29", false)]
    [InlineData("2026-05-18 08:30", true)]
    [InlineData("2026-05-18 17:29", true)]
    [InlineData("2026-05-18 17:30", false)]
    [InlineData("2026-05-16 12:00", false)] // Saturday
    [InlineData("2026-05-17 12:00", false)] // Sunday
    [InlineData("2026-05-14 12:00", false)] // Ascension
    [InlineData("2026-05-05 12:00", true)] // Liberation Day in a year that does not end in 0 or 5
    [InlineData("2025-05-05 12:00", false)]
    [InlineData("2030-05-06 12:00", true)]
    [InlineData("2026-04-27 12:00", false)] // King's Day
    [InlineData("2025-04-28 12:00", true)] // King's Day was on Saturday
    public void The_telephone_is_answered_within_office_hours(string local, bool open) => Assert.Equal(open, Weekdays.IsOpen(Local(local)));

    [Theory]
    [InlineData("2026-05-18 09:00", "2026-05-18 17:30", "2026-05-19 08:30")]
    [InlineData("2026-05-18 07:00", null, "2026-05-18 08:30")]
    [InlineData("2026-05-18 08:30", "2026-05-18 17:30", "2026-05-19 08:30")]
    [InlineData("2026-05-15 18:00", null, "2026-05-18 08:30")] // Friday evening
    [InlineData("2025-12-24 17:30", null, "2025-12-29 08:30")] // Christmas, then the weekend
    [InlineData("2026-03-27 18:00", null, "2026-03-30 08:30")] // the clock goes forward
    [InlineData("2026-10-23 18:00", null, "2026-10-26 08:30")] // and back
    public void A_reader_is_told_when_the_office_closes_and_opens(string now, string? closes, string opens)
    {
        Assert.Equal(closes is null ? null : Local(closes), Weekdays.ClosesAt(Local(now)));
        Assert.Equal(Local(opens), Weekdays.OpensAt(Local(now)));
        Assert.Equal(Local(closes ?? opens), Weekdays.ChangesAt(Local(now)));
    }

    [Theory]
    [InlineData("2026-05-18 09:00", 4, "2026-05-18 13:00")]
    [InlineData("2026-05-18 09:00", 9, "2026-05-19 09:00")]
    [InlineData("2026-05-18 08:30", 9, "2026-05-18 17:30")] // a whole day ends at closing time, not next morning
    [InlineData("2026-05-18 08:30", 18, "2026-05-19 17:30")]
    [InlineData("2026-05-18 03:00", 4, "2026-05-18 12:30")]
    [InlineData("2026-05-18 17:30", 4, "2026-05-19 12:30")]
    [InlineData("2026-05-15 16:30", 2, "2026-05-18 09:30")] // over a weekend
    [InlineData("2026-05-16 12:00", 0.5, "2026-05-18 09:00")] // on a Saturday
    [InlineData("2025-12-24 16:30", 2, "2025-12-29 09:30")] // Christmas and a weekend in a row
    [InlineData("2026-04-03 17:00", 1, "2026-04-07 09:00")] // Easter
    [InlineData("2025-04-17 17:00", 18, "2025-04-22 17:00")] // Friday counts, Easter Monday does not
    [InlineData("2026-05-13 17:00", 9, "2026-05-15 17:00")] // Ascension
    [InlineData("2025-12-31 17:00", 1, "2026-01-02 09:00")] // New Year
    [InlineData("2026-03-27 16:30", 2, "2026-03-30 09:30")] // the clock goes forward in between
    [InlineData("2026-10-23 16:30", 2, "2026-10-26 09:30")] // and back
    public void An_answer_is_due_when_so_many_office_hours_have_passed(string from, double hours, string due) =>
        Assert.Equal(Local(due), Weekdays.Add(Local(from), TimeSpan.FromHours(hours)));

    // 29 March 2026: 02:00 becomes 03:00. 25 October 2026: 03:00 becomes 02:00.
    [Theory]
    [InlineData("2026-03-29 00:30", 2.5, "2026-03-29 04:00")]
    [InlineData("2026-03-29 00:30", 3, "2026-03-30 01:00")]
    [InlineData("2026-03-29 01:30", 1, "2026-03-29 03:30")]
    [InlineData("2026-10-25 00:30", 4.5, "2026-10-25 04:00")]
    [InlineData("2026-10-25 00:30", 3.5, "2026-10-25 03:00")]
    [InlineData("2026-10-24 00:30", 3.5, "2026-10-24 04:00")]
    public void An_hour_is_an_hour_also_in_the_night_in_which_the_clock_changes(string from, double hours, string due) =>
        Assert.Equal(Local(due), Nights.Add(Local(from), TimeSpan.FromHours(hours)));

    [Fact]
    public void A_time_that_the_clock_skips_is_an_hour_later_and_one_that_comes_twice_is_the_first()
    {
        var early = new OfficeHours(Amsterdam, new Dictionary<DayOfWeek, (TimeOnly, TimeOnly)> { [DayOfWeek.Sunday] = (new(2, 30), new(6, 0)) }, _ => false);
        Assert.Equal(Utc("2026-03-29 01:30"), early.OpensAt(Utc("2026-03-28 12:00")));
        Assert.Equal(Utc("2026-10-25 00:30"), early.OpensAt(Utc("2026-10-24 12:00")));
    }

    [Fact]
    public void Where_the_reader_is_does_not_matter()
    {
        var tokyo = Local("2026-05-18 09:00").ToOffset(TimeSpan.FromHours(9));
        Assert.True(Weekdays.IsOpen(tokyo));
        Assert.Equal(TimeSpan.Zero, Weekdays.Add(tokyo, TimeSpan.FromHours(4)).Offset);
        Assert.Equal(Local("2026-05-18 13:00"), Weekdays.Add(tokyo, TimeSpan.FromHours(4)));
    }

    [Fact]
    public void An_office_that_never_opens_says_so_instead_of_searching_for_ever()
    {
        var never = new OfficeHours(Amsterdam, new Dictionary<DayOfWeek, (TimeOnly, TimeOnly)>(), _ => false);
        var holidays = new OfficeHours(Amsterdam, Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (new TimeOnly(9, 0), new TimeOnly(17, 0))), _ => true);
        foreach (var office in (OfficeHours[])[never, holidays])
        {
            Assert.False(office.IsOpen(Some.Monday));
            Assert.Null(office.ChangesAt(Some.Monday));
            Assert.Throws<InvalidOperationException>(() => office.Add(Some.Monday, TimeSpan.FromHours(1)));
        }
    }

    // Half hours: all that these offices know of opens and closes on one.
    private static readonly Gen<DateTimeOffset> Moments = Gen.Int[0, 365 * 48 * 6].Select(halves => Utc("2025-01-01 00:00").AddMinutes(30 * halves));
    private static readonly Gen<TimeSpan> Times = Gen.Int[1, 120].Select(halves => TimeSpan.FromMinutes(30 * halves));
    private static readonly Gen<OfficeHours> Offices = Gen.OneOf(Weekdays, Nights);

    [Fact]
    public void Exactly_the_time_promised_is_open_between_question_and_answer() =>
        Gen.Select(Offices, Moments, Times).Sample((office, from, time) =>
        {
            var due = office.Add(from, time);
            var open = 0;
            for (var moment = from; moment < due; moment = moment.AddMinutes(30))
                if (office.IsOpen(moment)) open++;
            return open * 30 == time.TotalMinutes;
        }, iter: 300);

    [Fact]
    public void An_answer_is_never_due_outside_office_hours() =>
        Gen.Select(Offices, Moments, Gen.Long[1, TimeSpan.TicksPerDay * 5]).Sample((office, from, ticks) =>
            office.IsOpen(office.Add(from, TimeSpan.FromTicks(ticks)).AddTicks(-1)), iter: 1_000);

    [Fact]
    public void Who_asks_later_or_waits_longer_is_never_answered_earlier() =>
        Gen.Select(Offices, Gen.Select(Moments, Moments), Gen.Select(Times, Times)).Sample((office, from, time) =>
        {
            var (early, late) = from.Item1 < from.Item2 ? from : (from.Item2, from.Item1);
            var (little, much) = time.Item1 < time.Item2 ? time : (time.Item2, time.Item1);
            return office.Add(early, little) <= office.Add(late, little) && office.Add(early, little) <= office.Add(early, much);
        }, iter: 500);

    [Fact]
    public void Waiting_twice_is_waiting_once_for_both() =>
        Gen.Select(Offices, Moments, Gen.Select(Times, Times)).Sample((office, from, times) =>
            office.Add(office.Add(from, times.Item1), times.Item2) == office.Add(from, times.Item1 + times.Item2), iter: 500);

    [Fact]
    public void Whenever_it_is_closed_it_opens_and_whenever_it_is_open_it_closes() =>
        Gen.Select(Offices, Moments).Sample((office, now) =>
            office.ChangesAt(now) is { } change && change > now && office.IsOpen(change) != office.IsOpen(now) && office.IsOpen(change.AddTicks(-1)) == office.IsOpen(now), iter: 500);

    private static DateTimeOffset Local(string time)
    {
        var local = DateTime.Parse(time, CultureInfo.InvariantCulture);
        return new(local, Amsterdam.GetUtcOffset(local));
    }

    private static DateTimeOffset Utc(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
