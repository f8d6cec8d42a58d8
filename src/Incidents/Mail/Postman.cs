using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Incidents.Mail;

/// <summary>Where letters are handed in.</summary>
public sealed record SmtpServer
{
    /// <summary>Name of the server; null: letters are written as files.</summary>
    public string? Host { get; init; }

    /// <summary>Port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is encrypted: <c>StartTls</c>, <c>SslOnConnect</c>, <c>Auto</c> or <c>None</c>.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>User name; null: no sign-in.</summary>
    public string? User { get; init; }

    /// <summary>Password.</summary>
    public string? Password { get; init; }
}

/// <summary>Thrown where the mail server refuses a letter for good (RFC 5321: a reply that starts with 5).</summary>
public sealed class LetterRefusedException(string reason, Exception inner) : Exception(reason, inner);

/// <summary>Hands letters to the mail server; without one, writes them as <c>.eml</c> files into a folder.</summary>
/// <param name="server">The mail server.</param>
/// <param name="folder">Where files are written while there is no mail server.</param>
public sealed class Postman(SmtpServer server, string folder)
{
    /// <summary>Sends letters, one after the other over one connection.</summary>
    /// <param name="messages">The letters.</param>
    /// <param name="sent">Told of each: an exception where it could not be sent (<see cref="LetterRefusedException"/>: for good), else null.</param>
    /// <param name="cancel">Stops between two letters.</param>
    public async Task SendAsync(IReadOnlyList<MimeMessage> messages, Func<MimeMessage, Exception?, Task> sent, CancellationToken cancel)
    {
        using var client = new SmtpClient();
        foreach (var message in messages)
        {
            cancel.ThrowIfCancellationRequested();
            await sent(message, await TryAsync(client, message, cancel));
        }

        if (client.IsConnected) await client.DisconnectAsync(quit: true, CancellationToken.None);
    }

    private async Task<Exception?> TryAsync(SmtpClient client, MimeMessage message, CancellationToken cancel)
    {
        try
        {
            if (server.Host is null) await WriteAsync(message, cancel);
            else await HandInAsync(client, message, cancel);
            return null;
        }
        catch (SmtpCommandException error) when ((int)error.StatusCode >= 500)
        {
            return new LetterRefusedException($"{(int)error.StatusCode} {error.Message}", error);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // Whatever it is (no STARTTLS, no sign-in, a full disk, a time-out), it must not hold up the other letters.
            return error;
        }
    }

    private async Task HandInAsync(SmtpClient client, MimeMessage message, CancellationToken cancel)
    {
        if (!client.IsConnected) await client.ConnectAsync(server.Host!, server.Port, server.Security, cancel);
        if (!client.IsAuthenticated && server.User is not null) await client.AuthenticateAsync(server.User, server.Password ?? "", cancel);
        await client.SendAsync(message, cancel);
    }

    // Written under another name first, so that whoever watches the folder never reads half a letter.
    private async Task WriteAsync(MimeMessage message, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var name = Path.Combine(folder, $"{message.Date.UtcDateTime:yyyyMMdd-HHmmss}-{message.MessageId!.Split('@')[0]}.eml");
        await using (var file = File.Create(name + ".part")) await message.WriteToAsync(file, cancel);
        File.Move(name + ".part", name, overwrite: true);
    }
}
