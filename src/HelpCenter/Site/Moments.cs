using HelpCenter.Settings;

namespace HelpCenter.Site;

/// <summary>Days and times as people read them, in the site's time zone and the reader's language.</summary>
public sealed class Moments(SiteSettings site, Texts texts)
{
    /// <summary>12 mei 2026</summary>
    public string Date(DateTimeOffset moment) => Local(moment).ToString("d MMMM yyyy", texts.Culture);

    /// <summary>donderdag 21 mei</summary>
    public string Day(DateTimeOffset moment) => Local(moment).ToString("dddd d MMMM", texts.Culture);

    /// <summary>10.42 uur, 10:42</summary>
    public string Time(DateTimeOffset moment) => texts["TimeOfDay", Local(moment).ToString(texts.Culture.TwoLetterISOLanguageName == "nl" ? "H.mm" : "HH:mm", texts.Culture)];

    /// <summary>donderdag 21 mei, 10.42 uur</summary>
    public string DayAndTime(DateTimeOffset moment) => $"{Day(moment)}, {Time(moment)}";

    /// <summary>dinsdag 19 mei 2026, 10.42 uur</summary>
    public string Whole(DateTimeOffset moment) => $"{Local(moment).ToString("dddd d MMMM yyyy", texts.Culture)}, {Time(moment)}";

    /// <summary>For machines: <c>2026-05-19T10:42+02:00</c></summary>
    public string Stamp(DateTimeOffset moment) => Local(moment).ToString("yyyy-MM-ddTHH:mmzzz", System.Globalization.CultureInfo.InvariantCulture);

    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, site.Zone);
}
