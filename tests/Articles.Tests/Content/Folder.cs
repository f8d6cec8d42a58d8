using System.Text;
using Articles.Content;

namespace Articles.Tests.Content;

/// <summary>A content folder on disk, gone when the test is over.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("content").FullName;

    public ContentFolder Content => new(Path);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    public Folder With(string path, byte[] bytes)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        return this;
    }

    public Folder With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>An article with nothing but a title in its front matter; its text begins on line 4.</summary>
    public Folder Article(string path, string markdown = "Tekst.") => With(path, $"---\ntitle: {System.IO.Path.GetFileNameWithoutExtension(path)}\n---\n{markdown}\n");

    public IReadOnlyList<Problem> Check() => ContentCheck.Of(Content, ["basis", "plus", "premium"]);
}
