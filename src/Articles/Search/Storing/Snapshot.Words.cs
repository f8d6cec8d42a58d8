using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Articles.Search;

internal sealed partial class Snapshot
{
    /// <summary>How many articles have exactly this form. A word that only removed articles had is gone with them.</summary>
    public int ArticlesWith(Word word)
    {
        if (word.Id < 0) return 0;
        if (word.Id >= _articlesWith.Length) return ArticlesWith(ArticleDocument.Forms, word.Form);
        if (_articlesWith[word.Id] == 0) _articlesWith[word.Id] = 1 + ArticlesWith(ArticleDocument.Forms, word.Form);
        return _articlesWith[word.Id] - 1;
    }

    /// <summary>How many articles have any form of this stem.</summary>
    public int ArticlesWithStem(string stem) => ArticlesWith(ArticleDocument.Words, stem);

    /// <summary>For each segment where a term stands in articles that are still there.</summary>
    public IEnumerable<(int Leaf, DocsEnum Documents)> Documents(string field, string term)
    {
        var bytes = new BytesRef(term);
        for (var leaf = 0; leaf < Leaves.Length; leaf++)
            if (Leaves[leaf].AtomicReader is var reader && reader.GetTerms(field) is { } terms
                && terms.GetEnumerator() is var found && found.SeekExact(bytes)
                && found.Docs(reader.LiveDocs, null) is { } documents) yield return (leaf, documents);
    }

    // One more than the number, once it was asked for.
    private readonly int[] _articlesWith;

    private int ArticlesWith(string field, string term)
    {
        var count = Reader.DocFreq(new Term(field, term));
        return count > 0 && Reader.HasDeletions && !IsAlive(field, term) ? 0 : count;
    }

    private bool IsAlive(string field, string term) =>
        Documents(field, term).Any(found => found.Documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS);
}
