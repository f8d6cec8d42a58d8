using Incidents.Mail;
using MailKit.Security;
using MimeKit;

namespace HelpCenter.Settings;

/// <summary>The HelpDesk's own address and the server that takes its letters.</summary>
public sealed class MailSettings : ISettings
{
    public static string Section => "Mail";

    /// <summary>The HelpDesk's own address.</summary>
    public string Address { get; set; } = "helpdesk@example.org";

    /// <summary>The name beside it; null: <c>HelpDesk</c> and the site's name.</summary>
    public string? Name { get; set; }

    /// <summary>The server that takes letters.</summary>
    public SmtpSettings Smtp { get; set; } = new();

    public IEnumerable<string> Problems()
    {
        if (!MailboxAddress.TryParse(Address, out var address) || address.Address.IndexOf('@') < 1)
            yield return $"Mail:Address is '{Address}': it must be an e-mail address like helpdesk@example.org.";
        if (Smtp.Port is < 1 or > 65535) yield return $"Mail:Smtp:Port is {Smtp.Port}: it must be from 1 to 65535, usually 587.";
        if (!Enum.TryParse<SecureSocketOptions>(Smtp.Security, ignoreCase: true, out _))
            yield return $"Mail:Smtp:Security is '{Smtp.Security}': it must be one of {string.Join(", ", Enum.GetNames<SecureSocketOptions>())}.";
    }
}

/// <summary>The server that takes letters.</summary>
public sealed class SmtpSettings
{
    /// <summary>Name of the server; null: letters are written as <c>.eml</c> files into <c>mail/out</c> in the data folder.</summary>
    public string? Host { get; set; }

    /// <summary>Port.</summary>
    public int Port { get; set; } = 587;

    /// <summary><c>StartTls</c>, <c>SslOnConnect</c>, <c>Auto</c>, <c>StartTlsWhenAvailable</c> or <c>None</c>.</summary>
    public string Security { get; set; } = nameof(SecureSocketOptions.StartTls);

    /// <summary>User name; null: no sign-in.</summary>
    public string? User { get; set; }

    /// <summary>Password.</summary>
    public string? Password { get; set; }

    public SmtpServer Server => new()
    {
        Host = string.IsNullOrWhiteSpace(Host) ? null : Host,
        Port = Port,
        Security = Enum.Parse<SecureSocketOptions>(Security, ignoreCase: true),
        User = User,
        Password = Password,
    };
}
