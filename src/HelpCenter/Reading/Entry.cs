using Articles;
using Articles.Content;

namespace HelpCenter.Reading;

/// <summary>What the site knows of a published article without opening it.</summary>
public sealed record Entry(int Id, string Language, string Key, string Section, string Slug, Audience Audience, DateTimeOffset Changed, int Revision, FrontMatter About, IReadOnlyList<MediumUse> Media)
{
    /// <summary>Its path from a content folder, by which other articles link to it.</summary>
    public string Path => $"{Language}/{(Section.Length > 0 ? Section + "/" : "")}{Slug}.md";

    /// <summary>Its address on the site.</summary>
    public string Address => IsStandingPage ? $"/{Language}/about/{Slug}" : $"/{Language}/articles/{Slug}";

    /// <summary>Privacy, accessibility and the like: in no list and no index.</summary>
    public bool IsStandingPage => Section == ContentFolder.StandingPages;

    /// <summary>Whether a subscription has what the article describes; one that is not known might.</summary>
    public bool IsIn(Subscription? subscription) => About.Subscriptions.Count == 0 || subscription is null || About.Subscriptions.Contains(subscription.Key);
}
