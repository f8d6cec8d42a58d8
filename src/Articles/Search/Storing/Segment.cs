using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Articles.Search;

/// <summary>What is kept in memory beside one of Lucene's segments. A segment never changes, so neither does this.</summary>
/// <param name="Cards">The cards by Lucene's number within the segment.</param>
/// <param name="Lengths">The weighted lengths of the articles in words.</param>
/// <param name="Names">Their names by gram and by word.</param>
internal sealed record Segment(Card[] Cards, int[] Lengths, NameLists Names)
{
    /// <summary>The lengths of all articles together.</summary>
    public long Words { get; } = Lengths.Sum(length => (long)length);

    private static readonly HashSet<string> CardOnly = [ArticleDocument.Card];

    /// <summary>Reads a segment; the cards that another segment already had are taken over.</summary>
    public static Segment Read(AtomicReader reader, Func<long, Func<IndexedArticle>, Card> card)
    {
        var stamps = reader.GetNumericDocValues(ArticleDocument.Stamp);
        var lengths = reader.GetNumericDocValues(ArticleDocument.Length);
        var cards = new Card[reader.MaxDoc];
        for (var number = 0; number < cards.Length; number++)
            cards[number] = card(stamps.Get(number), () => Stored(reader, number));
        return new(cards, [.. Enumerable.Range(0, cards.Length).Select(number => (int)lengths.Get(number))], new(cards));
    }

    private static IndexedArticle Stored(AtomicReader reader, int number)
    {
        var bytes = reader.Document(number, CardOnly).GetBinaryValue(ArticleDocument.Card);
        return JsonSerializer.Deserialize<IndexedArticle>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length))
            ?? throw new InvalidDataException($"Article {number} of {reader} is empty.");
    }
}
