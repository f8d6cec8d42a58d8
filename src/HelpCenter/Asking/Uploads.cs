using HelpCenter.Site;
using Incidents;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HelpCenter.Asking;

/// <summary>The files of a form, as far as they were received.</summary>
public sealed class ReceivedFiles
{
    private readonly List<StoredFile> _files = [];

    /// <summary>Those received whole.</summary>
    public IReadOnlyList<StoredFile> Files => _files;

    /// <summary>Names of files thrown away, because they were too many or too large together.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Whether the disk could not take a file.</summary>
    public bool DiskFailed { get; set; }

    /// <summary>Bytes there is still room for.</summary>
    public long Room => Attachment.MostBytes - _files.Sum(file => file.Size);

    public void Add(StoredFile file) => _files.Add(file);
}

/// <summary>
/// Reads a form with files as a stream, before anything else asks for it: files go to disk as they come, those beyond the limits are thrown away as they come,
/// and the text is there whatever is refused afterwards.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadsAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method)) return;
        var (fields, files) = await Uploads.ReadAsync(request, context.HttpContext.RequestServices.GetRequiredService<AttachmentStore>());
        context.HttpContext.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
        context.HttpContext.Items[typeof(ReceivedFiles)] = files;
    }
}

/// <summary>How a form with files is read.</summary>
public static class Uploads
{
    /// <summary>Beyond this the connection is closed (64 MB).</summary>
    public const long LargestBody = 64L * 1024 * 1024;

    private const int LongestText = 200_000;
    private const int MostFields = 40;

    /// <summary>The files that came with this request.</summary>
    public static ReceivedFiles Of(HttpContext context) => context.Items[typeof(ReceivedFiles)] as ReceivedFiles ?? new();

    public static async Task<(Dictionary<string, StringValues> Fields, ReceivedFiles Files)> ReadAsync(HttpRequest request, AttachmentStore store)
    {
        var files = new ReceivedFiles();
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        if (Boundary(request) is { } boundary) await ReadAsync(new MultipartReader(boundary, request.Body), fields, files, store, request.HttpContext.RequestAborted);
        else if (request.HasFormContentType) await ReadPlainAsync(request, fields);
        return (fields, files);
    }

    private static async Task ReadPlainAsync(HttpRequest request, Dictionary<string, StringValues> fields)
    {
        try
        {
            foreach (var (name, value) in await new FormPipeReader(request.BodyReader).ReadFormAsync(request.HttpContext.RequestAborted)) fields[name] = value;
        }
        catch (InvalidDataException)
        {
            // It is no form: what is missing is asked for.
        }
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;

    private static async Task ReadAsync(MultipartReader reader, Dictionary<string, StringValues> fields, ReceivedFiles files, AttachmentStore store, CancellationToken cancel)
    {
        try
        {
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)) continue;
                if (part.IsFileDisposition()) await ReceiveAsync(section.Body, part, files, store, cancel);
                else if (fields.Count < MostFields) Add(fields, part.Name.Value?.Trim('"') ?? "", await TextAsync(section.Body, cancel));
                await section.Body.DrainAsync(cancel);
            }
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not Microsoft.AspNetCore.Http.BadHttpRequestException)
        {
            // A form that breaks off or is no form: what was read until then is all there is, and what is missing is asked for again.
        }
    }

    private static void Add(Dictionary<string, StringValues> fields, string name, string value) =>
        fields[name] = fields.TryGetValue(name, out var before) && before.Count < MostFields ? StringValues.Concat(before, value) : value;

    private static async Task<string> TextAsync(Stream body, CancellationToken cancel)
    {
        using var reader = new StreamReader(body, leaveOpen: true);
        var text = new char[LongestText];
        return new(text, 0, await reader.ReadBlockAsync(text, cancel));
    }

    private static async Task ReceiveAsync(Stream body, ContentDispositionHeaderValue part, ReceivedFiles files, AttachmentStore store, CancellationToken cancel)
    {
        var name = part.FileNameStar.Value ?? part.FileName.Value?.Trim('"') ?? "";
        if (name.Length == 0) return; // a file field that was left empty
        if (files.Files.Count >= Attachment.MostFiles || files.Refused.Count > 0) files.Refused.Add(FileName.Safe(name));
        else await StoreAsync(body, name, files, store, cancel);
    }

    private static async Task StoreAsync(Stream body, string name, ReceivedFiles files, AttachmentStore store, CancellationToken cancel)
    {
        try
        {
            if (await store.ReceiveAsync(name, body, files.Room, cancel) is { } file) files.Add(file);
            else files.Refused.Add(FileName.Safe(name));
        }
        catch (Exception error) when (error is UnauthorizedAccessException || (error is IOException and not Microsoft.AspNetCore.Http.BadHttpRequestException))
        {
            files.DiskFailed = true;
            files.Refused.Add(FileName.Safe(name));
        }
    }
}
