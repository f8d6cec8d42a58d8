using System.Globalization;
using System.Text;

namespace Articles.Search;

/// <summary>Reads a text word by word, each lowered and without accents. <c>C#</c> stays a word, <c>Alt+F2</c> is two, <c>foto's</c> is <c>foto</c>.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private const int LongestWord = 64;
    private readonly ReadOnlySpan<char> _text = text;
    private readonly char[] _form = new char[LongestWord];
    private int _length;

    /// <summary>Where the word begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>The word, lowered and without accents; good until the next one is read.</summary>
    public readonly ReadOnlySpan<char> Form => _form.AsSpan(0, _length);

    public bool Next()
    {
        do
        {
            while (End < _text.Length && !Continues(_text[End])) End++;
            if (End == _text.Length) return false;
            ReadWord();
        }
        while (_length == 0);
        return true;
    }

    private void ReadWord()
    {
        (Start, _length) = (End, 0);
        while (End < _text.Length && Continues(_text[End])) Add(_text[End++]);
        ReadSign();
        PassGenitive();
    }

    // C#, F#, C++: the sign belongs to a word of one letter.
    private void ReadSign()
    {
        if (End - Start != 1 || End == _text.Length || !char.IsLetter(_text[Start])) return;
        if (_text[End] == '#') Add(_text[End++]);
        else if (_text[End..].StartsWith("++")) { Add('+'); Add('+'); End += 2; }
    }

    // foto's, object's: what follows the apostrophe is no word.
    private void PassGenitive()
    {
        if (End + 1 >= _text.Length || _text[End] is not ('\'' or '’') || _text[End + 1] is not ('s' or 'S')) return;
        if (End + 2 < _text.Length && Continues(_text[End + 2])) return;
        End += 2;
    }

    private void Add(char letter)
    {
        if (_length >= LongestWord - 4) return;
        if (char.IsAscii(letter)) _form[_length++] = char.ToLowerInvariant(letter);
        else AddFolded(letter);
    }

    private void AddFolded(char letter)
    {
        if (char.IsSurrogate(letter)) { _form[_length++] = letter; return; }
        foreach (var part in Spelled(letter).Normalize(NormalizationForm.FormKD))
            if (Continues(part) && !IsMark(part) && _length < LongestWord) _form[_length++] = char.ToLowerInvariant(part);
    }

    private static string Spelled(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' => "d",
        'ł' or 'Ł' => "l",
        _ => letter.ToString(),
    };

    private static bool Continues(char letter) =>
        char.IsLetterOrDigit(letter) || (letter > 127 && (IsMark(letter) || char.IsSurrogate(letter)));

    private static bool IsMark(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
