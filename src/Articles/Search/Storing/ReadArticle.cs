namespace Articles.Search;

/// <summary>The words of an article, read once.</summary>
internal sealed class ReadArticle(IndexedArticle article, Vocabulary vocabulary)
{
    public IReadOnlyList<Word> Title { get; } = article.Title.Words(vocabulary.Add);

    public IReadOnlyList<Word> Summary { get; } = article.Summary.Words(vocabulary.Add);

    /// <summary>What readers call it, in the author's judgement: tags too.</summary>
    public IReadOnlyList<Word> Findable { get; } = string.Join('\n', article.FindableAs.Concat(article.Tags).Append(article.Slug)).Words(vocabulary.Add);

    /// <summary>What others call it: askers, and authors who link to it.</summary>
    public IReadOnlyList<Word> Told { get; } = string.Join('\n', article.AskedAs.Concat(article.LinkTexts)).Words(vocabulary.Add);

    public IReadOnlyList<IReadOnlyList<Word>> Headings { get; } = [.. article.Passages.Select(passage => (passage.Heading ?? "").Words(vocabulary.Add))];

    public IReadOnlyList<IReadOnlyList<Word>> Texts { get; } = [.. article.Passages.Select(passage => passage.Text.Words(vocabulary.Add))];

    /// <summary>What may be said of it openly; what askers wrote is not among it.</summary>
    public IEnumerable<Word> All =>
        Title.Concat(Summary).Concat(Findable).Concat(Headings.SelectMany(words => words)).Concat(Texts.SelectMany(words => words));

    /// <summary>The lines of its script; what readers call it stands with the summary.</summary>
    public IEnumerable<IReadOnlyList<Word>> Lines =>
        new[] { Title, [.. Summary, .. Findable] }.Concat(Headings.Zip(Texts).SelectMany(passage => new[] { passage.First, passage.Second }));
}
