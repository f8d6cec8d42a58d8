using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Articles.Search;

/// <summary>Makes of a scored article what the results page shows.</summary>
internal sealed class Showing(Question question, Snapshot snapshot, bool explain)
{
    private const int SnippetLength = 240, LongestPassage = 12_000;
    private static readonly HashSet<string> TextOnly = [ArticleDocument.Text];
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
        var weights = Weights.Of(question);
        return [.. Enum.GetValues<Part>().Select(part => new ScorePart(part.ToString(), scored.Parts[(int)part], weights[(int)part]))];
    }

    private string Snippet(Scored scored)
    {
        var text = TextOf(scored);
        if (text.Length == 0) return Marked(scored.Card.Article.Summary);
        if (text.Length > LongestPassage) text = text[..LongestPassage];
        var (start, end) = Densest(text);
        return (start > 0 ? "… " : "") + Marked(text[start..end].Replace('\n', ' ')) + (end < text.Length ? " …" : "");
    }

    private string TextOf(Scored scored)
    {
        var texts = snapshot.Reader.Document(scored.Article, TextOnly).GetValues(ArticleDocument.Text, CultureInfo.InvariantCulture);
        return scored.Passage < texts.Length ? texts[scored.Passage] : "";
    }

    private (int Start, int End) Densest(string text)
    {
        var found = Found(text);
        var (start, most) = (0, 0);
        for (int first = 0, last = 0; first < found.Count; first++)
        {
            while (last < found.Count && found[last].End <= found[first].Start + SnippetLength - 40) last++;
            var different = found.Skip(first).Take(last - first).Select(word => word.Stem).Distinct().Count();
            if (different > most) (start, most) = (found[first].Start, different);
        }
        start = Beginning(text, start);
        return (start, Ending(text, Math.Min(text.Length, start + SnippetLength)));
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

    private List<(int Start, int End, string Stem)> Found(string text)
    {
        var found = new List<(int, int, string)>();
        var reader = new WordReader(text);
        while (reader.Next())
            if (snapshot.Vocabulary.Of(reader.Form) is var word && _stems.Contains(word.Stem)) found.Add((reader.Start, reader.End, word.Stem));
        return found;
    }

    private string Marked(string text)
    {
        var (html, at) = (new StringBuilder(text.Length + 64), 0);
        foreach (var (start, end, _) in Found(text))
        {
            html.Append(HtmlEncoder.Default.Encode(text[at..start])).Append("<mark>").Append(HtmlEncoder.Default.Encode(text[start..end])).Append("</mark>");
            at = end;
        }
        return html.Append(HtmlEncoder.Default.Encode(text[at..])).ToString();
    }
}
