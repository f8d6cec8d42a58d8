using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace HelpCenter.Tests;

/// <summary>What nobody may forget: a text in one of the languages, an address in the list, a setting in the documents.</summary>
public sealed partial class ResourceTests
{
    private static readonly Dictionary<string, string> Dutch = Read("nl"), English = Read("en");

    private static Dictionary<string, string> Read(string language) => XDocument.Load(Checkout.PathOf("src", "HelpCenter", "Resources", $"Texts.{language}.resx"))
        .Root!.Elements("data").ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value);

    [Fact]
    public void Every_text_exists_in_both_languages()
    {
        Assert.Empty(Dutch.Keys.Except(English.Keys));
        Assert.Empty(English.Keys.Except(Dutch.Keys));
        Assert.Empty(Dutch.Concat(English).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));
    }

    [Fact]
    public void A_text_takes_the_same_values_in_both_languages()
    {
        foreach (var (name, text) in Dutch)
            Assert.Equal((name, Places(text)), (name, Places(English[name])));

        static string Places(string text) => string.Join(' ', Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_text_that_a_page_or_class_names_exists()
    {
        var missing = new List<string>();
        foreach (var file in Checkout.Files("src/HelpCenter", "*.cs*").Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)))
            foreach (Match named in Named().Matches(File.ReadAllText(file)))
                if (!Exists(named.Groups[1].Value, named.Value)) missing.Add($"{Path.GetFileName(file)}: {named.Value}");
        Assert.Empty(missing);
    }

    // T.Count("Minutes", …) uses Minutes.One and Minutes.Many; T[$"Error.{field}.Empty"] any that fits.
    private static bool Exists(string name, string call)
    {
        if (name.Contains('{')) return Dutch.Keys.Any(key => Regex.IsMatch(key, "^" + Regex.Replace(Regex.Escape(name), @"\\\{[^}]*}", ".+") + (call.Contains("Count", StringComparison.Ordinal) ? @"\.One$" : "$")));
        return call.Contains("Count(", StringComparison.Ordinal) ? Dutch.ContainsKey(name + ".One") && Dutch.ContainsKey(name + ".Many") : Dutch.ContainsKey(name);
    }

    [Fact]
    public void Every_text_is_used()
    {
        var source = string.Concat(Checkout.Files("src/HelpCenter", "*.cs").Concat(Checkout.Files("src/HelpCenter", "*.cshtml")).Select(File.ReadAllText));
        var families = Family().Matches(source).Select(one => new Regex("^" + Regex.Replace(Regex.Escape(one.Groups[1].Value), @"\\\{[^}]*}", ".+") + @"(\.One|\.Many)?$")).ToList();
        Assert.DoesNotContain(Dutch.Keys, IsForgotten);

        bool IsForgotten(string key) => !source.Contains($"\"{key}\"", StringComparison.Ordinal) && !source.Contains($"\"{CountedBy().Replace(key, "")}\"", StringComparison.Ordinal) && !families.Any(family => family.IsMatch(key));
    }

    [Fact]
    public async Task No_page_shows_the_name_of_a_text_instead_of_the_text()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite);
        foreach (var subscription in new[] { null, "basis", "premium" })
            foreach (var language in new[] { "nl", "en" })
            {
                var person = site.Somebody();
                if (subscription is not null) person.Set("subscription", subscription);
                var received = await person.AskAsync($"anna{subscription}{language}@firma.example", language: language);
                var pages = new List<Page> { received, await person.GetAsync($"/{language}/incidents/{received.Number()}?said=added"), await person.SubmitAsync(await person.FormAsync(language)) };
                foreach (var path in new[] { "", "/search", "/search?q=btw", "/search?q=vat", "/search?q=xqxqxq", "/articles/btw-aangifte", "/articles/file-a-vat-return", "/articles/btw-codes?voted=no", "/sections/btw", "/sections/vat?untranslated=true", "/tags/btw", "/contact", "/preferences", "/about/privacy", "/nowhere" })
                    pages.Add(await person.GetAsync($"/{language}{path}"));
                Assert.All(pages, page => Assert.DoesNotMatch(@"\[[A-Z][A-Za-z]+(\.[A-Za-z]+)*\]|\{\d\}", page.Html.DocumentElement.TextContent));
            }
    }

    [Fact]
    public async Task Every_address_is_one_that_was_promised()
    {
        string[] promised =
        [
            "", "{lang:lang}", "{lang:lang}/search", "{lang:lang}/articles/{slug}", "/{lang:lang}/articles/{slug}.md", "{lang:lang}/sections/{section}", "{lang:lang}/tags/{tag}", "{lang:lang}/articles/{slug}/votes",
            "{lang:lang}/preferences", "{lang:lang}/contact", "{lang:lang}/about/{slug}", "{lang:lang}/incidents/{number}", "{lang:lang}/incidents/{number}/received", "{lang:lang}/incidents/{number}/additions",
            "{lang:lang}/incidents/{number}/opening", "{lang:lang}/incidents/{number}/denial", "{lang:lang}/incidents/{number}/fresh-link", "/{lang:lang}/incidents/{number}/attachments/{id:guid}", "error/{status:int?}",
            "/healthz", "/readyz", "/metrics", "/media/{hash:length(64)}/{name}", "/api/search", "/api/suggest", "/sitemap.xml", "/robots.txt", "/opensearch.xml", "/llms.txt", "/{lang:lang}/feed.atom",
        ];
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite);

        var there = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!).Distinct().ToList();

        Assert.Empty(there.Except(promised));
        Assert.Empty(promised.Except(there));
    }

    [Fact]
    public async Task The_shipped_articles_make_a_whole_site()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, content: Editor.WithTheShippedArticles());
        Assert.DoesNotContain(site.Log.Lines, line => line.Contains("Content:", StringComparison.Ordinal));
        var reader = site.Somebody();
        var (seen, queue) = (new HashSet<string>(), new Queue<string>(["/nl", "/en"]));
        var broken = new List<string>();
        while (queue.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            var page = await reader.OpenAsync(address);
            if (page.Status != 200) broken.Add($"{page.Status} {address}");
            if (page.Type?.StartsWith("text/html", StringComparison.Ordinal) != true) continue;
            if (page.Html.QuerySelectorAll("h1").Length != 1) broken.Add($"not one h1: {address}");
            var ids = page.Html.QuerySelectorAll("[id]").Select(one => one.Id!).ToList();
            broken.AddRange(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => $"id {same.Key} twice: {address}"));
            foreach (var link in page.Html.QuerySelectorAll("a[href], img[src], link[href], script[src]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!))
                if (link.StartsWith('#') && link.Length > 1 && !ids.Contains(link[1..])) broken.Add($"{link} is nowhere in {address}");
                else if (link.StartsWith('/') && !link.Contains("/contact?q=", StringComparison.Ordinal)) queue.Enqueue(link.Split('#')[0]);
        }

        Assert.Empty(broken);
        Assert.True(seen.Count > 200, $"only {seen.Count}");
    }

    [GeneratedRegex(@"(?:\bT|[Tt]exts|Texts\.In\([^)]*\))(?:\.Find\(|\.Count\(|\[)\$?""([^""]+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"\$""([A-Z][A-Za-z.]*\{[^""]*)""")]
    private static partial Regex Family();

    [GeneratedRegex(@"\.(One|Many)$")]
    private static partial Regex CountedBy();

    [GeneratedRegex(@"\{(\d|q|n|name|size)\}")]
    private static partial Regex Place();
}

/// <summary>The documents say what the program does.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_setting_stands_in_the_document_about_settings()
    {
        var document = File.ReadAllText(Checkout.PathOf("docs", "configuration.md"));
        var missing = new List<string>();
        foreach (var settings in typeof(Settings.ISettings).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(Settings.ISettings))))
        {
            var section = (string)settings.GetProperty("Section", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;
            foreach (var property in settings.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(one => one.CanWrite || one.PropertyType.IsGenericType))
                if (one(property) is { } name && !document.Contains(name, StringComparison.Ordinal)) missing.Add($"{section}:{name}");
        }

        Assert.Empty(missing);

        static string? one(PropertyInfo property) => property.Name.EndsWith("List", StringComparison.Ordinal) || property.Name is "All" or "Item" || property.GetIndexParameters().Length > 0 ? null : property.Name;
    }

    [Fact]
    public void Links_between_documents_lead_somewhere()
    {
        var broken = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Checkout.Folder, "*.md").Concat(Directory.Exists(Checkout.PathOf("docs")) ? Directory.EnumerateFiles(Checkout.PathOf("docs"), "*.md", SearchOption.AllDirectories) : []))
            foreach (Match link in Link().Matches(File.ReadAllText(file)))
            {
                var target = link.Groups[1].Value.Split('#')[0];
                if (target.Length == 0 || target.Contains(':')) continue;
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, target));
                if (!File.Exists(path) && !Directory.Exists(path)) broken.Add($"{Path.GetRelativePath(Checkout.Folder, file)}: {link.Groups[1].Value}");
            }

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)(?:\s""[^""]*"")?\)")]
    private static partial Regex Link();
}
