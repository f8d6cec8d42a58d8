using Articles;
using Articles.Content;
using HelpCenter.Data;
using HelpCenter.Settings;
using Microsoft.EntityFrameworkCore;

namespace HelpCenter.Reading;

/// <summary>Writes the published articles out as a content folder, with the synonyms: imported elsewhere it gives the same site.</summary>
public sealed class ContentExport(HelpDeskDb db, MediaStore media, ContentSettings content)
{
    /// <summary>Writes into the folder and tells how many articles that were.</summary>
    public async Task<int> RunAsync(string folder, IProgress<string>? progress, CancellationToken cancel)
    {
        var articles = await db.Articles.AsNoTracking().Include(article => article.Published)
            .Where(article => article.Status == ArticleStatus.Published && article.Published != null).ToListAsync(cancel);
        foreach (var article in articles)
        {
            await WriteAsync(Path.Combine(folder, article.Path), article.Published!.Text, cancel);
            foreach (var medium in article.Published.Media) Copy(medium, folder);
            progress?.Report(article.Path);
        }

        foreach (var section in await db.Sections.AsNoTracking().ToListAsync(cancel))
            await WriteAsync(Path.Combine(folder, section.Language, section.Folder, "_section.yml"), section.ToYaml(), cancel);
        foreach (var language in articles.Select(article => article.Language).Distinct())
            if (new ContentFolder(content.Folder).Synonyms(language) is { } synonyms) File.Copy(synonyms, Path.Combine(folder, Path.GetFileName(synonyms)), overwrite: true);
        return articles.Count;
    }

    private static async Task WriteAsync(string path, string text, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, text, cancel);
    }

    private void Copy(MediumUse medium, string folder)
    {
        var path = Path.Combine(folder, medium.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Copy(media.PathOf(medium.Hash), path, overwrite: true);
    }
}
