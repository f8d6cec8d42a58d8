using System.Text.Json;

namespace HelpCenter.Tests;

/// <summary>The command line of the built program: 0 done, 1 refused with a reason on standard error, 2 wrong usage; nothing but the result on standard output.</summary>
public sealed class CommandTests
{
    private static Dictionary<string, string> In(string folder) => new() { ["Data__Folder"] = folder };

    [Fact]
    public async Task Content_check_names_every_problem_by_file_and_line()
    {
        using var content = Editor.WithAFewArticles().Article("nl/btw/kapot.md", "Kapot", "Een [dode link](nergens.md).\n\n![](geen.svg)").Write("nl/btw/zonder.md", "Geen kop.");

        var (exit, output, errors) = await BuiltProgram.RunAsync("content", "check", content.Folder);

        Assert.Equal((1, ""), (exit, errors));
        Assert.All(output.Trim().Split('\n'), line => Assert.Matches(@"^nl/btw/[\w-]+\.md:\d+: .+", line));
        Assert.Contains("nl/btw/kapot.md:4: ", output, StringComparison.Ordinal);
        Assert.Contains("nl/btw/zonder.md:1: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_check_is_silent_and_content_where_nothing_is_wrong()
    {
        using var content = Editor.WithNothing().Article("nl/btw/goed.md", "Goed").Write("nl/btw/_section.yml", "title: Btw\n");

        Assert.Equal((0, "", ""), await BuiltProgram.RunAsync("content", "check", content.Folder));
        Assert.Equal(0, (await BuiltProgram.RunAsync("content", "check", Checkout.PathOf("content"))).Exit);
    }

    [Theory]
    [InlineData(1, "content", "check", "/nowhere/at/all")]
    [InlineData(2, "content", "check")]
    [InlineData(2, "content", "eat", "x")]
    [InlineData(2, "contend")]
    [InlineData(2, "search")]
    [InlineData(2, "search", "x", "--colour", "red")]
    [InlineData(1, "search", "evaluate", "--content", "/nowhere", "--questions", "/nowhere.jsonl")]
    public async Task What_cannot_be_done_is_refused_with_a_reason_on_standard_error(int exit, params string[] arguments)
    {
        var answer = await BuiltProgram.RunAsync(arguments);

        Assert.Equal((exit, ""), (answer.Exit, answer.Output));
        Assert.NotEmpty(answer.Errors);
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("index", "rebuild")]
    [InlineData("content", "export", "/tmp/never-made-by-export")]
    [InlineData("search", "btw")]
    public async Task A_command_that_needs_a_data_folder_says_so(params string[] arguments)
    {
        var answer = await BuiltProgram.RunAsync(arguments);

        Assert.Equal((1, ""), (answer.Exit, answer.Output));
        Assert.Contains("Data:Folder", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_each_command()
    {
        var (exit, output, _) = await BuiltProgram.RunAsync("--help");

        Assert.Equal(0, exit);
        foreach (var command in new[] { "serve", "content", "search", "index", "verify" }) Assert.Contains(command, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Import_export_verify_and_rebuild_work_on_a_database_of_their_own(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("command-test-").FullName;
        await using var database = await TestDatabase.MakeAsync(kind, folder);
        using var content = Editor.WithAFewArticles();
        var environment = In(folder);
        foreach (var (name, value) in database.Settings) environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var exported = Path.Combine(folder, "export");

        var import = await BuiltProgram.RunAsync(environment, "content", "import", content.Folder);
        Assert.Equal((0, "9 new, 0 changed, 0 moved, 0 in conflict, 0 archived, 0 gone but kept"), (import.Exit, import.Output.Trim()));
        var again = await BuiltProgram.RunAsync(environment, "content", "import", content.Folder);
        Assert.Equal("0 new, 0 changed, 0 moved, 0 in conflict, 0 archived, 0 gone but kept", again.Output.Trim());
        var export = await BuiltProgram.RunAsync(environment, "content", "export", exported);
        Assert.Equal((0, $"9 articles written to {exported}"), (export.Exit, export.Output.Trim()));
        Assert.Equal(File.ReadAllText(Path.Combine(content.Folder, "nl/btw/btw-codes.md")), File.ReadAllText(Path.Combine(exported, "nl/btw/btw-codes.md")));
        Assert.Equal(1, (await BuiltProgram.RunAsync(environment, "content", "export", exported)).Exit);
        var verify = await BuiltProgram.RunAsync(environment, "verify");
        Assert.Equal((1, ""), (verify.Exit, verify.Output)); // no site ever ran here, so there is no key to verify with, and none is made
        Assert.Contains("history.key", verify.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "history.key")));
        Assert.Equal((0, "9 articles will be indexed anew"), await BuiltProgram.RunAsync(environment, "index", "rebuild") is var rebuild ? (rebuild.Exit, rebuild.Output.Trim()) : default);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Verify_tells_what_was_altered_and_ends_with_one()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite);
        await site.Somebody().AskAsync();
        await site.Database.UnguardAsync();
        await site.Database.ExecuteAsync("""UPDATE "Texts" SET "Text" = 'x' WHERE "Text" = 'Btw-code verdwenen'""");

        var (exit, output, _) = await BuiltProgram.RunAsync(In(site.Folder), "verify");

        Assert.Equal(1, exit);
        Assert.Matches(@"^10001-4: text \d+ was altered\s+1 incidents: 1 findings\s*$", output);
    }

    [Fact]
    public async Task Search_reads_the_index_beside_a_running_site()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite);

        var (exit, output, errors) = await BuiltProgram.RunAsync(In(site.Folder), "search", "aangifte", "--lang", "nl", "--json");

        Assert.Equal((0, ""), (exit, errors));
        using var json = JsonDocument.Parse(output);
        Assert.Equal("btw-aangifte", json.RootElement.GetProperty("hits")[0].GetProperty("slug").GetString());
        Assert.Contains("1 found", (await BuiltProgram.RunAsync(In(site.Folder), "search", "aangifte")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_is_at_home_where_the_site_is_at_home()
    {
        var database = Path.Combine(Path.GetTempPath(), $"environment-test-{Guid.NewGuid():N}.db");
        var (exit, _, errors) = await BuiltProgram.RunAsync(new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Database__ConnectionString"] = $"Data Source={database}" }, "index", "rebuild");
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(database) + "*")) File.Delete(file);

        Assert.True(exit == 0, errors);
        Assert.DoesNotContain("Data:Folder", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_site_on_the_same_folder_is_refused_with_a_reason()
    {
        await using var site = await HelpCenterApplication.StartAsync(DatabaseKind.Sqlite);

        var (exit, _, errors) = await BuiltProgram.RunAsync(In(site.Folder), "serve", "--urls", "http://127.0.0.1:0", "--Site:BaseUrl=http://help.example.org", $"--Content:Folder={site.Content.Folder}");

        Assert.Equal(1, exit);
        Assert.Contains("index", errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_told_in_a_sentence()
    {
        var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var folder = Directory.CreateTempSubdirectory("port-test-").FullName;

        var (exit, _, errors) = await BuiltProgram.RunAsync(In(folder), "serve", "--urls", $"http://{listener.LocalEndpoint}", "--Site:BaseUrl=http://help.example.org", $"--Content:Folder={folder}");

        listener.Stop();
        Directory.Delete(folder, recursive: true);
        Assert.Equal(1, exit);
        Assert.Contains("address already in use", errors, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Interrupted_the_site_ends_cleanly()
    {
        var folder = Directory.CreateTempSubdirectory("interrupt-test-").FullName;
        var (program, address) = await BuiltProgram.ServeAsync(In(folder), "--Site:BaseUrl=http://help.example.org", $"--Content:Folder={folder}");
        using (program)
        using (var client = new HttpClient { BaseAddress = address })
        {
            Assert.Equal("ready", await client.GetStringAsync("/readyz"));
            Assert.Equal(0, await program.InterruptAsync());
            Assert.DoesNotContain("Unhandled", program.Errors, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }
}
