using System.Text;
using System.Xml;
using System.Xml.Linq;
using HelpCenter.Reading;
using HelpCenter.Settings;
using Microsoft.AspNetCore.OutputCaching;

namespace HelpCenter.Site;

/// <summary>What the web expects of a site: the map, the rules for robots, a description for browsers' search boxes, a feed, and a contents list for language models.</summary>
internal static class Conventions
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace XHtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private const int FeedLength = 30;

    public static void MapConventions(this WebApplication app)
    {
        var kept = app.MapGroup("").CacheOutput(PageCache.Name);
        kept.MapGet("/sitemap.xml", Sitemap);
        kept.MapGet("/robots.txt", Robots);
        kept.MapGet("/opensearch.xml", Search);
        kept.MapGet("/llms.txt", Llms);
        kept.MapGet("/{lang:lang}/feed.atom", Feed);
    }

    private static IResult Sitemap(Library library, SiteSettings site)
    {
        var pages = site.LanguageList.SelectMany(language => Pages(library, language)).ToList();
        var byPair = pages.ToLookup(page => page.Pair);
        return Xml(new XElement(Map + "urlset", new XAttribute(XNamespace.Xmlns + "xhtml", XHtml), pages.Select(page => new XElement(Map + "url",
            new XElement(Map + "loc", site.Link(page.Address)),
            page.Changed is { } changed ? new XElement(Map + "lastmod", changed.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : null,
            byPair[page.Pair].Count() > 1 ? byPair[page.Pair].Select(other => new XElement(XHtml + "link",
                new XAttribute("rel", "alternate"), new XAttribute("hreflang", other.Language), new XAttribute("href", site.Link(other.Address)))) : null))), "application/xml");
    }

    private static IEnumerable<(string Language, string Pair, string Address, DateTimeOffset? Changed)> Pages(Library library, string language)
    {
        var shelf = library.In(language);
        return shelf.Sections.Select(section => (language, $"section {section.Key}", $"/{language}/sections/{section.Folder}", (DateTimeOffset?)null))
            .Prepend((language, "home", $"/{language}", null))
            .Concat(shelf.Articles.Select(entry => (language, $"article {entry.Key}", entry.Address, (DateTimeOffset?)entry.Changed)))
            .Concat(shelf.Standing.Select(entry => (language, $"about {entry.Slug}", entry.Address, (DateTimeOffset?)entry.Changed)));
    }

    private static IResult Robots(SiteSettings site) => Results.Text($"""
        User-agent: *
        Disallow: /api/
        Disallow: /*/search
        Disallow: /*/contact
        Disallow: /*/incidents/
        Disallow: /*/preferences
        Sitemap: {site.Link("/sitemap.xml")}

        """);

    private static IResult Search(SiteSettings site) => Xml(new XElement(OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", $"{site.Name} Help"),
        new XElement(OpenSearch + "Description", Texts.In(site.DefaultLanguage)["HomeDescription", site.Name]),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        site.LanguageList.Select(language => new XElement(OpenSearch + "Url", new XAttribute("type", "text/html"), new XAttribute("method", "get"),
            new XAttribute("template", site.Link($"/{language}/search") + "?q={searchTerms}")))), "application/opensearchdescription+xml");

    private static IResult Llms(Library library, SiteSettings site)
    {
        var text = new StringBuilder($"# {site.Name} Help\n\n> {Texts.In(site.DefaultLanguage)["HomeDescription", site.Name]}\n");
        foreach (var shelf in site.LanguageList.Select(library.In))
            foreach (var section in shelf.Sections)
            {
                text.Append("\n## ").Append(section.Title).Append(" (").Append(section.Language).Append(")\n\n");
                text.AppendJoin("", shelf.BySection[section.Folder].Select(entry => $"- [{entry.About.Title}]({site.Link(entry.Address)}.md): {entry.About.Summary}\n"));
            }

        return Results.Text(text.ToString(), "text/plain; charset=utf-8");
    }

    private static IResult Feed(string lang, Library library, SiteSettings site)
    {
        var newest = library.In(lang).Articles.OrderByDescending(entry => entry.Changed).Take(FeedLength).ToList();
        return Xml(new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", lang),
            new XElement(Atom + "title", Texts.In(lang)["FeedTitle", site.Name]),
            new XElement(Atom + "id", site.Link($"/{lang}/feed.atom")),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", site.Link($"/{lang}/feed.atom"))),
            new XElement(Atom + "link", new XAttribute("href", site.Link($"/{lang}"))),
            new XElement(Atom + "updated", XmlConvert.ToString(newest.FirstOrDefault()?.Changed ?? DateTimeOffset.UnixEpoch)),
            new XElement(Atom + "author", new XElement(Atom + "name", $"HelpDesk {site.Name}")),
            newest.Select(entry => new XElement(Atom + "entry",
                new XElement(Atom + "title", entry.About.Title),
                new XElement(Atom + "id", site.Link(entry.Address)),
                new XElement(Atom + "link", new XAttribute("href", site.Link(entry.Address))),
                new XElement(Atom + "updated", XmlConvert.ToString(entry.Changed)),
                new XElement(Atom + "summary", entry.About.Summary)))), "application/atom+xml");
    }

    private static IResult Xml(XElement root, string type) => Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root, $"{type}; charset=utf-8");
}
