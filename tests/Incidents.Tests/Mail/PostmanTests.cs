using Incidents.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Incidents.Tests.Mail;

public sealed class PostmanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("postman").FullName;

    private string Out => Path.Combine(_folder, "mail", "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Without_a_mail_server_every_letter_becomes_a_file_that_a_mail_program_opens()
    {
        var told = await SendAsync(new(), Letters(2));

        Assert.All(told, Assert.Null);
        var files = Directory.GetFiles(Out);
        Assert.Equal(2, files.Length);
        Assert.All(files, file =>
        {
            Assert.Matches(@"^20260518-084211-10042-5\.[0-9a-f]{32}\.eml$", Path.GetFileName(file));
            Assert.Equal("[10042-5] Ontvangen", MimeMessage.Load(file, TestContext.Current.CancellationToken).Subject);
        });
    }

    [Fact]
    public async Task A_letter_written_twice_is_one_file()
    {
        var letters = Letters(1);
        await SendAsync(new(), letters);
        await SendAsync(new(), letters);
        Assert.Single(Directory.GetFiles(Out));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_delays_each_letter_and_throws_nothing()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "mail"), "in the way", TestContext.Current.CancellationToken);
        var told = await SendAsync(new(), Letters(2));
        Assert.All(told, error => Assert.IsAssignableFrom<IOException>(error));
    }

    [Fact]
    public async Task Who_stops_the_site_stops_between_two_letters()
    {
        using var stop = new CancellationTokenSource();
        var told = 0;
        await Assert.ThrowsAsync<OperationCanceledException>(() => new Postman(new(), Out).SendAsync(Letters(3), async (_, _) =>
        {
            told++;
            await stop.CancelAsync();
        }, stop.Token));

        Assert.Equal(1, told);
        Assert.Single(Directory.GetFiles(Out));
    }

    [Fact]
    public async Task A_mail_server_takes_all_letters_over_one_connection()
    {
        await using var server = new MailServer();
        var told = await SendAsync(server.Address, Letters(3));

        Assert.All(told, Assert.Null);
        Assert.Equal(3, server.Taken.Count);
        Assert.Equal(1, server.Connections);
        Assert.All(server.Taken, letter => Assert.Contains("Subject: [10042-5] Ontvangen", letter, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_refused_for_good_says_so_and_the_next_one_goes_out()
    {
        await using var server = new MailServer { Answers = { ["RCPT TO:<sanne@"] = "550 5.1.1 no such user" } };
        var told = await SendAsync(server.Address, [.. Letters(1), .. Letters(1, "kees@molen.example")]);

        Assert.Contains("550", Assert.IsType<LetterRefusedException>(told[0]).Message, StringComparison.Ordinal);
        Assert.Null(told[1]);
        Assert.Single(server.Taken);
    }

    [Theory]
    [InlineData("RCPT", "451 4.7.1 greylisted")]
    [InlineData("MAIL", "452 4.3.1 full")]
    [InlineData("DATA", "421 4.3.2 closing")]
    [InlineData("MAIL", "530 5.7.0 sign in first")]
    public async Task A_letter_not_taken_now_is_an_error_of_that_letter_and_not_a_refusal(string command, string answer)
    {
        await using var server = new MailServer { Answers = { [command] = answer } };
        var told = await SendAsync(server.Address, Letters(2));
        Assert.All(told, error => Assert.True(error is not null and not LetterRefusedException, error?.ToString()));
    }

    [Fact]
    public async Task A_letter_refused_as_a_whole_is_refused_for_good()
    {
        await using var server = new MailServer { Answers = { ["."] = "554 5.7.1 looks like spam" } };
        Assert.IsType<LetterRefusedException>(Assert.Single(await SendAsync(server.Address, Letters(1))));
    }

    [Fact]
    public async Task A_server_that_is_not_there_delays_the_letters()
    {
        var server = new MailServer();
        await server.DisposeAsync();
        var told = await SendAsync(server.Address, Letters(2));
        Assert.All(told, error => Assert.True(error is not null and not LetterRefusedException));
    }

    // Otherwise the password would go over the wire for everybody to read.
    [Fact]
    public async Task A_server_without_encryption_delays_the_letters_where_encryption_is_asked_for()
    {
        await using var server = new MailServer();
        var told = await SendAsync(server.Address with { Security = SecureSocketOptions.StartTls }, Letters(2));

        Assert.All(told, error => Assert.True(error is not null and not LetterRefusedException));
        Assert.Empty(server.Taken);
    }

    private static List<MimeMessage> Letters(int count, string to = "sanne@korenaar.example") =>
        [.. Enumerable.Range(0, count).Select(_ => new Envelope("HelpDesk", "helpdesk@balans.example").Message(Some.Letter(Some.Incident(Some.Asking with { Email = to }))))];

    private async Task<List<Exception?>> SendAsync(SmtpServer server, List<MimeMessage> letters)
    {
        var told = new List<Exception?>();
        await new Postman(server, Out).SendAsync(letters, (message, error) =>
        {
            Assert.Same(letters[told.Count], message);
            told.Add(error);
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
        Assert.Equal(letters.Count, told.Count);
        return told;
    }
}
