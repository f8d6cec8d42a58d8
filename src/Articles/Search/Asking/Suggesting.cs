using Lucene.Net.Util;

namespace Articles.Search;

/// <summary>Finds titles and headings that the words typed so far may become.</summary>
internal sealed class Suggesting
{
    private const int LongestQuery = 200, MostWords = 10, SlipsFrom = 4;
    private const int Spare = 8;
    private const float LengthPrice = 1e-5f;
    private const float Exact = 1f, Inflected = 0.95f, Begun = 0.9f, Slipped = 0.6f;

    private readonly Snapshot _snapshot;
    private readonly Dictionary<int, float>[] _typed;

    public Suggesting(Snapshot snapshot, string query)
    {
        _snapshot = snapshot;
        var text = query[..Math.Min(query.Length, LongestQuery)];
        var words = text.Words(snapshot.Vocabulary.Of).Take(MostWords).ToList();
        var isOpen = text.Length > 0 && !char.IsWhiteSpace(text[^1]);
        _typed = [.. words.Select((word, place) => Fitting(word, isOpen && place == words.Count - 1))];
    }

    public IReadOnlyList<Suggestion> Best(int count)
    {
        if (_typed.Length == 0) return [];
        var found = new List<(Card Card, Name Name, float Worth)>();
        for (var leaf = 0; leaf < _snapshot.Leaves.Length; leaf++) Look(_snapshot.Segments[leaf].Names, _snapshot.Segments[leaf].Cards, _snapshot.Leaves[leaf].AtomicReader.LiveDocs, found);
        var best = new Best(count * Spare);
        for (var one = 0; one < found.Count; one++) best.Offer(one, found[one].Worth - found[one].Name.Text.Length * LengthPrice);
        return [.. best.Descending().Select(one => found[one])
            .OrderByDescending(one => one.Worth).ThenByDescending(one => one.Card.Article.Popularity).ThenBy(one => one.Name.Text.Length)
            .DistinctBy(one => (one.Card.Article.Key, one.Name.Text)).Take(count)
            .GroupBy(one => one.Card.Article.Section).SelectMany(section => section)
            .Select(Shown)];
    }

    // The words of the articles that a typed one may be, and how nearly.
    private Dictionary<int, float> Fitting(Word typed, bool isOpen)
    {
        var fitting = new Dictionary<int, float>();
        if (isOpen) foreach (var word in _snapshot.Vocabulary.BeginningWith(typed.Form)) fitting[word.Id] = Begun;
        foreach (var word in _snapshot.Vocabulary.WithStem(typed.Stem)) fitting[word.Id] = Inflected;
        if (typed.Id >= 0) fitting[typed.Id] = Exact;
        if (fitting.Count == 0 && typed.Form.Length >= SlipsFrom) AddSlipped(typed.Form, isOpen, fitting);
        return fitting;
    }

    private void AddSlipped(string typed, bool isOpen, Dictionary<int, float> fitting)
    {
        foreach (var (word, _) in Slips.Near(typed, _snapshot.Vocabulary, _ => true)) fitting[word.Id] = Slipped;
        if (isOpen) foreach (var word in Slips.Begun(typed, _snapshot.Vocabulary)) fitting.TryAdd(word.Id, Slipped);
    }

    private void Look(NameLists names, Card[] cards, IBits? alive, List<(Card, Name, float)> found)
    {
        var rarest = _typed.MinBy(fitting => fitting.Keys.Sum(word => names.WithWord(word).Length))!;
        var been = new HashSet<int>();
        foreach (var word in rarest.Keys)
            foreach (var name in names.WithWord(word))
                if (been.Add(name) && alive?.Get(names.Documents[name]) != false && Worth(names.All[name]) is > 0 and var worth)
                    found.Add((cards[names.Documents[name]], names.All[name], worth));
    }

    private float Worth(Name name)
    {
        var (sum, first) = (0f, false);
        for (var word = 0; word < _typed.Length; word++)
        {
            var best = 0f;
            for (var place = 0; place < name.Words.Length; place++)
                if (_typed[word].TryGetValue(name.Words[place].Id, out var worth) && worth > best) (best, first) = (worth, first || place == 0);
            if (best == 0) return 0;
            sum += best;
        }
        return sum / _typed.Length + (name.Kind == NameKind.Title ? 0.3f : 0) + (first ? 0.1f : 0) + 0.2f * Math.Min(1f, (float)_typed.Length / name.Words.Length);
    }

    private static Suggestion Shown((Card Card, Name Name, float Worth) found)
    {
        var article = found.Card.Article;
        var heading = found.Name.Kind is NameKind.Heading or NameKind.Opening ? article.Passages[found.Name.Passage] : null;
        return new(article.Key, article.Slug, article.Title, heading?.Heading, heading?.Anchor, article.Section, article.SectionTitle);
    }
}
