using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Articles.Search;

/// <summary>The close look at one article: all parts of its score.</summary>
internal sealed class Scoring(Question question, Snapshot snapshot, Candidates candidates)
{
    private readonly TextLook _text = new(question, [.. candidates.Weights.Select(weight => weight / candidates.TotalWeight)]);
    private readonly float[] _weights = Weights.Of(question.Words.Length);
    private readonly BinaryDocValues?[] _scripts = new BinaryDocValues[snapshot.Leaves.Length];
    private readonly BytesRef _script = new();

    public NameLook Names { get; } = new(question, snapshot);

    public Scored Look(int article)
    {
        var (card, parts) = (snapshot.CardOf(article), new float[_weights.Length]);
        parts[(int)Part.Words] = MathF.Log(1 + candidates.Score(article));
        parts[(int)Part.Matched] = candidates.Matched(article);
        parts[(int)Part.Exact] = candidates.Exact(article);
        parts[(int)Part.Length] = Math.Min(1, MathF.Log(1 + candidates.Length(article)) / 3);
        Names.Look(card, parts);
        var (passage, place) = _text.Look(ScriptOf(article), parts);
        return new(article, card, parts, Sum(parts), passage, place);
    }

    private ReadOnlySpan<byte> ScriptOf(int article)
    {
        var leaf = snapshot.LeafOf(article);
        var scripts = _scripts[leaf] ??= snapshot.Leaves[leaf].AtomicReader.GetBinaryDocValues(ArticleDocument.Script);
        scripts.Get(article - snapshot.Leaves[leaf].DocBase, _script);
        return _script.Bytes.AsSpan(_script.Offset, _script.Length);
    }

    private float Sum(float[] parts)
    {
        var sum = 0f;
        for (var part = 0; part < parts.Length; part++) sum += parts[part] * _weights[part];
        return sum;
    }
}

/// <summary>An article with its score.</summary>
/// <param name="Article">Lucene's number for it.</param>
/// <param name="Card">Its card.</param>
/// <param name="Parts">The parts of its score, by <see cref="Part"/>.</param>
/// <param name="Score">The score.</param>
/// <param name="Passage">The passage that answers best.</param>
/// <param name="Place">How far into it the answer is, 0 to 1.</param>
internal sealed record Scored(int Article, Card Card, float[] Parts, float Score, int Passage, float Place)
{
    public float Part(Part part) => Parts[(int)part];
}

internal static class PartsOfScore
{
    public static void Keep(this float[] parts, Part part, float value)
    {
        if (value > parts[(int)part]) parts[(int)part] = value;
    }
}
