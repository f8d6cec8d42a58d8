namespace Articles.Search;

public sealed partial class ArticleIndex
{
    /// <summary>Finds the articles that answer. Whatever is asked, it never throws and never takes long.</summary>
    public SearchResult Search(SearchRequest request)
    {
        if (!_shelves.TryGetValue(request.Language, out var shelf) && !AppearedSince(request.Language, out shelf)) return Nothing(request);
        if (!_writing) shelf.RefreshNowAndThen();
        var snapshot = shelf.Lend();
        try
        {
            return snapshot.Count == 0 ? Nothing(request) : new Answering(request, snapshot, SynonymsOf(request.Language)).Answer();
        }
        finally
        {
            Shelf.GiveBack(snapshot);
        }
    }

    /// <summary>The closely looked at candidates with all parts of their scores: for fitting the weights.</summary>
    internal (Question Question, IReadOnlyList<Scored> Ranked) Rank(SearchRequest request)
    {
        var snapshot = _shelves[request.Language].Lend();
        try
        {
            return new Answering(request, snapshot, SynonymsOf(request.Language)).Ranked();
        }
        finally
        {
            Shelf.GiveBack(snapshot);
        }
    }

    private static SearchResult Nothing(SearchRequest request) => new(request.Query, request.Language, 0, [], [], 0);

    // A reader of another process's index was opened before this language had an article.
    private bool AppearedSince(string language, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Shelf? shelf)
    {
        if (!_writing && _folder is not null) OpenShelves();
        return _shelves.TryGetValue(language, out shelf);
    }
}
