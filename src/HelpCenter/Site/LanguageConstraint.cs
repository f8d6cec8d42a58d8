using HelpCenter.Settings;

namespace HelpCenter.Site;

/// <summary><c>{lang:lang}</c>: one of the site's languages; another one is no page.</summary>
internal sealed class LanguageConstraint(SiteSettings site) : IRouteConstraint
{
    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values[routeKey] is string language && site.LanguageList.Contains(language);
}
