namespace Articles.Search;

/// <summary>How well one question was answered.</summary>
/// <param name="Query">The question.</param>
/// <param name="Found">The paths of the first ten results.</param>
/// <param name="Ndcg">Normalised discounted cumulative gain of the first ten: 1 if the best answers stand first.</param>
/// <param name="ReciprocalRank">One divided by the place of the first right answer among ten.</param>
/// <param name="Recall1">The share of the right answers that stands first.</param>
/// <param name="Recall5">… among the first five.</param>
/// <param name="Recall10">… among the first ten.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record Score(string Query, IReadOnlyList<string> Found, double Ndcg, double ReciprocalRank, double Recall1, double Recall5, double Recall10, double Milliseconds)
{
    internal static Score Of(Judgement judgement, IReadOnlyList<string> found, double milliseconds)
    {
        var gains = found.Select(path => judgement.Relevant.GetValueOrDefault(path)).ToList();
        var first = gains.FindIndex(gain => gain > 0);
        return new(judgement.Query, found, Gain(gains) / Math.Max(Gain(judgement.Relevant.Values.OrderDescending().Take(10)), 1e-9), first < 0 ? 0 : 1d / (first + 1),
            Recall(1), Recall(5), Recall(10), milliseconds);

        double Recall(int places) => (double)gains.Take(places).Count(gain => gain > 0) / Math.Max(1, judgement.Relevant.Count(one => one.Value > 0));
    }

    private static double Gain(IEnumerable<double> gains) =>
        gains.Select((gain, place) => (Math.Pow(2, gain) - 1) / Math.Log2(place + 2)).Sum();
}
