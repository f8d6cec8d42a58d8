using Articles;

namespace HelpCenter.Reading;

/// <summary>The published articles of one language, as readers have them before them.</summary>
public sealed class Shelf
{
    private readonly Dictionary<string, Entry> _bySlug;
    private readonly Dictionary<string, Entry> _byKey;
    private readonly Dictionary<string, Entry> _byPath;
    private readonly Dictionary<string, Entry> _standing;

    public Shelf(IEnumerable<Entry> entries, IEnumerable<Section> sections)
    {
        var all = entries.ToList();
        Articles = [.. all.Where(entry => !entry.IsStandingPage).OrderBy(entry => entry.About.Order).ThenBy(entry => entry.About.Title, StringComparer.CurrentCultureIgnoreCase)];
        Standing = [.. all.Where(entry => entry.IsStandingPage).OrderBy(entry => entry.About.Order)];
        _bySlug = Articles.ToDictionary(entry => entry.Slug);
        _byKey = Articles.ToDictionary(entry => entry.Key);
        _byPath = all.ToDictionary(entry => entry.Path);
        _standing = Standing.ToDictionary(entry => entry.Slug);
        BySection = Articles.ToLookup(entry => entry.Section);
        Sections = [.. sections.Where(section => BySection.Contains(section.Folder)).OrderBy(section => section.Order).ThenBy(section => section.Title)];
    }

    /// <summary>All articles by place and name.</summary>
    public IReadOnlyList<Entry> Articles { get; }

    /// <summary>The standing pages.</summary>
    public IReadOnlyList<Entry> Standing { get; }

    /// <summary>The sections that have articles, in order.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>Articles by the folder of their section.</summary>
    public ILookup<string, Entry> BySection { get; }

    public Entry? Find(string slug) => _bySlug.GetValueOrDefault(slug);
    public Entry? FindStanding(string slug) => _standing.GetValueOrDefault(slug);
    public Entry? FindKey(string key) => _byKey.GetValueOrDefault(key);
    public Entry? FindPath(string path) => _byPath.GetValueOrDefault(path);
    public Section? FindSection(string folder) => Sections.FirstOrDefault(section => section.Folder == folder);

    public IEnumerable<Entry> Tagged(string tag) => Articles.Where(entry => entry.About.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase));

    /// <summary>Articles worth reading after this one: those its writer named, then others of its section that share a tag.</summary>
    public IEnumerable<Entry> Related(Entry entry) => entry.About.Related.Select(FindKey).OfType<Entry>()
        .Concat(BySection[entry.Section].Where(other => other.About.Tags.Intersect(entry.About.Tags).Any()))
        .Where(other => other.Id != entry.Id).Distinct().Take(4);
}
