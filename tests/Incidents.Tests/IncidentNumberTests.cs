using CsCheck;

namespace Incidents.Tests;

public class IncidentNumberTests
{
    private static readonly Gen<long> Sequences = Gen.OneOf(Gen.Long[1, 99_999], Gen.Long[1, 99_999_999_999_999_999]);

    // 572-4 is the worked example of Damm's thesis.
    [Theory]
    [InlineData(572, "572-4")]
    [InlineData(1, "1-3")]
    [InlineData(9, "9-2")]
    [InlineData(10042, "10042-5")]
    public void A_number_is_written_with_its_check_digit_behind_a_hyphen(long sequence, string written) =>
        Assert.Equal(written, new IncidentNumber(sequence).ToString());

    [Theory]
    [InlineData("10042-5")]
    [InlineData("100425")]
    [InlineData(" 10042 - 5 ")]
    [InlineData("100 425")]
    [InlineData("10042\u00A05")]
    [InlineData("10042\u20115")]
    public void A_person_may_type_it_with_or_without_hyphen_and_spaces(string typed)
    {
        Assert.True(IncidentNumber.TryParse(typed, out var number));
        Assert.Equal(10042, number.Sequence);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("5")]
    [InlineData("0-0")]
    [InlineData("010042-5")]
    [InlineData("10042-4")]
    [InlineData("10042-5x")]
    [InlineData("[10042-5]")]
    [InlineData("١٠٠٤٢٥")]
    [InlineData("+100425")]
    [InlineData("10042.5")]
    [InlineData("10042\n5")]
    [InlineData("9999999999999999999999")]
    [InlineData("1 0 0 4 2 5                                                                              ")]
    public void What_is_not_a_number_is_refused_without_an_error(string? typed)
    {
        Assert.False(IncidentNumber.TryParse(typed, out var number));
        Assert.Equal(default, number);
    }

    [Fact]
    public void A_refused_number_is_named_in_the_error() =>
        Assert.Contains("10042-4", Assert.Throws<FormatException>(() => IncidentNumber.Parse("10042-4", null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_number_is_read_back_as_it_was_written() => Sequences.Sample(sequence =>
    {
        var number = new IncidentNumber(sequence);
        return IncidentNumber.Parse(number.ToString(), null) == number
            && IncidentNumber.Parse(number.ToString().Replace("-", "", StringComparison.Ordinal), null) == number;
    });

    [Fact]
    public void Any_single_wrong_digit_is_refused() =>
        Gen.Select(Sequences, Gen.Int[0, 17], Gen.Int[1, 9]).Sample((sequence, place, by) =>
        {
            var digits = Digits(sequence);
            place %= digits.Length;
            digits[place] = (char)('0' + (digits[place] - '0' + by) % 10);
            return !IncidentNumber.TryParse(new string(digits), out _);
        });

    [Fact]
    public void Any_two_neighbours_swapped_are_refused() =>
        Gen.Select(Sequences, Gen.Int[0, 17]).Sample((sequence, place) =>
        {
            var digits = Digits(sequence);
            place %= digits.Length - 1;
            if (digits[place] == digits[place + 1]) return true;
            (digits[place], digits[place + 1]) = (digits[place + 1], digits[place]);
            return !IncidentNumber.TryParse(new string(digits), out _);
        });

    // Small enough to try every mistake in every number, so that no gap is left to luck.
    [Fact]
    public void No_mistake_in_any_of_the_first_thousand_numbers_goes_unseen()
    {
        for (var sequence = 1L; sequence <= 1_000; sequence++)
            foreach (var wrong in Mistakes(Digits(sequence)))
                Assert.False(IncidentNumber.TryParse(wrong, out _), $"{new IncidentNumber(sequence)} mistyped as {wrong}");
    }

    private static IEnumerable<string> Mistakes(char[] digits)
    {
        for (var place = 0; place < digits.Length; place++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
                if (digit != digits[place]) yield return new([.. digits[..place], digit, .. digits[(place + 1)..]]);
            if (place > 0 && digits[place] != digits[place - 1])
                yield return new([.. digits[..(place - 1)], digits[place], digits[place - 1], .. digits[(place + 1)..]]);
        }
    }

    private static char[] Digits(long sequence) => new IncidentNumber(sequence).ToString().Replace("-", "", StringComparison.Ordinal).ToCharArray();
}
