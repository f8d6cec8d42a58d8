using System.Security.Cryptography;
using HelpCenter.Settings;
using Incidents;

namespace HelpCenter.Asking;

/// <summary>
/// Files of questions, outside the web root under random names. What is received waits in <c>incoming</c>; what belongs to an incident is moved beside it before the incident is committed,
/// so that whatever is registered has its files, and what was never registered is cleared away.
/// </summary>
public sealed class AttachmentStore(FilesSettings files)
{
    private static readonly TimeSpan Waits = TimeSpan.FromDays(2);

    private string Incoming => Path.Combine(files.Attachments, "incoming");

    /// <summary>Receives one file, at most <paramref name="most"/> bytes; null where it is larger, and then nothing of it is kept.</summary>
    /// <exception cref="IOException">The disk is full, or cannot be written to.</exception>
    public async Task<StoredFile?> ReceiveAsync(string name, Stream body, long most, CancellationToken cancel)
    {
        Directory.CreateDirectory(Incoming);
        var storedAs = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var path = Path.Combine(Incoming, storedAs);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1);
            var received = await ReceiveAsync(body, file, most, cancel);
            if (received is var (size, type, salt, commitment)) return new(FileName.Safe(name), storedAs, size, type, salt, commitment);
        }
        catch
        {
            File.Delete(path); // the disk is full, or the sender went away
            throw;
        }

        File.Delete(path);
        return null;
    }

    private static async Task<(long Size, string Type, byte[] Salt, byte[] Commitment)?> ReceiveAsync(Stream body, FileStream file, long most, CancellationToken cancel)
    {
        var salt = RandomNumberGenerator.GetBytes(SealedText.SaltSize);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(salt);
        var buffer = new byte[64 * 1024];
        string? type = null;
        for (var size = 0L; ;)
        {
            var read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel);
            if (read == 0) return Flush(file, (size, type ?? "application/octet-stream", salt, hash.GetHashAndReset()));

            type ??= FileType.Of(buffer.AsSpan(0, read));
            if ((size += read) > most) return null;
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
    }

    // On the disk, not only on its way there, before anybody is told that it arrived.
    private static T Flush<T>(FileStream file, T result)
    {
        file.Flush(flushToDisk: true);
        return result;
    }

    /// <summary>Whether a file that was received before is still there.</summary>
    public bool Has(StoredFile file) => File.Exists(Path.Combine(Incoming, file.StoredAs));

    /// <summary>Moves received files to where files of incidents lie. Safe to repeat.</summary>
    public void Keep(IEnumerable<StoredFile> received)
    {
        foreach (var file in received.Where(Has))
        {
            var path = PathOf(file.StoredAs);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(Path.Combine(Incoming, file.StoredAs), path, overwrite: true);
        }
    }

    /// <summary>Where a file of an incident lies.</summary>
    public string PathOf(string storedAs) => Path.Combine(files.Attachments, storedAs[..2], storedAs);

    /// <summary>Whether the bytes on disk are the ones committed to.</summary>
    public async Task<bool> HoldsAsync(Attachment attachment, CancellationToken cancel)
    {
        if (attachment.Salt is null) return true; // erased: nothing left to compare
        if (!File.Exists(PathOf(attachment.StoredAs))) return false;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(attachment.Salt);
        await using var file = File.OpenRead(PathOf(attachment.StoredAs));
        var buffer = new byte[64 * 1024];
        for (int read; (read = await file.ReadAsync(buffer, cancel)) > 0;) hash.AppendData(buffer, 0, read);
        return CryptographicOperations.FixedTimeEquals(hash.GetHashAndReset(), attachment.Commitment);
    }

    /// <summary>Clears away what was received and never became part of an incident.</summary>
    public void ClearAbandoned(DateTimeOffset now)
    {
        if (!Directory.Exists(Incoming)) return;
        foreach (var path in Directory.EnumerateFiles(Incoming).Where(path => File.GetLastWriteTimeUtc(path) < (now - Waits).UtcDateTime)) File.Delete(path);
    }
}
