using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Articles.Search;

/// <summary>The articles of one language as they were at one moment: Lucene's reader and all that is kept beside it. Never changes.</summary>
internal sealed partial class Snapshot
{
    // The weights of grams change little with a few articles more or less: they are worked out anew when a tenth has changed.
    private const float Redone = 0.1f;
    private readonly int _weighed;
    private readonly ConditionalWeakTable<Segment, float[]> _lengths;

    private Snapshot(DirectoryReader reader, Segment[] segments, Vocabulary vocabulary, Grams grams, Snapshot? before)
    {
        (Reader, Segments, Vocabulary, Grams) = (reader, segments, vocabulary, grams);
        _articlesWith = new int[vocabulary.Words.Length];
        Leaves = [.. reader.Leaves];
        AverageLength = (float)Math.Max(1, Segments.Sum(segment => segment.Words) / (double)Math.Max(1, reader.MaxDoc));
        var names = segments.Sum(segment => segment.Names.All.Length);
        var kept = before is not null && Math.Abs(names - before._weighed) <= Redone * before._weighed ? before : null;
        _weighed = kept?._weighed ?? names;
        _lengths = kept?._lengths ?? [];
        UnknownGramWeight = Told(_weighed, 0);
        GramWeights = kept is null ? Weighed(segments, grams.Count) : Longer(kept.GramWeights, grams.Count);
        NameLengths = [.. segments.Select(segment => _lengths.GetValue(segment, _ => [.. segment.Names.All.Select(name => LengthOf(name.Grams))]))];
    }

    public DirectoryReader Reader { get; }
    public AtomicReaderContext[] Leaves { get; }
    public Segment[] Segments { get; }
    public Vocabulary Vocabulary { get; }
    public Grams Grams { get; }
    public float AverageLength { get; }

    /// <summary>For each gram how much it tells.</summary>
    public float[] GramWeights { get; }

    /// <summary>What a gram that no article has would tell.</summary>
    public float UnknownGramWeight { get; }

    /// <summary>For each segment the lengths of its names as vectors of gram weights.</summary>
    public float[][] NameLengths { get; }

    public int Count => Reader.NumDocs;

    public static Snapshot Of(DirectoryReader reader, Func<AtomicReader, Segment> segment, Vocabulary vocabulary, Grams grams, Snapshot? before) =>
        new(reader, [.. reader.Leaves.Select(leaf => segment(leaf.AtomicReader))], vocabulary, grams, before);

    public Card CardOf(int document)
    {
        var leaf = LeafOf(document);
        return Segments[leaf].Cards[document - Leaves[leaf].DocBase];
    }

    public int LeafOf(int document)
    {
        var leaf = Leaves.Length - 1;
        while (Leaves[leaf].DocBase > document) leaf--;
        return leaf;
    }

    public float LengthOf(int[] grams)
    {
        var sum = 0f;
        foreach (var gram in grams) sum += GramWeights[gram] * GramWeights[gram];
        return MathF.Sqrt(sum);
    }

    private float[] Weighed(Segment[] segments, int grams)
    {
        var weights = new float[grams];
        for (var gram = 0; gram < grams; gram++)
        {
            var having = 0;
            foreach (var segment in segments) having += segment.Names.WithGram(gram).Length;
            weights[gram] = Told(_weighed, having);
        }
        return weights;
    }

    private float[] Longer(float[] weights, int grams)
    {
        if (weights.Length == grams) return weights;
        var longer = new float[grams];
        Array.Fill(longer, UnknownGramWeight);
        weights.CopyTo(longer, 0);
        return longer;
    }

    private static float Told(int names, int having) => MathF.Log(1 + (names + 1f) / (having + 0.5f));
}
