using System.Text;
using System.Text.Encodings.Web;

namespace Articles.Search;

/// <summary>Makes of a scored article what the results page shows.</summary>
internal sealed class Showing(Question question, Snapshot snapshot, bool explain)
{
    private const int SnippetLength = 240, Neighbourhood = 600;
    private readonly HashSet<string> _stems = question.Stems;

    public SearchHit Hit(Scored scored)
    {
        var article = scored.Card.Article;
        var passage = scored.Passage < article.Passages.Count ? article.Passages[scored.Passage] : null;
        return new(article.Key, article.Slug, article.Title, Marked(article.Title), article.Section, article.SectionTitle, article.Tags, article.Subscriptions,
            Snippet(scored), passage?.Heading, passage?.Anchor, scored.Score, explain ? Explained(scored) : []);
    }

    private List<ScorePart> Explained(Scored scored)
    {
        var weights = Weights.Of(question.Words.Length);
        return [.. Enum.GetValues<Part>().Select(part => new ScorePart(part.ToString(), scored.Parts[(int)part], weights[(int)part]))];
    }

    private string Snippet(Scored scored)
    {
        var text = TextOf(scored);
        if (text.Length == 0) return Marked(scored.Card.Article.Summary);
        var (start, end) = Densest(text, (int)(scored.Place * text.Length));
        return (start > 0 ? "… " : "") + Marked(text[start..end].Replace('\n', ' ')) + (end < text.Length ? " …" : "");
    }

    private string TextOf(Scored scored)
    {
        var passage = new StoredPassage(scored.Passage);
        snapshot.Reader.Document(scored.Article, passage);
        return passage.Text;
    }

    // The script tells about where the words are; only that neighbourhood is read.
    private (int Start, int End) Densest(string text, int place)
    {
        var from = Math.Clamp(place - Neighbourhood, 0, text.Length);
        var start = MostDifferent(Found(text, from, Math.Min(text.Length, place + Neighbourhood)));
        start = Beginning(text, start);
        return (start, Ending(text, Math.Min(text.Length, start + SnippetLength)));
    }

    private static int MostDifferent(List<(int Start, int End, string Stem)> found)
    {
        var (start, most, different) = (0, 0, new HashSet<string>());
        for (var first = 0; first < found.Count; first++)
        {
            different.Clear();
            for (var next = first; next < found.Count && found[next].End <= found[first].Start + SnippetLength - 40; next++) different.Add(found[next].Stem);
            if (different.Count > most) (start, most) = (found[first].Start, different.Count);
        }
        return start;
    }

    private static int Beginning(string text, int found)
    {
        if (found < 60) return 0;
        var sentence = text.LastIndexOfAny(['.', '\n', '!', '?', ':'], found - 1, 60);
        if (sentence >= 0) return Math.Min(found, sentence + 1);
        var space = text.LastIndexOf(' ', found - 1, 40);
        return space < 0 ? found : space + 1;
    }

    private static int Ending(string text, int end)
    {
        if (end == text.Length) return end;
        var space = text.LastIndexOf(' ', end - 1, Math.Min(end, 40));
        return space < 0 ? end : space;
    }

    private List<(int Start, int End, string Stem)> Found(string text, int from, int to)
    {
        var found = new List<(int, int, string)>();
        var reader = new WordReader(text.AsSpan(from, to - from));
        while (reader.Next())
            if (snapshot.Vocabulary.Of(reader.Form) is var word && _stems.Contains(word.Stem)) found.Add((from + reader.Start, from + reader.End, word.Stem));
        return found;
    }

    private string Marked(string text)
    {
        var (html, at) = (new StringBuilder(text.Length + 64), 0);
        foreach (var (start, end, _) in Found(text, 0, text.Length))
        {
            html.Append(HtmlEncoder.Default.Encode(text[at..start])).Append("<mark>").Append(HtmlEncoder.Default.Encode(text[start..end])).Append("</mark>");
            at = end;
        }
        return html.Append(HtmlEncoder.Default.Encode(text[at..])).ToString();
    }
}
