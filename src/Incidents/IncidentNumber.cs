using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Incidents;

/// <summary>
/// The number by which everybody speaks of an incident: a sequence and a check digit, <c>10042-5</c>.
/// The check digit (Damm 2004, <i>Total anti-symmetrische Quasigruppen</i>) finds every single wrong digit and every two swapped ones.
/// </summary>
/// <param name="Sequence">From 1; given out once, never again.</param>
public readonly record struct IncidentNumber(long Sequence) : IParsable<IncidentNumber>
{
    private static readonly byte[] Table =
    [
        0, 3, 1, 7, 5, 9, 8, 6, 4, 2,
        7, 0, 9, 2, 1, 5, 4, 8, 6, 3,
        4, 2, 0, 6, 8, 7, 1, 3, 5, 9,
        1, 7, 5, 0, 9, 8, 3, 4, 2, 6,
        6, 1, 2, 3, 0, 4, 5, 9, 7, 8,
        3, 6, 7, 4, 2, 0, 9, 5, 8, 1,
        5, 8, 6, 9, 7, 2, 0, 1, 3, 4,
        8, 9, 4, 5, 3, 6, 2, 0, 1, 7,
        9, 4, 3, 8, 6, 1, 7, 2, 0, 5,
        2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
    ];

    /// <summary>The digit behind the hyphen.</summary>
    public int CheckDigit => Digits.Aggregate(0, (interim, digit) => Table[interim * 10 + digit - '0']);

    private string Digits => Sequence.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number with its hyphen, as people see it.</summary>
    public override string ToString() => $"{Digits}-{CheckDigit}";

    /// <summary>Reads a number as a person types it: with or without hyphen or spaces. The check digit must be right.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IncidentNumber number)
    {
        number = default;
        if (text is null || text.Length > 40) return false;

        var digits = string.Concat(text.Where(character => character is not (' ' or '-' or '\u00A0' or '\u2011')));
        if (digits.Length is < 2 or > 18 || digits[0] == '0' || !digits.All(char.IsAsciiDigit)) return false;

        var read = new IncidentNumber(long.Parse(digits[..^1], CultureInfo.InvariantCulture));
        if (read.CheckDigit != digits[^1] - '0') return false;
        number = read;
        return true;
    }

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IncidentNumber result) => TryParse(s, out result);

    /// <inheritdoc/>
    public static IncidentNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, out var number) ? number : throw new FormatException($"'{s}' is not an incident number.");
}
