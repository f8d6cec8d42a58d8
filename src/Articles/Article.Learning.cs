using Articles.Search;

namespace Articles;

public sealed partial class Article
{
    private readonly List<AskedText> _askedAs = [];

    /// <summary>How people called it whose question it answered. Searched, never shown, never quoted.</summary>
    public IReadOnlyList<AskedText> AskedAs => _askedAs;

    /// <summary>Takes up somebody's words, without names, addresses and numbers.</summary>
    /// <returns>False where nothing is left of them, or where they were known already.</returns>
    public bool Learn(string words, DateTimeOffset now)
    {
        var cleaned = Search.AskedAs.Clean(words);
        if (cleaned.Length == 0 || _askedAs.Any(known => known.Text.Equals(cleaned, StringComparison.OrdinalIgnoreCase))) return false;

        _askedAs.Add(new(cleaned, now));
        return true;
    }

    /// <summary>Forgets all that it learned; false where that was nothing.</summary>
    public bool Unlearn()
    {
        if (_askedAs.Count == 0) return false;
        _askedAs.Clear();
        return true;
    }
}

/// <summary>Words by which somebody asked for an article.</summary>
/// <param name="Text">The words, cleaned.</param>
/// <param name="At">When they were learned (UTC).</param>
public sealed record AskedText(string Text, DateTimeOffset At)
{
    /// <summary>Number in the database.</summary>
    public int Id { get; private set; }
}
