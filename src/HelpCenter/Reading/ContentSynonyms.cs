using Articles.Content;
using Articles.Search;
using HelpCenter.Settings;

namespace HelpCenter.Reading;

/// <summary>Words that mean the same, kept by editors as <c>synonyms.{language}.yml</c> in the content folder.</summary>
public sealed class ContentSynonyms(ContentSettings content, SiteSettings site)
{
    /// <summary>Lets the index use them; what is wrong with a file is returned, and the line it stands on left out.</summary>
    public IReadOnlyList<Problem> GiveTo(ArticleIndex index)
    {
        var problems = new List<Problem>();
        foreach (var language in site.LanguageList)
            if (new ContentFolder(content.Folder).Synonyms(language) is { } file)
                index.Use(Synonyms.Read(file, language, problems));
        return problems;
    }
}
