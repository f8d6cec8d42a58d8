using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Articles.Search;

/// <summary>An article as Lucene keeps it.</summary>
internal static class ArticleDocument
{
    public const string Key = "key", Words = "words", Forms = "forms", Told = "told", Length = "length", Script = "script", Stamp = "stamp", Card = "card", Text = "text";

    // How often a word of the title, … counts as one of the text (the simple BM25F of Robertson, Zaragoza and Taylor, 2004).
    private const int TitleWeight = 6, FindableWeight = 5, HeadingWeight = 3, SummaryWeight = 2;

    private static readonly FieldType Counted = Indexed(IndexOptions.DOCS_AND_FREQS);
    private static readonly FieldType Listed = Indexed(IndexOptions.DOCS_ONLY);

    public static Document Of(IndexedArticle article, Vocabulary vocabulary, long stamp)
    {
        var read = new ReadArticle(article, vocabulary);
        var stems = Weighted(read).ToList();
        var document = new Document
        {
            new StringField(Key, article.Key, Field.Store.NO),
            new Field(Words, new TermStream(stems), Counted),
            new Field(Forms, new TermStream(read.All.Select(word => word.Form).Distinct()), Listed),
            new Field(Told, new TermStream(read.Told.Select(word => word.Stem).Distinct()), Listed),
            new NumericDocValuesField(Length, stems.Count),
            new NumericDocValuesField(Stamp, stamp),
            new BinaryDocValuesField(Script, new BytesRef(Search.Script.Write(read.Lines))),
            new StoredField(Card, JsonSerializer.SerializeToUtf8Bytes(WithoutText(article))),
        };
        foreach (var passage in article.Passages) document.Add(new StoredField(Text, passage.Text));
        return document;
    }

    private static IEnumerable<string> Weighted(ReadArticle read) =>
        Stems(read.Title, TitleWeight)
            .Concat(Stems(read.Findable, FindableWeight))
            .Concat(Stems(read.Headings.SelectMany(words => words), HeadingWeight))
            .Concat(Stems(read.Summary, SummaryWeight))
            .Concat(Stems(read.Texts.SelectMany(words => words), 1));

    private static IEnumerable<string> Stems(IEnumerable<Word> words, int weight) =>
        words.SelectMany(word => Enumerable.Repeat(word.Stem, weight));

    private static IndexedArticle WithoutText(IndexedArticle article) =>
        article with { Passages = [.. article.Passages.Select(passage => passage with { Text = "" })] };

    private static FieldType Indexed(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, OmitNorms = true, IndexOptions = options };
        type.Freeze();
        return type;
    }
}
