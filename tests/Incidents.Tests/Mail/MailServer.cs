using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Incidents.Mail;
using MailKit.Security;

namespace Incidents.Tests.Mail;

/// <summary>A mail server of a few words (RFC 5321) that answers as a test wants.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _serving;

    public MailServer()
    {
        _listener.Start();
        Address = new() { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port, Security = SecureSocketOptions.None };
        _serving = ServeAsync();
    }

    public SmtpServer Address { get; }

    /// <summary>What to answer to a line that starts with the key, instead of consent.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    public ConcurrentQueue<string> Taken { get; } = [];

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                Connections++;
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException or IOException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync() is { } line)
        {
            var answer = Answer(line);
            await writer.WriteLineAsync(answer);
            if (line == "DATA" && answer.StartsWith("354", StringComparison.Ordinal)) await writer.WriteLineAsync(await TakeAsync(reader));
            if (line == "QUIT" || answer.StartsWith("421", StringComparison.Ordinal)) return;
        }
    }

    private string Answer(string line) =>
        Answers.FirstOrDefault(answer => answer.Key != "." && line.StartsWith(answer.Key, StringComparison.OrdinalIgnoreCase)).Value
        ?? (line == "DATA" ? "354 go on" : line == "QUIT" ? "221 bye" : "250 fine");

    private async Task<string> TakeAsync(StreamReader reader)
    {
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") letter.AppendLine(line);
        if (Answers.TryGetValue(".", out var refusal)) return refusal;
        Taken.Enqueue(letter.ToString());
        return "250 taken";
    }
}
