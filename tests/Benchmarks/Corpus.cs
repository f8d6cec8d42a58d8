using Articles.Search;

namespace Benchmarks;

/// <summary>Makes many articles of a few thousand.</summary>
internal static class Corpus
{
    private const int EveryOther = 9;

    public static int Characters(IndexedArticle article) =>
        article.Title.Length + article.Summary.Length + article.Passages.Sum(passage => (passage.Heading?.Length ?? 0) + passage.Text.Length);

    /// <summary>The articles over and over, in each copy some words different, until there are so many.</summary>
    public static IEnumerable<IndexedArticle> Varied(List<IndexedArticle> articles, int count) =>
        Enumerable.Range(0, count).Select(number => Copy(articles[number % articles.Count], number / articles.Count));

    private static IndexedArticle Copy(IndexedArticle article, int copy) => copy == 0 ? article : article with
    {
        Key = $"{article.Key}/{copy}",
        Title = Changed(article.Title, copy),
        Passages = [.. article.Passages.Select(passage => passage with { Heading = passage.Heading is null ? null : Changed(passage.Heading, copy), Text = Changed(passage.Text, copy) })],
    };

    private static string Changed(string text, int copy)
    {
        var words = text.Split(' ');
        for (var word = copy % EveryOther; word < words.Length; word += EveryOther) words[word] += Letters(copy);
        return string.Join(' ', words);
    }

    private static string Letters(int copy) => new([(char)('a' + copy % 26), (char)('a' + copy / 26 % 26)]);
}
