using Articles.Search;

namespace Articles.Tests.Search;

public sealed class IndexFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("index").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_articles_and_the_position_are_there_after_a_restart()
    {
        using (var index = ArticleIndex.Open(_folder)) index.Update([An.Article("bank", "De bank"), An.Article("bank", "The bank", language: "en")], [], 42);

        using var again = ArticleIndex.Open(_folder);

        Assert.Equal((42, 2), (again.Position, again.Count));
        Assert.Equal(["bank"], again.Find("bank"));
        Assert.Equal(["bank"], again.Find("bank", "en"));
        Assert.Null(again.SetAside);
    }

    [Fact]
    public void A_second_writer_is_refused_with_a_reason()
    {
        using var index = ArticleIndex.Open(_folder);

        var refused = Assert.Throws<IndexInUseException>(() => ArticleIndex.Open(_folder));

        Assert.Contains(_folder, refused.Message);
    }

    [Fact]
    public async Task Readers_beside_the_writer_see_what_it_publishes()
    {
        using var index = ArticleIndex.Open(_folder);
        index.Update([An.Article("bank", "De bank")], [], 1);
        using var beside = ArticleIndex.OpenForReading(_folder);

        index.Update([An.Article("kas", "De kas")], ["nl/bank"], 2);
        index.Update([An.Article("vat", "VAT", language: "en")], [], 3);
        await Task.Delay(600, TestContext.Current.CancellationToken);

        Assert.Equal(["kas"], beside.Find("kas"));
        Assert.Empty(beside.Find("bank"));
        Assert.Equal(["vat"], beside.Find("vat", "en"));
        Assert.Throws<InvalidOperationException>(() => beside.Update([], [], 4));
    }

    [Fact]
    public void A_damaged_index_is_set_aside_and_begun_anew()
    {
        using (var index = ArticleIndex.Open(_folder)) index.Update([An.Article("bank", "De bank")], [], 7);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(_folder, "nl"))) File.WriteAllBytes(file, [1, 2, 3]);

        using var again = ArticleIndex.Open(_folder);
        again.Update([An.Article("kas", "De kas")], [], 8);

        Assert.True(Directory.Exists(again.SetAside));
        Assert.Equal(["kas"], again.Find("kas"));
        Assert.Equal(1, again.Count);
    }

    [Theory]
    [InlineData(".cfs")]
    [InlineData(".fdt")]
    [InlineData(".si")]
    public void A_file_cut_short_is_damage_too(string ending)
    {
        using (var index = ArticleIndex.Open(_folder)) index.Update([.. Enumerable.Range(0, 50).Select(number => An.Article($"a{number}", $"Artikel {number}", "tekst " + number))], [], 7);
        if (Directory.EnumerateFiles(Path.Combine(_folder, "nl"), "*" + ending).FirstOrDefault() is not { } file) return;
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^20]);

        using var again = ArticleIndex.Open(_folder);

        Assert.NotNull(again.SetAside);
        Assert.Equal(0, again.Count);
    }

    [Fact]
    public void A_single_changed_byte_is_damage()
    {
        using (var index = ArticleIndex.Open(_folder)) index.Update([.. Enumerable.Range(0, 50).Select(number => An.Article($"a{number}", $"Artikel {number}", "tekst " + number))], [], 7);
        var file = Directory.EnumerateFiles(Path.Combine(_folder, "nl")).MaxBy(name => new FileInfo(name).Length)!;
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 0x40;
        File.WriteAllBytes(file, bytes);

        using var again = ArticleIndex.Open(_folder);

        Assert.NotNull(again.SetAside);
        Assert.Equal(0, again.Count);
    }

    [Fact]
    public void There_is_nothing_to_read_before_there_is_an_index() =>
        Assert.Throws<DirectoryNotFoundException>(() => ArticleIndex.OpenForReading(Path.Combine(_folder, "absent")));

    [Fact]
    public void Replacing_takes_out_what_is_not_among_the_new()
    {
        using var index = ArticleIndex.Open(_folder);
        index.Update([An.Article("bank", "De bank"), An.Article("kas", "De kas")], [], 1);

        index.Replace([An.Article("kas", "De kas")], 9);

        Assert.Equal((1, 9), (index.Count, index.Position));
        index.Clear();
        Assert.Equal((0, 0), (index.Count, index.Position));
    }
}
