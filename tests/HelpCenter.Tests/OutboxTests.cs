using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace HelpCenter.Tests;

public sealed class OutboxOnSqlite() : OutboxTests(DatabaseKind.Sqlite);

public sealed class OutboxOnPostgres() : OutboxTests(DatabaseKind.Postgres);

/// <summary>Letters reach the mail server once, late if they must, and are never lost.</summary>
public abstract partial class OutboxTests(DatabaseKind kind)
{
    private Task<HelpCenterApplication> StartAsync(MailServer server) => HelpCenterApplication.StartAsync(kind, new()
    {
        ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), ["Mail:Smtp:Security"] = "None", ["Mail:Address"] = "helpdesk@balans.example",
    });

    private static Task<List<string>> StatesAsync(HelpCenterApplication site) => site.Database.QueryAsync("SELECT \"State\", \"Attempts\" FROM \"Letters\" ORDER BY \"CreatedAt\"");

    [Fact]
    public async Task A_letter_is_handed_in_with_its_number_and_is_forgotten_by_the_outbox()
    {
        await using var server = new MailServer();
        await using var site = await StartAsync(server);
        await site.Somebody().AskAsync("anna@firma.example");

        await site.SendLettersAsync();
        await site.SendLettersAsync();

        var taken = Assert.Single(server.Taken);
        Assert.Contains("Subject: [10001-4]", taken, StringComparison.Ordinal);
        Assert.Contains("To: anna@firma.example", taken, StringComparison.Ordinal);
        Assert.Contains("Message-Id: <10001-4.", taken, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await site.Database.CountAsync("Letters", "\"Key\" IS NOT NULL"));
        Assert.Empty(Mail.In(Path.Combine(site.Folder, "mail", "out")));
    }

    [Fact]
    public async Task A_server_that_says_later_is_tried_again_after_growing_pauses_with_the_same_message_id()
    {
        await using var server = new MailServer();
        await using var site = await StartAsync(server);
        await site.Somebody().AskAsync("anna@firma.example");
        server.Answers["."] = "451 try later";
        var pauses = new List<int>();
        for (var minute = 0; minute < 40; minute++)
        {
            var before = server.Offered.Count;
            await site.SendLettersAsync();
            if (server.Offered.Count > before) pauses.Add(minute);
            site.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([0, 1, 3, 7, 15, 31], pauses);
        server.Answers.Clear();
        site.Clock.Advance(TimeSpan.FromHours(5));
        await site.SendLettersAsync();

        Assert.Single(server.Taken);
        Assert.Single(server.Offered.Select(letter => MessageId().Match(letter).Groups[1].Value).Distinct());
        Assert.Contains(site.Log.Lines, line => line.Contains("could not be sent and is tried again at", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("RCPT", "550 no such user")]
    [InlineData(".", "554 refused")]
    public async Task What_a_server_refuses_for_good_is_parked_and_holds_up_nothing(string at, string answer)
    {
        await using var server = new MailServer();
        await using var site = await StartAsync(server);
        await site.Somebody().AskAsync("weg@firma.example");
        server.Answers[at] = answer;
        await site.SendLettersAsync();
        server.Answers.Clear();
        await site.Somebody().AskAsync("anna@firma.example");

        await site.SendLettersAsync();
        site.Clock.Advance(TimeSpan.FromDays(2));
        await site.SendLettersAsync();

        Assert.Contains("To: anna@firma.example", Assert.Single(server.Taken), StringComparison.Ordinal);
        Assert.Equal(1, await site.Database.CountAsync("Letters", "\"State\" = 2"));
        Assert.Contains(site.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("refused for good", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_any_server_letters_wait_for_three_days_and_are_then_parked()
    {
        int port;
        await using (var gone = new MailServer()) port = gone.Port;
        await using var site = await HelpCenterApplication.StartAsync(kind, new() { ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture), ["Mail:Smtp:Security"] = "None" });
        await site.Somebody().AskAsync();
        for (var turn = 0; turn < 30; turn++)
        {
            await site.SendLettersAsync();
            site.Clock.Advance(TimeSpan.FromHours(4));
        }

        Assert.Equal(1, await site.Database.CountAsync("Letters", "\"State\" = 2"));
    }

    [Fact]
    public async Task What_another_sender_holds_is_left_to_him_until_his_lease_ends()
    {
        await using var server = new MailServer();
        await using var site = await StartAsync(server);
        await site.Somebody().AskAsync();
        await site.WithAsync<Data.HelpDeskDb>(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(db.Letters, set => set.SetProperty(letter => letter.LeasedUntil, site.Clock.GetUtcNow().AddMinutes(5))));

        await site.SendLettersAsync();
        Assert.Empty(server.Taken);

        site.Clock.Advance(TimeSpan.FromMinutes(6));
        await site.SendLettersAsync();
        Assert.Single(server.Taken);
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_letter_once()
    {
        await using var server = new MailServer();
        await using var site = await StartAsync(server);
        for (var one = 0; one < 12; one++) await site.OpenAsync($"asker{one}@firma.example");

        await Task.WhenAll(site.SendLettersAsync(), site.SendLettersAsync());

        Assert.Equal(12, server.Taken.Count);
        Assert.Equal(12, server.Taken.Select(letter => MessageId().Match(letter).Groups[1].Value).Distinct().Count());
    }

    [Fact]
    public async Task Letters_go_out_by_themselves()
    {
        await using var server = new MailServer();
        await using var site = await HelpCenterApplication.StartAsync(kind, new() { ["Mail:Smtp:Host"] = "127.0.0.1", ["Mail:Smtp:Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), ["Mail:Smtp:Security"] = "None" }, chores: true);
        await site.Somebody().AskAsync();

        for (var turn = 0; turn < 200 && server.Taken.IsEmpty; turn++)
        {
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50);
        }

        Assert.Single(server.Taken);
    }

    [GeneratedRegex("Message-Id: <([^>]+)>", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();

    /// <summary>A mail server of a few words (RFC 5321) that answers as a test wants, to many at once.</summary>
    private sealed class MailServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _serving;

        public MailServer()
        {
            _listener.Start();
            _serving = ServeAsync();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        /// <summary>What to answer to a line that starts with the key, instead of consent; <c>.</c> for the letter itself.</summary>
        public ConcurrentDictionary<string, string> Answers { get; } = [];

        /// <summary>Letters that it took.</summary>
        public ConcurrentQueue<string> Taken { get; } = [];

        /// <summary>Letters that it saw whole, taken or not.</summary>
        public ConcurrentQueue<string> Offered { get; } = [];

        public async ValueTask DisposeAsync()
        {
            _listener.Stop();
            await _serving;
        }

        private async Task ServeAsync()
        {
            try
            {
                while (true) _ = TalkAsync(await _listener.AcceptTcpClientAsync());
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over.
            }
        }

        private async Task TalkAsync(TcpClient client)
        {
            using var _ = client;
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            try
            {
                await writer.WriteLineAsync("220 test");
                while (await reader.ReadLineAsync() is { } line)
                {
                    var answer = Answers.FirstOrDefault(one => one.Key != "." && line.StartsWith(one.Key, StringComparison.OrdinalIgnoreCase)).Value
                        ?? (line == "DATA" ? "354 go on" : line == "QUIT" ? "221 bye" : "250 fine");
                    await writer.WriteLineAsync(answer);
                    if (line == "DATA" && answer.StartsWith("354", StringComparison.Ordinal)) await writer.WriteLineAsync(await TakeAsync(reader));
                    if (line == "QUIT") return;
                }
            }
            catch (IOException)
            {
                // Whoever spoke is gone.
            }
        }

        private async Task<string> TakeAsync(StreamReader reader)
        {
            var letter = new StringBuilder();
            while (await reader.ReadLineAsync() is { } line && line != ".") letter.AppendLine(line);
            Offered.Enqueue(letter.ToString());
            if (Answers.TryGetValue(".", out var refusal)) return refusal;
            Taken.Enqueue(letter.ToString());
            return "250 taken";
        }
    }
}
