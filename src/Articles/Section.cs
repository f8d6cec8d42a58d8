using Articles.Content;

namespace Articles;

/// <summary>A place in the help's table of contents, in one language.</summary>
public sealed class Section
{
    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }

    /// <summary>The language.</summary>
    public string Language { get; private set; } = "";

    /// <summary>The last part of the section's address, and its folder in a content folder.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>Ties the section's translations together.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Its name.</summary>
    public string Title { get; private set; } = "";

    /// <summary>One line about what is in it.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Place among the sections, lowest first.</summary>
    public int Order { get; private set; }

    private Section() { }

    /// <summary>A section as its file describes it.</summary>
    public Section(SectionFile file)
    {
        Language = file.Language;
        Folder = file.Folder;
        Follow(file);
    }

    /// <summary>Takes over name, line and place from the file; true when that changed something.</summary>
    public bool Follow(SectionFile file)
    {
        var before = (Key, Title, Summary, Order);
        (Key, Title, Summary, Order) = (file.Id, file.Title, file.Summary, file.Order);
        return before != (Key, Title, Summary, Order);
    }

    /// <summary>The section as its file describes it.</summary>
    public string ToYaml() => SectionFile.Write(new($"{Language}/{Folder}/_section.yml", Key, Title, Summary, Order));
}
