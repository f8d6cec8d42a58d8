namespace Articles.Search;

public sealed partial class ArticleIndex
{
    /// <summary>What the reader may be about to ask, the last word as far as it is typed: titles first, then headings.</summary>
    public IReadOnlyList<Suggestion> Suggest(string query, string language, int limit = 8)
    {
        if (!_shelves.TryGetValue(language, out var shelf)) return [];
        var snapshot = shelf.Lend();
        try
        {
            return new Suggesting(snapshot, query).Best(Math.Clamp(limit, 0, 8));
        }
        finally
        {
            Shelf.GiveBack(snapshot);
        }
    }
}
