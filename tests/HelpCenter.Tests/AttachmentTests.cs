using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HelpCenter.Tests;

public sealed class AttachmentsOnSqlite() : AttachmentTests(DatabaseKind.Sqlite);

public sealed class AttachmentsOnPostgres() : AttachmentTests(DatabaseKind.Postgres);

/// <summary>Files beside a question: kept as they came, never believed, never shown.</summary>
public abstract class AttachmentTests(DatabaseKind kind)
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13];

    [Theory]
    [InlineData("scherm.png", "image/png")]
    [InlineData("kwaad.html", "text/plain")]
    [InlineData("kwaad.svg", "text/plain")]
    [InlineData("leeg.pdf", "application/octet-stream")]
    [InlineData("echt.txt", "application/pdf")]
    [InlineData("zip.docx", "application/zip")]
    [InlineData("iets.exe", "application/octet-stream")]
    public async Task A_file_is_only_ever_a_download_of_the_kind_that_it_is(string name, string type)
    {
        var bytes = name switch
        {
            "scherm.png" => Png,
            "echt.txt" => "%PDF-1.7 ..."u8.ToArray(),
            "zip.docx" => [(byte)'P', (byte)'K', 3, 4, 0, 0],
            "iets.exe" => [(byte)'M', (byte)'Z', 0, 1, 2],
            "leeg.pdf" => [],
            _ => "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"u8.ToArray(),
        };
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        var received = await anna.AskAsync(files: [(name, bytes)]);
        var incident = await anna.GetAsync($"/nl/incidents/{received.Number()}");
        var link = incident.Links(".seal .file a").Single();

        var file = await anna.GetAsync(link);

        Assert.Equal(200, file.Status);
        Assert.Equal(bytes, file.Bytes);
        Assert.Equal(type, file.Type);
        Assert.StartsWith("attachment;", file["Content-Disposition"], StringComparison.Ordinal);
        Assert.Contains(name, file["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "sandbox; default-src 'none'", "no-store"), (file["X-Content-Type-Options"], file["Content-Security-Policy"], file["Cache-Control"]));
        Assert.Equal(404, (await site.Somebody().GetAsync(link)).Status);
        Assert.Empty(await site.VerifyAsync());
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\Anna\\bon.pdf", "bon.pdf")]
    [InlineData("bon\u202Efdp.exe", "bonfdp.exe")]
    [InlineData("...", "bijlage")]
    [InlineData("a\u0000b.txt", "ab.txt")]
    [InlineData("<img>.png", "img.png")]
    public async Task A_name_is_made_safe(string given, string shown)
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        using var content = new MultipartFormDataContent("----x");
        var form = (await anna.FormAsync()).Filled();
        foreach (var field in new[] { "Ticket", "Subject", "Question", "Name", "Email", "Kind", "__RequestVerificationToken" }) content.Add(new StringContent(form[field]!), field);
        var file = new ByteArrayContent("x"u8.ToArray());
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Attachments\"; filename*=UTF-8''{Uri.EscapeDataString(given)}");
        content.Add(file);

        var sent = await anna.SendAsync(HttpMethod.Post, "/nl/contact", content);

        Assert.Equal(303, sent.Status);
        Assert.Equal([shown], (await anna.GetAsync(sent.Location!.Replace("/received", "", StringComparison.Ordinal))).Texts(".seal .file a"));
    }

    [Fact]
    public async Task Ten_files_are_taken_and_of_eleven_the_ten_received_are_kept()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        var form = (await anna.FormAsync()).Filled();
        for (var i = 1; i <= 11; i++) form.Attach($"bon{i}.txt", Encoding.UTF8.GetBytes($"bon {i}"));

        var refused = await anna.SubmitAsync(form);

        Assert.Equal(413, refused.Status);
        Assert.Contains("Niet ontvangen: bon11.txt.", refused.Main, StringComparison.Ordinal);
        Assert.Equal(form["Question"], refused.Form("/contact")["Question"]);
        Assert.Equal(10, refused.Html.QuerySelectorAll("input[name=Keep]").Length);

        var taken = await anna.SubmitAsync(refused.Form("/contact"));
        Assert.Equal(303, taken.Status);
        Assert.Equal(10, (await anna.GetAsync(taken.Location!.Replace("/received", "", StringComparison.Ordinal))).Texts(".seal .file a").Count);
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task What_is_more_than_25_MB_together_is_thrown_away_as_it_comes_and_the_rest_is_kept()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        var form = (await anna.FormAsync()).Filled().Attach("eerste.bin", new byte[10 * 1024 * 1024]).Attach("tweede.bin", new byte[16 * 1024 * 1024]);

        var refused = await anna.SubmitAsync(form);

        Assert.Equal(413, refused.Status);
        Assert.Contains("Niet ontvangen: tweede.bin.", refused.Main, StringComparison.Ordinal);
        Assert.Contains("eerste.bin", refused.Text(".file")!, StringComparison.Ordinal);
        Assert.Equal(form["Subject"], refused.Form("/contact")["Subject"]);
        Assert.Single(Directory.GetFiles(Path.Combine(site.Folder, "files", "attachments", "incoming")));

        var taken = await anna.SubmitAsync(refused.Form("/contact").Attach("derde.bin", new byte[15 * 1024 * 1024]));
        Assert.Equal(303, taken.Status);
        Assert.Equal(["eerste.bin", "derde.bin"], (await anna.GetAsync(taken.Location!.Replace("/received", "", StringComparison.Ordinal))).Texts(".seal .file a").Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task A_file_that_was_kept_can_be_left_out()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        var refused = await anna.SubmitAsync((await anna.FormAsync()).Filled(email: "fout").Attach("een.txt", "1"u8.ToArray()).Attach("twee.txt", "2"u8.ToArray()));
        var form = refused.Form("/contact").With(("Email", "anna@firma.example"), ("Keep", "1"));

        var taken = await anna.SubmitAsync(form);

        Assert.Equal(["twee.txt"], (await anna.GetAsync(taken.Location!.Replace("/received", "", StringComparison.Ordinal))).Texts(".seal .file a"));
    }

    [Fact]
    public async Task A_form_sent_again_after_its_files_were_taken_still_holds_together()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        var refused = (await anna.SubmitAsync((await anna.FormAsync()).Filled(email: "fout").Attach("een.txt", "1"u8.ToArray()))).Form("/contact").With("Email", "anna@firma.example");

        var answers = await Task.WhenAll(anna.SubmitAsync(refused), anna.SubmitAsync(refused), anna.SubmitAsync(refused));

        Assert.All(answers, answer => Assert.Equal(303, answer.Status));
        Assert.Equal(1, await site.Database.CountAsync("Attachments"));
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task Files_of_forms_that_were_never_sent_are_cleared_away_and_the_others_are_not()
    {
        await using var site = await HelpCenterApplication.StartAsync(kind);
        var anna = site.Somebody();
        await anna.AskAsync(files: [("bewaard.txt", "1"u8.ToArray())]);
        await anna.SubmitAsync((await anna.FormAsync()).Filled(email: "fout").Attach("vergeten.txt", "2"u8.ToArray()));
        var incoming = Path.Combine(site.Folder, "files", "attachments", "incoming");
        Assert.Single(Directory.GetFiles(incoming));

        ((Asking.AttachmentStore)site.Services.GetService(typeof(Asking.AttachmentStore))!).ClearAbandoned(DateTimeOffset.UtcNow.AddDays(3));

        Assert.Empty(Directory.GetFiles(incoming));
        Assert.Empty(await site.VerifyAsync());
    }

    [Fact]
    public async Task A_full_disk_loses_no_word_and_the_question_can_be_sent_without_the_file()
    {
        var disk = await SmallDisk.MountAsync();
        if (disk is null)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true" && Environment.UserName == "root") Assert.Fail("No small disk could be mounted.");
            Assert.Skip("Only root may mount a small disk.");
        }

        await using (disk)
        {
            await using var site = await HelpCenterApplication.StartAsync(kind, new() { ["Files:Folder"] = disk.Folder }, content: Editor.WithNothing().Article("nl/btw/een.md", "Een"));
            var anna = site.Somebody();
            var form = (await anna.FormAsync()).Filled().Attach("groot.bin", new byte[3 * 1024 * 1024]);

            var refused = await anna.SubmitAsync(form);

            Assert.Equal(507, refused.Status);
            Assert.Contains("We konden uw bijlagen nu niet opslaan.", refused.Main, StringComparison.Ordinal);
            foreach (var field in new[] { "Subject", "Question", "Name", "Email" }) Assert.Equal(form[field], refused.Form("/contact")[field]);
            Assert.Empty(Directory.GetFiles(Path.Combine(disk.Folder, "attachments", "incoming")));
            Assert.Equal(0, await site.Database.CountAsync("Incidents"));
            Assert.Equal(303, (await anna.SubmitAsync(refused.Form("/contact"))).Status);
            Assert.Empty(await site.VerifyAsync());
        }
    }

    private sealed class SmallDisk(string folder) : IAsyncDisposable
    {
        public string Folder => folder;

        public static async Task<SmallDisk?> MountAsync()
        {
            var folder = Directory.CreateTempSubdirectory("small-disk-").FullName;
            if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) == 0) return new(folder);
            Directory.Delete(folder);
            return null;
        }

        public async ValueTask DisposeAsync()
        {
            await RunAsync("umount", "-l", folder);
            Directory.Delete(folder);
        }

        private static async Task<int> RunAsync(string program, params string[] arguments)
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
    }
}

/// <summary>What only shows on a real connection.</summary>
public sealed class LargeBodyTests
{
    [Fact]
    public async Task Beyond_64_MB_the_connection_is_closed_and_nothing_is_kept()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, socket: true);
        var address = site.Somebody().Site;
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        await using var stream = client.GetStream();
        var head = $"--x\r\nContent-Disposition: form-data; name=\"Attachments\"; filename=\"groot.bin\"\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /nl/contact HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\n{head.Length:x}\r\n{head}\r\n"));
        var chunk = new byte[1024 * 1024];
        var sent = 0L;
        try
        {
            for (; sent < 100; sent++)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"));
                await stream.WriteAsync(chunk);
                await stream.WriteAsync("\r\n"u8.ToArray());
            }
        }
        catch (IOException)
        {
            // Closed, as it should be.
        }

        var answer = "";
        try
        {
            var buffer = new byte[4096];
            answer = Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
        }
        catch (IOException)
        {
            // Closed before it was read.
        }

        Assert.True(sent < 100 || answer.StartsWith("HTTP/1.1 413", StringComparison.Ordinal), answer);
        Assert.DoesNotContain("200 OK", answer, StringComparison.Ordinal);
        var incoming = Path.Combine(site.Folder, "files", "attachments", "incoming");
        Assert.True(!Directory.Exists(incoming) || Directory.GetFiles(incoming).Length == 0);
        Assert.Equal(200, (await site.Somebody().GetAsync("/nl/contact")).Status);
    }

    [Fact]
    public async Task Just_below_64_MB_all_words_are_kept_although_the_files_are_refused()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, socket: true);
        var anna = site.Somebody();
        var form = (await anna.FormAsync()).Filled().Attach("groot.bin", new byte[60 * 1024 * 1024]);

        var refused = await anna.SubmitAsync(form);

        Assert.Equal(413, refused.Status);
        Assert.Equal(form["Question"], refused.Form("/contact")["Question"]);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_leaves_nothing_behind()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite, socket: true);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, site.Somebody().Site.Port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /nl/contact HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"Attachments\"; filename=\"half.bin\"\r\n\r\nhalf"));
            await Task.Delay(300);
        }

        var incoming = Path.Combine(site.Folder, "files", "attachments", "incoming");
        for (var turn = 0; turn < 100 && Directory.Exists(incoming) && Directory.GetFiles(incoming).Length > 0; turn++) await Task.Delay(50);
        Assert.True(!Directory.Exists(incoming) || Directory.GetFiles(incoming).Length == 0);
        Assert.Equal(0, await site.Database.CountAsync("Incidents"));
    }
}
