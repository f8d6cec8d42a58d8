using System.Diagnostics;
using Articles.Content;

namespace Articles.Search;

/// <summary>How well and how fast the articles of a folder are found: what <c>search evaluate</c> reports.</summary>
/// <param name="Scores">Each question's score.</param>
/// <param name="Documents">How many articles there are.</param>
/// <param name="IndexSeconds">How long indexing them took.</param>
/// <param name="IndexBytes">How large the index is.</param>
public sealed record Evaluation(IReadOnlyList<Score> Scores, int Documents, double IndexSeconds, long IndexBytes)
{
    private const int WarmUp = 100, Looked = 10;

    /// <summary>Mean normalised discounted cumulative gain of the first ten results.</summary>
    public double Ndcg10 => Mean(score => score.Ndcg);

    /// <summary>Mean of one divided by the place of the first right result.</summary>
    public double Mrr10 => Mean(score => score.ReciprocalRank);

    /// <summary>The share of right articles that stand first.</summary>
    public double Recall1 => Mean(score => score.Recall1);

    /// <summary>The share of right articles among the first five.</summary>
    public double Recall5 => Mean(score => score.Recall5);

    /// <summary>The share of right articles among the first ten.</summary>
    public double Recall10 => Mean(score => score.Recall10);

    /// <summary>How many questions found nothing at all.</summary>
    public int ZeroResults => Scores.Count(score => score.Found.Count == 0);

    /// <summary>How long the middle question took, in milliseconds.</summary>
    public double P50 => Percentile(0.50);

    /// <summary>How long all but one in a hundred took at most, in milliseconds.</summary>
    public double P99 => Percentile(0.99);

    /// <summary>Indexes a content folder in memory and asks it all questions.</summary>
    /// <param name="folder">The articles.</param>
    /// <param name="judgements">The questions with their answers.</param>
    /// <param name="language">The language; null: each question's by the first folder of its answers.</param>
    /// <param name="learned">What askers called the articles (<see cref="AskedAs.Read"/>), if that is to be tried.</param>
    /// <param name="problems">Receives what could not be read.</param>
    public static Evaluation Of(ContentFolder folder, IReadOnlyList<Judgement> judgements, string? language, ILookup<string, string>? learned, ICollection<Problem> problems)
    {
        var articles = ContentArticles.Read(folder, language, problems).Select(article => article with { AskedAs = [.. learned?[article.Key] ?? []] }).ToList();
        using var index = ArticleIndex.InMemory();
        foreach (var code in articles.Select(article => article.Language).Distinct())
            if (Path.Combine(folder.Path, $"synonyms.{code}.yml") is var file && File.Exists(file)) index.Use(Synonyms.Read(file, code, problems));
        var clock = Stopwatch.StartNew();
        index.Replace(articles, 1);
        var seconds = clock.Elapsed.TotalSeconds;
        return new(Asked(index, judgements, language), articles.Count, seconds, index.SizeInBytes);
    }

    private static List<Score> Asked(ArticleIndex index, IReadOnlyList<Judgement> judgements, string? language)
    {
        foreach (var judgement in judgements.Take(WarmUp)) Ask(index, judgement, language);
        return [.. judgements.Select(judgement => Ask(index, judgement, language))];
    }

    private static Score Ask(ArticleIndex index, Judgement judgement, string? language)
    {
        var clock = Stopwatch.StartNew();
        var result = index.Search(new(judgement.Query, language ?? judgement.Language) { Limit = Looked });
        return Score.Of(judgement, [.. result.Hits.Select(hit => hit.Key)], clock.Elapsed.TotalMilliseconds);
    }

    private double Mean(Func<Score, double> figure) => Scores.Count == 0 ? 0 : Scores.Average(figure);

    private double Percentile(double share) =>
        Scores.Count == 0 ? 0 : Scores.Select(score => score.Milliseconds).Order().ElementAt(Math.Min(Scores.Count - 1, (int)(share * Scores.Count)));
}
