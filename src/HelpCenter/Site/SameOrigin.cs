using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace HelpCenter.Site;

/// <summary>
/// Guards the small forms on cached pages, which carry no anti-forgery token: the browser itself says where a request comes from,
/// by <c>Sec-Fetch-Site</c>, older ones by <c>Origin</c> (which is <c>null</c> under <c>no-referrer</c>, hence refused).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameOriginAttribute : Attribute, IAsyncAuthorizationFilter
{
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && !(Is(request) && await IsFormAsync(request))) context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    // A form that cannot be read (a NUL in it is enough) is refused here, before pages are handed nothing where they expect the parts of their address.
    private static async Task<bool> IsFormAsync(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType && await request.ReadFormAsync(request.HttpContext.RequestAborted) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public static bool Is(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
    }
}
