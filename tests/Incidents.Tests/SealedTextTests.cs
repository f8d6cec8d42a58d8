using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace Incidents.Tests;

public class SealedTextTests
{
    [Fact]
    public void A_text_that_nobody_touched_holds() => Texts.Any.Sample(text => Sealed(text).Holds);

    [Fact]
    public void What_is_kept_is_what_was_typed_but_for_what_no_database_can_hold() => Gen.Char['\u0001', '\uD7FF'].Array[0, 200].Sample(characters =>
        Sealed(new(characters)).Text == new string(characters));

    [Fact]
    public void A_character_that_would_come_back_as_another_is_replaced_before_it_is_sealed()
    {
        Assert.Equal("a\uFFFDb", Sealed("a\0b").Text);
        Assert.Equal("a\uFFFDb", Sealed("a\uD800b").Text);
        Assert.Equal("\uFFFD", Sealed("\uDC00").Text);
        Assert.Equal("Groeten 😀", Sealed("Groeten 😀").Text);
    }

    [Fact]
    public void Any_other_text_in_its_place_is_found() => Gen.Select(Texts.Any, Texts.Any).Sample((text, other) =>
    {
        var row = Sealed(text);
        if (row.Text == other) return true;
        Database.Write(row, "Text", other);
        return !row.Holds || Encoding.UTF8.GetBytes(other).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text.Replace('\0', '\uFFFD')));
    });

    [Fact]
    public void Any_bit_changed_in_salt_or_commitment_is_found() => Gen.Select(Texts.Any, Gen.Int[0, 255], Gen.OneOf("Salt", "Commitment")).Sample((text, bit, column) =>
    {
        var row = Sealed(text);
        Database.Write(row, column, Database.Flipped(column == "Salt" ? row.Salt! : row.Commitment, bit));
        return !row.Holds;
    });

    [Fact]
    public void An_erased_text_holds_and_leaves_its_commitment()
    {
        var row = Sealed("Sanne de Wit");
        var commitment = row.Commitment;

        Database.Write(row, "Text", null);
        Database.Write(row, "Salt", null);

        Assert.True(row.Holds);
        Assert.Equal(commitment, row.Commitment);
    }

    [Theory]
    [InlineData("Text")]
    [InlineData("Salt")]
    public void A_text_erased_by_halves_is_found(string column)
    {
        var row = Sealed("Sanne de Wit");
        Database.Write(row, column, null);
        Assert.False(row.Holds);
    }

    [Fact]
    public void The_same_words_twice_have_nothing_in_common_that_could_be_compared()
    {
        var (one, other) = (Sealed("ja"), Sealed("ja"));
        Assert.NotEqual(one.Salt, other.Salt);
        Assert.NotEqual(one.Commitment, other.Commitment);
        Assert.Equal(SealedText.SaltSize, one.Salt!.Length);
    }

    [Fact]
    public void A_commitment_is_the_hash_that_the_architecture_names() =>
        Assert.Equal(SHA256.HashData([1, 2, 3, 4]), SealedText.Commit([1, 2], [3, 4]));

    private static SealedText Sealed(string text) => Some.Incident(Some.Asking with { Text = text }).Question.Text;
}
