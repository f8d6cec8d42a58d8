using Lucene.Net.Index;

namespace Articles.Search;

/// <summary>The articles of one language as they were at one moment: Lucene's reader and all that is kept beside it. Never changes.</summary>
internal sealed partial class Snapshot
{
    private const float Redone = 1.2f;

    private Snapshot(DirectoryReader reader, Segment[] segments, Vocabulary vocabulary, Grams grams)
    {
        (Reader, Segments, Vocabulary, Grams) = (reader, segments, vocabulary, grams);
        _articlesWith = new int[vocabulary.Words.Length];
        Leaves = [.. reader.Leaves];
        AverageLength = (float)Segments.SelectMany(segment => segment.Lengths).DefaultIfEmpty(1).Average();
        GramWeights = Weighed(segments, grams.Count);
        NameLengths = [.. segments.Select(segment => segment.Names.All.Select(name => LengthOf(name.Grams)).ToArray())];
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
    public float UnknownGramWeight { get; private set; }

    /// <summary>For each segment the lengths of its names as vectors of gram weights.</summary>
    public float[][] NameLengths { get; }

    public int Count => Reader.NumDocs;

    public static Snapshot Of(DirectoryReader reader, Func<AtomicReader, Segment> segment, Vocabulary vocabulary, Grams grams) =>
        new(reader, [.. reader.Leaves.Select(leaf => segment(leaf.AtomicReader))], vocabulary, grams);

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
        var names = segments.Sum(segment => segment.Names.All.Length);
        var weights = new float[grams];
        for (var gram = 0; gram < grams; gram++) weights[gram] = Told(names, segments.Sum(segment => segment.Names[gram].Length));
        UnknownGramWeight = Told(names, 0);
        return weights;
    }

    private static float Told(int names, int having) => MathF.Log(1 + (names + 1f) / (having + 0.5f));
}
