using System.Buffers;
using System.Security.Cryptography;

namespace Incidents;

/// <summary>The secret with which every link of a history is authenticated. It lies beside the database, not in it: whoever can write the database alone cannot forge a link.</summary>
public sealed class ChainKey(byte[] secret)
{
    private const int Size = 32;
    private const int MostAttempts = 500; // five seconds

    /// <summary>First eight hexadecimal digits of the secret's hash: by which key a link was made.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(secret))[..8];

    /// <summary>HMAC-SHA256 of a link's hash (RFC 2104), 32 bytes.</summary>
    public byte[] Sign(byte[] hash) => HMACSHA256.HashData(secret, hash);

    /// <summary>Reads the key from a file; makes one, readable by this user only, where there is none.</summary>
    /// <exception cref="InvalidDataException">The file holds something else: signing with half a key or none would look as if all were well.</exception>
    public static ChainKey ReadOrMake(string file)
    {
        if (!File.Exists(file)) Make(file);
        var secret = new byte[Size];
        return Convert.FromHexString(File.ReadAllText(file).Trim(), secret, out _, out var read) == OperationStatus.Done && read == Size
            ? new(secret)
            : throw new InvalidDataException($"{file} does not hold a key of {Size} bytes in hexadecimal. Put back the one from the backup; with another one the history cannot be verified.");
    }

    // One at a time, since File.Move looks first and renames then: two that start at once would each go on with a key of their own.
    // Written whole under another name first: who reads never sees half a key.
    private static void Make(string file)
    {
        using var turn = Turn(file + ".lock");
        if (File.Exists(file)) return;

        var draft = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, options)) writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Size)));
        File.Move(draft, file);
    }

    private static FileStream Turn(string file)
    {
        for (var attempt = 0; ; attempt++)
            try
            {
                return new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (Exception error) when (error is IOException and not (DirectoryNotFoundException or PathTooLongException) && attempt < MostAttempts)
            {
                Thread.Sleep(10);
            }
    }
}
