namespace Articles.Search;

/// <summary>Answers one request on one snapshot.</summary>
internal sealed class Answering(SearchRequest request, Snapshot snapshot, Synonyms synonyms)
{
    private const int ByWords = 70, ByNames = 30, MostResults = 100, MostNearby = 3;
    private const float Akin = 0.25f;

    public SearchResult Answer()
    {
        var question = Understood();
        if (question.Words.Length == 0) return Found([], new(request), question);
        using var candidates = new Candidates(question, snapshot);
        var ranked = Ranked(question, candidates);
        return ranked.Exists(scored => Floor.IsAnswer(scored, question.Words.Length))
            ? Found(ranked, Answers(ranked, candidates, question), question)
            : Found([], new(request), question) with { Nearby = Nearby(ranked, question) };
    }

    private Question Understood() => new Understanding(snapshot, synonyms, request.Literal).Of(request.Query);

    /// <summary>The closely looked at candidates, best first.</summary>
    public (Question, IReadOnlyList<Scored>) Ranked()
    {
        var question = Understood();
        using var candidates = new Candidates(question, snapshot);
        return (question, Ranked(question, candidates));
    }

    private List<Scored> Ranked(Question question, Candidates candidates)
    {
        var scoring = new Scoring(question, snapshot, candidates);
        var best = new Best(ByWords);
        foreach (var article in candidates.Articles)
            if (candidates.Score(article) > best.Least && Wanted(article)) best.Offer(article, candidates.Score(article));
        var looked = best.Descending().Concat(scoring.Names.Nearest(ByNames, Wanted)).Distinct().Order();
        return [.. looked.Select(scoring.Look).OrderByDescending(scored => MathF.Round(scored.Score, 3)).ThenByDescending(scored => scored.Card.Article.Popularity).ThenBy(scored => scored.Card.Article.Key, StringComparer.Ordinal)];
    }

    private bool Wanted(int article) =>
        request.Section is null && !request.OnlySubscription || request.Wants(snapshot.CardOf(article).Article);

    // All that answer, whether they were looked at closely or not.
    private Tally Answers(List<Scored> ranked, Candidates candidates, Question question)
    {
        var least = Floor.LeastMatched(ranked.Max(scored => candidates.Matched(scored.Article)), question.Words.Length);
        var (said, covered) = (ranked.Max(scored => scored.Part(Part.Said)), ranked.Max(scored => scored.Part(Part.NamesCover)));
        var tally = new Tally(request);
        foreach (var article in candidates.Articles)
            if (candidates.Matched(article) >= least) tally.Count(snapshot.CardOf(article));
        foreach (var scored in ranked)
            if (candidates.Matched(scored.Article) < least && Floor.IsNear(scored, said, covered)) tally.Count(scored.Card);
        return tally;
    }

    private List<SearchHit> Nearby(List<Scored> ranked, Question question) =>
        [.. ranked.Where(scored => scored.Part(Part.Said) > 0 || scored.Part(Part.NamesCover) > Akin).Take(MostNearby).Select(new Showing(question, snapshot, request.Explain).Hit)];

    private SearchResult Found(List<Scored> ranked, Tally answers, Question question)
    {
        var page = ranked.Take(answers.Total).Skip(request.Skip).Take(Math.Clamp(request.Limit, 0, MostResults)).Select(new Showing(question, snapshot, request.Explain).Hit);
        return new(request.Query, request.Language, answers.Total, [.. page], answers.Sections(), answers.InSubscription)
        {
            DidYouMean = question.Corrected,
            SearchedFor = question.Corrected,
        };
    }
}
