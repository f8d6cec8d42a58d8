using System.Net;

namespace HelpCenter.Settings;

/// <summary>What the site is called and where it stands.</summary>
public sealed class SiteSettings : ISettings
{
    public static string Section => "Site";

    /// <summary>The languages the program's own texts exist in.</summary>
    public static readonly string[] KnownLanguages = ["nl", "en"];

    /// <summary>Name of the product that is helped with.</summary>
    public string Name { get; set; } = "Balans";

    /// <summary>Languages of the site, divided by commas; the first is the default.</summary>
    public string Languages { get; set; } = "nl,en";

    /// <summary>What links in letters are built from: <c>https://help.example.org</c>.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Telephone number of the HelpDesk as people write it; null: none is shown.</summary>
    public string? Phone { get; set; }

    /// <summary>Time zone of office hours and of what people see (IANA).</summary>
    public string TimeZone { get; set; } = "Europe/Amsterdam";

    /// <summary>Addresses or networks (CIDR) of proxies whose forwarded headers count, divided by commas.</summary>
    public string? Proxies { get; set; }

    public IReadOnlyList<string> LanguageList => field ??= Words(Languages);
    public IReadOnlyList<string> ProxyList => field ??= Words(Proxies ?? "");
    public string DefaultLanguage => LanguageList[0];
    public TimeZoneInfo Zone => field ??= TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
    public Uri Base => field ??= new(BaseUrl.TrimEnd('/') + "/");

    /// <summary>An address on this site for use outside of it: in letters, feeds and maps.</summary>
    public string Link(string path) => new Uri(Base, path.TrimStart('/')).AbsoluteUri;

    public IEnumerable<string> Problems()
    {
        if (string.IsNullOrWhiteSpace(Name)) yield return "Site:Name is empty: it must be the name of the product that is helped with.";
        if (LanguageList.Count == 0 || LanguageList.Except(KnownLanguages).Any())
            yield return $"Site:Languages is '{Languages}': it must be one or more of {string.Join(", ", KnownLanguages)}, divided by commas.";
        if (BaseUrl.Length > 0 && !(Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsolutePath == "/"))
            yield return $"Site:BaseUrl is '{BaseUrl}': it must be an address like https://help.example.org, without a path.";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            yield return $"Site:TimeZone is '{TimeZone}': it must be a time zone like Europe/Amsterdam.";
        foreach (var proxy in ProxyList.Where(proxy => !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)))
            yield return $"Site:Proxies names '{proxy}': it must be addresses or networks like 10.0.0.0/8, divided by commas.";
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
