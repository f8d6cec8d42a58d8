using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Articles.Content;

/// <summary>A section's own name and place, from <c>{language}/{section}/_section.yml</c>.</summary>
/// <param name="Path">Relative to the content folder, with '/'.</param>
/// <param name="Id">Ties the section's translations together; absent in the file: the folder's name.</param>
/// <param name="Title">Its name.</param>
/// <param name="Summary">One line about what is in it.</param>
/// <param name="Order">Place in the table of contents, lowest first.</param>
public sealed record SectionFile(string Path, string Id, string Title, string Summary, int Order)
{
    /// <summary>First folder of the path.</summary>
    public string Language => Path.Split('/')[0];

    /// <summary>The folder, which is the last part of the section's address.</summary>
    public string Folder => string.Join('/', Path.Split('/')[1..^1]);

    /// <summary>Reads a section file's text; null, with the reason among the problems, where it cannot be understood.</summary>
    public static SectionFile? Parse(string path, string text, ICollection<Problem> problems)
    {
        try
        {
            var written = Yaml.Deserialize<Written>(text) ?? new();
            if (!string.IsNullOrWhiteSpace(written.Title))
                return new(path, written.Id ?? System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(path)!), written.Title.Trim(), written.Summary?.Trim() ?? "", written.Order);

            problems.Add(new(path, 1, "no title", true));
        }
        catch (Exception error)
        {
            // Mostly a YamlException, but the scanner throws others too where a text ends before it should.
            var line = error is YamlException { Start.Line: var at } ? (int)at : 1;
            problems.Add(new(path, line, $"does not parse: {(error.InnerException ?? error).Message.ReplaceLineEndings(" ")}", true));
        }

        return null;
    }

    /// <summary>The text of the file.</summary>
    public static string Write(SectionFile file) => new SerializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build()
        .Serialize(new Written { Id = file.Id, Title = file.Title, Summary = file.Summary, Order = file.Order });

    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    private sealed class Written
    {
        public string? Id { get; set; }
        public string? Title { get; set; }
        public string? Summary { get; set; }
        public int Order { get; set; } = 1000;
    }
}
