using System.Globalization;
using System.Security.Cryptography;
using Incidents;
using Microsoft.AspNetCore.DataProtection;

namespace HelpCenter.Asking;

/// <summary>What a browser may see of an incident.</summary>
public enum AccessRight
{
    /// <summary>Nothing, not even that it exists.</summary>
    None,

    /// <summary>The form was sent from here: confirmation and page are shown, but that proves nothing about the address.</summary>
    Poster,

    /// <summary>It was opened from here by the asker's own key: what is typed here is proven to be his.</summary>
    Asker,
}

/// <summary>Which incidents this browser may see: one sealed cookie, kept for a year.</summary>
public sealed class Access(IHttpContextAccessor accessor, IDataProtectionProvider protection)
{
    private const string Cookie = "incidents";
    private const int Most = 60; // a cookie holds 4096 bytes; the oldest go first
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    private readonly IDataProtector _protector = protection.CreateProtector("incidents this browser may see");
    private HttpContext Http => accessor.HttpContext!;

    public AccessRight To(IncidentNumber number) => Read().LastOrDefault(one => one.Number == number.Sequence).Right;

    /// <summary>Gives this browser a right; a greater one it has is kept.</summary>
    public void Give(IncidentNumber number, AccessRight right)
    {
        var rights = Read().Where(one => one.Number != number.Sequence).Append((Number: number.Sequence, Right: (AccessRight)Math.Max((int)To(number), (int)right))).TakeLast(Most);
        var text = string.Join(' ', rights.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Number}:{(int)one.Right}")));
        Http.Response.Cookies.Append(Cookie, _protector.Protect(text), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Http.Request.IsHttps, MaxAge = Year, IsEssential = true });
    }

    private IEnumerable<(long Number, AccessRight Right)> Read()
    {
        try
        {
            return Http.Request.Cookies[Cookie] is { } cookie
                ? [.. _protector.Unprotect(cookie).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(':')).Select(one => (long.Parse(one[0], CultureInfo.InvariantCulture), (AccessRight)int.Parse(one[1], CultureInfo.InvariantCulture)))]
                : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
