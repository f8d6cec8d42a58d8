using CsCheck;

namespace Incidents.Tests;

/// <summary>Whatever a person, a program or an attacker may type.</summary>
internal static class Texts
{
    public static readonly Gen<string> Any = Gen.OneOf(
        Gen.String,
        Gen.Char['\0', '\uFFFF'].Array[0, 60].Select(characters => new string(characters)),
        Gen.OneOf(
            "", " ", "\0", "a\0b", "\uD800", "x\uDC00\uD800y", "\u202Eomgekeerd", "😀", "\r\nBcc: rest@evil.example\r\n\r\n", "a\u2028b\u0085c\vd",
            "</td></table><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&lt;b&gt; &amp;", "{{link}}", "{key}", "{{key}}", "# kop", "**vet**", "[x](javascript:alert(1))", "> citaat\n-- \nondertekening")
            .Array[1, 4].Select(string.Concat));
}
