using Articles.Rendering;
using Articles.Search;

namespace Articles.Content;

/// <summary>Reads a whole content folder as a start would, and says everything that is wrong with it.</summary>
public sealed class ContentCheck
{
    private readonly ContentFolder _folder;
    private readonly HashSet<string> _subscriptions;
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, HashSet<string?>> _anchors = [];
    private readonly List<(string From, ArticleLink Link)> _links = [];

    private ContentCheck(ContentFolder folder, IEnumerable<string> subscriptions) => (_folder, _subscriptions) = (folder, [.. subscriptions]);

    /// <summary>Every problem in the folder, by file and line.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="subscriptions">The keys of the subscriptions that exist.</param>
    /// <param name="progress">Told of every file read.</param>
    public static IReadOnlyList<Problem> Of(ContentFolder folder, IEnumerable<string> subscriptions, IProgress<string>? progress = null)
    {
        var check = new ContentCheck(folder, subscriptions);
        check.Read(progress);
        return [.. check._problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
    }

    private void Read(IProgress<string>? progress)
    {
        _ = _folder.Sections(_problems).Count();
        foreach (var language in _folder.Languages())
            if (_folder.Synonyms(language) is { } synonyms) Synonyms.Read(synonyms, language, _problems);
        var articles = Unique.Of(_folder.Articles(_problems), _problems);
        foreach (var article in articles)
        {
            CheckSubscriptions(article);
            Render(article);
            progress?.Report(article.Path);
        }

        CheckRelated(articles);
        CheckLinks();
    }

    private void CheckSubscriptions(ArticleFile article)
    {
        foreach (var key in article.About.Subscriptions.Where(key => !_subscriptions.Contains(key)))
            _problems.Add(new(article.Path, 1, $"unknown subscription '{key}'", false));
    }

    private void Render(ArticleFile article)
    {
        try
        {
            var rendered = article.Render(path => _folder.Medium(path));
            _problems.AddRange(rendered.Problems);
            _problems.AddRange(rendered.UnknownSubscriptions(article, _subscriptions));
            _anchors[article.Path] = [null, .. rendered.Passages.Select(passage => passage.Anchor)];
            _links.AddRange(rendered.Links.Select(link => (article.Path, link)));
        }
        catch (UnreadableArticleException error)
        {
            _problems.Add(new(article.Path, error.Line, error.Message, true));
        }
    }

    private void CheckLinks()
    {
        foreach (var (from, link) in _links)
            if (!_anchors.TryGetValue(link.Path, out var anchors)) _problems.Add(new(from, link.Line, $"dead link: there is no article '{link.Path}'", false));
            else if (!anchors.Contains(link.Anchor)) _problems.Add(new(from, link.Line, $"dead link: '{link.Path}' has no heading '#{link.Anchor}'", false));
    }

    private void CheckRelated(IReadOnlyCollection<ArticleFile> articles)
    {
        var ids = articles.Select(article => (article.Language, article.Id)).ToHashSet();
        foreach (var article in articles)
            foreach (var id in article.About.Related.Where(id => !ids.Contains((article.Language, id))))
                _problems.Add(new(article.Path, 1, $"related article '{id}' is not there in this language", false));
    }
}
