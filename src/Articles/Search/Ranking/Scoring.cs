using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Articles.Search;

/// <summary>The close look at one article: all parts of its score.</summary>
internal sealed class Scoring(Question question, Snapshot snapshot, Candidates candidates)
{
    private const int LeadWords = 60, WindowWords = 20, NearWords = 3;

    private readonly GramQuery _grams = new(question, snapshot);
    private readonly ScriptMatches _script = new(question);
    private readonly float[] _shares = [.. candidates.Weights.Select(weight => weight / candidates.TotalWeight)];
    private readonly float[] _weights = Weights.Of(question);
    private readonly float[] _best = new float[question.Words.Length];
    private readonly float[] _counts = new float[question.Words.Length];
    private readonly BinaryDocValues?[] _scripts = new BinaryDocValues[snapshot.Leaves.Length];
    private readonly BytesRef _bytes = new();

    public GramQuery Grams => _grams;

    public Scored Look(int article)
    {
        ReadScript(article);
        var card = snapshot.CardOf(article);
        var parts = new float[_weights.Length];
        LookAtWords(article, parts);
        LookAtTitle(parts);
        LookAtNames(card, parts);
        LookAtPhrases(parts);
        LookAtText(parts);
        var passage = LookAtPassages(parts);
        return new(article, card, parts, Sum(parts), passage);
    }

    private float Sum(float[] parts)
    {
        var sum = 0f;
        for (var part = 0; part < parts.Length; part++) sum += parts[part] * _weights[part];
        return sum;
    }

    private void ReadScript(int article)
    {
        var leaf = snapshot.LeafOf(article);
        var scripts = _scripts[leaf] ??= snapshot.Leaves[leaf].AtomicReader.GetBinaryDocValues(ArticleDocument.Script);
        scripts.Get(article - snapshot.Leaves[leaf].DocBase, _bytes);
        _script.Read(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length));
    }

    private void LookAtWords(int article, float[] parts)
    {
        parts[(int)Part.Words] = MathF.Log(1 + candidates.Score(article));
        parts[(int)Part.Matched] = candidates.Matched(article);
        parts[(int)Part.Exact] = candidates.Exact(article);
        var length = _script.LineLengths.Sum();
        parts[(int)Part.Length] = Math.Clamp(MathF.Log(1 + length / (snapshot.AverageLength + 1)) / 3, 0, 1);
    }

    private void LookAtTitle(float[] parts)
    {
        var (covered, filled) = LineOf(Script.TitleLine);
        var (openingCovered, openingFilled) = LineOf(Script.HeadingLine(0));
        parts[(int)Part.TitleCovered] = Math.Max(covered, openingCovered);
        parts[(int)Part.TitleFilled] = Math.Max(filled, openingFilled);
    }

    // What share of the question the line has, and what share of the line the question.
    private (float Covered, float Filled) LineOf(int line)
    {
        Array.Clear(_best);
        var (places, last) = (0, -1);
        foreach (var hit in _script.Hits)
        {
            if (hit.Line > line) break;
            if (hit.Line < line) continue;
            _best[hit.Word] = Math.Max(_best[hit.Word], hit.Factor);
            if (hit.Place != last) places++;
            last = hit.Place;
        }
        return places == 0 ? default : (Share(), (float)places / _script.LineLengths[line]);
    }

    private float Share()
    {
        var share = 0f;
        for (var word = 0; word < _best.Length; word++) share += _shares[word] * _best[word];
        return share;
    }

    private void LookAtNames(Card card, float[] parts)
    {
        var title = card.Names[0].Grams;
        foreach (var name in card.Names)
        {
            var (cosine, covered) = _grams.With(name.Grams, snapshot.LengthOf(name.Grams));
            switch (name.Kind)
            {
                case NameKind.Title or NameKind.Opening: Keep(parts, Part.TitleGrams, cosine); Keep(parts, Part.TitleGramsCovered, covered); break;
                case NameKind.Heading: Keep(parts, Part.HeadingGrams, cosine); Keep(parts, Part.HeadingGramsCovered, covered); LookAtBoth(title, name, parts); break;
                case NameKind.FindableAs: Keep(parts, Part.FindableAs, cosine); break;
                case NameKind.AskedAs: Keep(parts, Part.AskedAs, cosine); break;
                case NameKind.Link: Keep(parts, Part.Links, cosine); break;
                case NameKind.Slug: Keep(parts, Part.Slug, cosine); break;
            }
        }
        parts[(int)Part.TitleSame] = MathF.Pow(parts[(int)Part.TitleGrams], 6);
        parts[(int)Part.HeadingSame] = MathF.Pow(parts[(int)Part.HeadingGrams], 6);
        Keep(parts, Part.BothGrams, parts[(int)Part.TitleGrams]);
        Keep(parts, Part.BothGramsCovered, parts[(int)Part.TitleGramsCovered]);
    }

    private void LookAtBoth(int[] title, Name heading, float[] parts)
    {
        var (cosine, covered) = _grams.WithBoth(title, heading.Grams);
        Keep(parts, Part.BothGrams, cosine);
        Keep(parts, Part.BothGramsCovered, covered);
    }

    private static void Keep(float[] parts, Part part, float value) => parts[(int)part] = Math.Max(parts[(int)part], value);

    // The longest run of the question's words, in its order and with nothing between.
    private void LookAtPhrases(float[] parts)
    {
        var (line, place, word, run) = (-1, -1, -1, 0f);
        foreach (var hit in _script.Hits)
        {
            if (hit.Line > 1 && (hit.Line & 1) == 1 || hit.Line == Script.SummaryLine) continue;
            var continues = hit.Line == line && hit.Place == place + 1 && hit.Word == word + 1;
            run = (continues ? run : 0) + _shares[hit.Word] * hit.Factor;
            (line, place, word) = (hit.Line, hit.Place, hit.Word);
            Keep(parts, line == Script.TitleLine || line == Script.HeadingLine(0) ? Part.TitlePhrase : Part.HeadingPhrase, run);
        }
    }

    private void LookAtText(float[] parts)
    {
        parts[(int)Part.Lead] = Lead();
        parts[(int)Part.Pairs] = Pairs();
        parts[(int)Part.Window] = Window();
    }

    private float Lead()
    {
        Array.Clear(_best);
        var (line, before) = (2, 0);
        foreach (var hit in _script.Hits)
        {
            if (hit.Line == Script.TitleLine) continue;
            for (; line < hit.Line; line++) before += _script.LineLengths[line];
            if (hit.Line > Script.SummaryLine && before + hit.Place >= LeadWords) break;
            _best[hit.Word] = Math.Max(_best[hit.Word], hit.Factor);
        }
        return Share();
    }

    private float Pairs()
    {
        if (_best.Length < 2) return 0;
        Array.Clear(_best);
        var hits = _script.Hits;
        for (var one = 0; one < hits.Count; one++)
            for (var other = one + 1; other < hits.Count && hits[other].Line == hits[one].Line && hits[other].Place <= hits[one].Place + NearWords; other++)
                if (hits[one].Line > Script.SummaryLine && hits[other].Word == hits[one].Word + 1) _best[hits[one].Word] = 1;
        var (found, all) = (0f, 0f);
        for (var word = 0; word + 1 < _best.Length; word++)
        {
            var weight = _shares[word] + _shares[word + 1];
            (found, all) = (found + weight * _best[word], all + weight);
        }
        return found / (all + 1e-6f);
    }

    private float Window()
    {
        var (hits, widest) = (_script.Hits, 0f);
        for (var first = 0; first < hits.Count; first++)
        {
            if (hits[first].Line <= Script.SummaryLine) continue;
            Array.Clear(_best);
            for (var next = first; next < hits.Count && hits[next].Line == hits[first].Line && hits[next].Place < hits[first].Place + WindowWords; next++)
                _best[hits[next].Word] = Math.Max(_best[hits[next].Word], hits[next].Factor);
            widest = Math.Max(widest, Share());
        }
        return widest;
    }

    // The best passage: its heading and its text together.
    private int LookAtPassages(float[] parts)
    {
        var (best, share, hits) = (0, 0f, _script.Hits);
        Array.Clear(_best);
        var first = 0;
        for (; first < hits.Count && hits[first].Line == Script.TitleLine; first++) Take(hits[first]);
        var title = _best.ToArray();
        parts[(int)Part.BothCovered] = Share();
        while (first < hits.Count && hits[first].Line == Script.SummaryLine) first++;
        for (var next = first; first < hits.Count; first = next)
        {
            var passage = Script.PassageOf(hits[first].Line);
            title.CopyTo(_best, 0);
            for (; next < hits.Count && hits[next].Line == Script.HeadingLine(passage); next++) Take(hits[next]);
            Keep(parts, Part.BothCovered, Share());
            Array.Clear(_best);
            Array.Clear(_counts);
            for (next = first; next < hits.Count && Script.PassageOf(hits[next].Line) == passage; next++)
            {
                Take(hits[next]);
                _counts[hits[next].Word] += hits[next].Factor;
            }
            Keep(parts, Part.SectionWords, Saturated(_script.LineLengths[Math.Min(Script.TextLine(passage), _script.LineLengths.Count - 1)]));
            if (Share() is var found && found > share) (best, share) = (passage, found);
        }
        parts[(int)Part.Section] = share;
        return best;
    }

    private void Take(Hit hit) => _best[hit.Word] = Math.Max(_best[hit.Word], hit.Factor);

    private float Saturated(int length)
    {
        var sum = 0f;
        for (var word = 0; word < _counts.Length; word++) sum += _shares[word] * _counts[word] / (_counts[word] + 0.4f + length / 100f);
        return sum;
    }
}

/// <summary>An article with its score.</summary>
/// <param name="Article">Lucene's number for it.</param>
/// <param name="Card">Its card.</param>
/// <param name="Parts">The parts of its score.</param>
/// <param name="Score">The score.</param>
/// <param name="Passage">The passage that answers best.</param>
internal sealed record Scored(int Article, Card Card, float[] Parts, float Score, int Passage);
