using System.Security.Cryptography;

namespace HelpCenter.Reading;

/// <summary>What ties searching, reading and asking together: a random id in a session cookie, set at the first search or vote and never joined to a name.</summary>
public static class Visit
{
    public const string Cookie = "visit";

    /// <summary>The visit's id; null before its first search or vote.</summary>
    public static string? Of(HttpRequest request) => request.Cookies[Cookie] is { Length: 32 } id && id.All(char.IsAsciiHexDigitLower) ? id : null;

    /// <summary>The visit's id; begins one where there is none.</summary>
    public static string Begin(HttpContext context)
    {
        if (Of(context.Request) is { } id) return id;
        id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(Cookie, id, new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
        return id;
    }
}
