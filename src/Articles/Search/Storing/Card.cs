namespace Articles.Search;

/// <summary>What is at hand about an article without opening it: what a result shows, and the short texts that name it.</summary>
/// <param name="Article">The article without the text of its passages.</param>
/// <param name="Names">Its title, headings and other short texts.</param>
internal sealed record Card(IndexedArticle Article, Name[] Names)
{
    public static Card Of(IndexedArticle article, Vocabulary vocabulary, Grams grams) =>
        new(article, [.. NamesOf(article).Select(name => Name.Of(name.Kind, name.Text, name.Passage, vocabulary, grams))]);

    private static IEnumerable<(NameKind Kind, string Text, int Passage)> NamesOf(IndexedArticle article)
    {
        yield return (NameKind.Title, article.Title, 0);
        for (var passage = 0; passage < article.Passages.Count; passage++)
            if (article.Passages[passage].Heading is { Length: > 0 } heading) yield return (passage == 0 ? NameKind.Opening : NameKind.Heading, heading, passage);
        yield return (NameKind.Slug, article.Slug, 0);
        foreach (var text in article.FindableAs) yield return (NameKind.FindableAs, text, 0);
        foreach (var text in article.AskedAs) yield return (NameKind.AskedAs, text, 0);
        foreach (var text in article.LinkTexts) yield return (NameKind.Link, text, 0);
    }
}

/// <summary>What a short text is to its article.</summary>
internal enum NameKind
{
    Title,

    /// <summary>A heading with no text above it, which is the title in other words.</summary>
    Opening,
    Heading, FindableAs, AskedAs, Link, Slug,
}

/// <summary>A short text that names an article or a part of it.</summary>
/// <param name="Kind">What it is to the article.</param>
/// <param name="Text">The text.</param>
/// <param name="Passage">The passage it stands above.</param>
/// <param name="Words">Its words.</param>
/// <param name="Grams">The grams of its words that say something, in order.</param>
internal sealed record Name(NameKind Kind, string Text, int Passage, Word[] Words, int[] Grams)
{
    /// <summary>Whether readers may see it.</summary>
    public bool IsShown => Kind is NameKind.Title or NameKind.Opening or NameKind.Heading;

    public static Name Of(NameKind kind, string text, int passage, Vocabulary vocabulary, Grams grams)
    {
        Word[] words = [.. text.Words(vocabulary.Add)];
        return new(kind, text, passage, words, grams.Add(words.Telling().Select(word => word.Form)));
    }
}
