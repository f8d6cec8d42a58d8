using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace HelpCenter.Tests;

/// <summary>Somebody with a browser: it keeps cookies, says where its requests come from, and never follows an address by itself.</summary>
public sealed class Person
{
    private readonly HttpClient _client;
    private readonly CookieContainer _cookies = new();
    private readonly string? _from;

    public Person(HelpCenterApplication site, string? from)
    {
        _from = from;
        _client = site.CreateDefaultClient(new CookieContainerHandler(_cookies));
    }

    /// <summary>The site as this browser names it.</summary>
    public Uri Site => _client.BaseAddress!;

    /// <summary>What the browser says it is.</summary>
    public string UserAgent { get; set; } = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0";

    /// <summary>The value of a cookie; null where there is none.</summary>
    public string? Cookie(string name) => _cookies.GetCookies(Site)[name]?.Value;

    public void Set(string cookie, string value) => _cookies.Add(Site, new Cookie(cookie, value));

    public void Forget(string cookie) => _cookies.GetCookies(Site)[cookie]!.Expired = true;

    public Task<Page> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Goes where an answer leads, until a page is there.</summary>
    public async Task<Page> OpenAsync(string path)
    {
        var page = await GetAsync(path);
        for (var steps = 0; page.Location is { } next && steps < 5; steps++) page = await GetAsync(next);
        return page;
    }

    /// <summary>Posts a form from one of the site's own pages.</summary>
    public Task<Page> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, [("Sec-Fetch-Site", "same-origin")], fields);

    public Task<Page> PostAsync(string path, (string Name, string Value)[] headers, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), headers);

    /// <summary>Fills in a form of a page and sends it, with all that the form holds already, in its own order.</summary>
    public Task<Page> SubmitAsync(Form form, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, form.Action, form.Content(), [("Sec-Fetch-Site", "same-origin"), .. headers]);

    public async Task<Page> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Site, path)) { Content = content };
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (_from is not null) request.Headers.Add(HelpCenterApplication.From, _from);
        foreach (var (name, value) in headers)
            if (name == "Host") request.Headers.Host = value;
            else request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead);
        return new(answer.StatusCode, answer.Headers, answer.Content.Headers, await answer.Content.ReadAsByteArrayAsync());
    }
}

/// <summary>An answer as a person sees it.</summary>
public sealed class Page(HttpStatusCode status, HttpResponseHeaders headers, HttpContentHeaders content, byte[] bytes)
{
    private IHtmlDocument? _html;

    public int Status => (int)status;

    public byte[] Bytes => bytes;

    public string Body { get; } = System.Text.Encoding.UTF8.GetString(bytes);

    public string? Type => content.ContentType?.ToString();

    /// <summary>A header's value; null where there is none.</summary>
    public string? this[string header] => headers.TryGetValues(header, out var values) || content.TryGetValues(header, out values) ? string.Join(", ", values) : null;

    /// <summary>Where the answer leads to.</summary>
    public string? Location => headers.Location?.ToString();

    public IHtmlDocument Html => _html ??= new HtmlParser().ParseDocument(Body);

    public string Title => Html.Title ?? "";

    /// <summary>The words of what a selector finds; null where it finds nothing.</summary>
    public string? Text(string selector) => Html.QuerySelector(selector)?.TextContent is { } text ? Words(text) : null;

    public IReadOnlyList<string> Texts(string selector) => [.. Html.QuerySelectorAll(selector).Select(element => Words(element.TextContent))];

    /// <summary>All words of the page itself.</summary>
    public string Main => Text("main") ?? "";

    public IReadOnlyList<string> Links(string selector = "a") => [.. Html.QuerySelectorAll(selector).Select(link => link.GetAttribute("href") ?? "")];

    /// <summary>The form that is sent to an address that ends so.</summary>
    public Form Form(string action) => new(Html.QuerySelectorAll("form").OfType<IHtmlFormElement>().FirstOrDefault(form => form.GetAttribute("action")?.EndsWith(action, StringComparison.Ordinal) == true)
        ?? throw new InvalidOperationException($"The page has no form for {action}: {Status} {Main}"));

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A form of a page with what stands in it.</summary>
public sealed class Form
{
    private readonly List<(string Name, string Value)> _fields = [];
    private readonly List<(string Name, string FileName, byte[] Bytes, string? Type)> _files = [];
    private readonly bool _multipart;

    public Form(IHtmlFormElement form)
    {
        Action = form.GetAttribute("action")!;
        _multipart = form.GetAttribute("enctype") == "multipart/form-data";
        foreach (var element in form.QuerySelectorAll("input, textarea"))
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name)) continue;
            if (element is IHtmlTextAreaElement area) _fields.Add((name, area.Value));
            else if (element is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" }) continue;
            else if (element is IHtmlInputElement input) _fields.Add((name, input.Value));
        }
    }

    public string Action { get; set; }

    public string? this[string name]
    {
        get => _fields.Where(field => field.Name == name).Select(field => field.Value).FirstOrDefault();
        set
        {
            var place = _fields.FindIndex(field => field.Name == name);
            _fields.RemoveAll(field => field.Name == name);
            if (value is not null) _fields.Insert(place < 0 ? _fields.Count : place, (name, value));
        }
    }

    public Form With(string name, string? value)
    {
        this[name] = value;
        return this;
    }

    public Form With(params (string Name, string Value)[] values)
    {
        foreach (var (name, value) in values) this[name] = value;
        return this;
    }

    public Form Attach(string fileName, byte[] bytes, string? type = null)
    {
        _files.Add(("Attachments", fileName, bytes, type));
        return this;
    }

    public HttpContent Content()
    {
        if (!_multipart) return new FormUrlEncodedContent(_fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var content = new MultipartFormDataContent("----test-boundary-7d4a");
        // As a browser does: in the order of the page, where the anti-forgery token stands behind the files.
        foreach (var (name, value) in _fields.Where(field => field.Name != "__RequestVerificationToken")) content.Add(new StringContent(value), Quoted(name));
        foreach (var (name, fileName, bytes, type) in _files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new(type ?? "application/octet-stream");
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{name}\"; filename=\"{fileName.Replace("\"", "%22", StringComparison.Ordinal)}\"");
            content.Add(file);
        }

        if (_files.Count == 0) content.Add(NoFile());
        foreach (var (name, value) in _fields.Where(field => field.Name == "__RequestVerificationToken")) content.Add(new StringContent(value), Quoted(name));
        return content;
    }

    // What a browser sends for a file field in which nothing was chosen.
    private static ByteArrayContent NoFile()
    {
        var nothing = new ByteArrayContent([]);
        nothing.Headers.ContentType = new("application/octet-stream");
        nothing.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"Attachments\"; filename=\"\"");
        return nothing;
    }

    private static string Quoted(string name) => $"\"{name}\"";
}
