using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace HelpCenter.Site;

/// <summary>
/// Guards the small forms on cached pages, which carry no anti-forgery token: the browser itself says where a request comes from,
/// by <c>Sec-Fetch-Site</c>, older ones by <c>Origin</c> (which is <c>null</c> under <c>no-referrer</c>, hence refused).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SameOriginAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && !Is(context.HttpContext.Request)) context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    public static bool Is(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site) return site == "same-origin";
        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) && origin.Authority == request.Host.Value;
    }
}
