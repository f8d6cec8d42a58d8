using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace Incidents.Tests;

public sealed class ChainKeyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chain-key").FullName;

    private string File => Path.Combine(_folder, "history.key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_key_is_made_once_and_read_ever_after()
    {
        var made = ChainKey.ReadOrMake(File);
        var read = ChainKey.ReadOrMake(File);

        Assert.Equal(made.Id, read.Id);
        Assert.Equal(made.Sign([1, 2, 3]), read.Sign([1, 2, 3]));
        Assert.Equal(32, Convert.FromHexString(System.IO.File.ReadAllText(File)).Length);
    }

    [Fact]
    public void Two_sites_have_two_keys() =>
        Assert.NotEqual(ChainKey.ReadOrMake(File).Id, ChainKey.ReadOrMake(Path.Combine(_folder, "other.key")).Id);

    [Fact, UnsupportedOSPlatform("windows")]
    public void Nobody_else_on_the_machine_can_read_it()
    {
        ChainKey.ReadOrMake(File);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void Many_that_start_at_once_end_with_one_key_and_leave_no_drafts()
    {
        var ids = new string[16];
        Parallel.For(0, ids.Length, place => ids[place] = ChainKey.ReadOrMake(File).Id);

        Assert.Single(ids.Distinct());
        Assert.Single(Directory.GetFiles(_folder));
    }

    // An empty key would authenticate everything, and everybody could make it.
    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("not a key")]
    public void A_damaged_key_is_refused_by_the_name_of_its_file(string content)
    {
        System.IO.File.WriteAllText(File, content);
        Assert.Contains(File, Assert.Throws<InvalidDataException>(() => ChainKey.ReadOrMake(File)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_name_tells_nothing_of_the_secret()
    {
        byte[] secret = [.. Enumerable.Repeat((byte)7, 32)];
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(secret))[..8], new ChainKey(secret).Id);
    }

    // RFC 4231, test case 2.
    [Fact]
    public void A_link_is_signed_by_HMAC_with_SHA_256() => Assert.Equal(
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        Convert.ToHexStringLower(new ChainKey("Jefe"u8.ToArray()).Sign("what do ya want for nothing?"u8.ToArray())));
}
