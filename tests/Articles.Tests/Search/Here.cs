using System.Runtime.CompilerServices;

namespace Articles.Tests.Search;

/// <summary>Finds files beside the tests and the shipped articles.</summary>
internal static class Here
{
    public static string File(string name) => Path.Combine(Folder(), name);

    public static string Content => Path.GetFullPath(Path.Combine(Folder(), "../../../content"));

    private static string Folder([CallerFilePath] string source = "") => Path.GetDirectoryName(source)!;
}
