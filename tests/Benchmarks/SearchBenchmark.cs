using Articles.Content;
using Articles.Search;

namespace Benchmarks;

/// <summary>How fast and how large the search is on the articles of a folder. A line for each figure.</summary>
internal static class SearchBenchmark
{
    private static readonly string[] Files = ["questions", "typos"];

    public static int Run(string folder, string[] options)
    {
        var judgements = Files.SelectMany(name => Judgement.Read(Path.Combine(folder, name + ".jsonl"))).ToList();
        var language = judgements[0].Language;
        var articles = ContentArticles.Read(new ContentFolder(Path.Combine(folder, "content")), language, []).ToList();
        string[] queries = [.. judgements.Select(judgement => judgement.Query)];

        if (!options.Contains("--only-many")) One(folder, articles, queries, language, options);
        Many(articles, queries, language, options);
        return 0;
    }

    private static void One(string folder, List<IndexedArticle> articles, string[] queries, string language, string[] options)
    {
        var p99 = OneSet(articles, queries, language);
        if (!options.Contains("--no-node")) BesideMiniSearch(folder, p99);
        Publishing(articles, queries, language);
    }

    private static double OneSet(List<IndexedArticle> articles, string[] queries, string language)
    {
        using var index = ArticleIndex.InMemory();
        var seconds = Clock.Seconds(() => index.Replace(articles, 1));
        Say($"index {articles.Count} articles", seconds, "s");
        Say("index / text", index.SizeInBytes / (double)articles.Sum(Corpus.Characters), "times");

        var asked = Clock.Turns(queries, query => index.Search(new(query, language)));
        Say("query p50", asked.P50, "ms");
        Say("query p99", asked.P99, "ms");
        var suggested = Clock.Turns([.. queries.SelectMany(Typing)], query => index.Suggest(query, language));
        Say("suggestion p50", suggested.P50, "ms");
        Say("suggestion p99", suggested.P99, "ms");
        return asked.P99;
    }

    // What stands in the box after the third, sixth, ninth … letter.
    private static IEnumerable<string> Typing(string query) =>
        Enumerable.Range(1, Math.Min(8, query.Length / 3)).Select(third => query[..(3 * third)]);

    private static void BesideMiniSearch(string folder, double p99)
    {
        if (MiniSearch.P99(folder) is not { } other)
        {
            Console.WriteLine("MiniSearch: not measured (it needs node and npm)");
            return;
        }
        Say("MiniSearch query p99, fuzzy and prefix", other, "ms");
        Say("times faster than MiniSearch at p99", other / p99, "times");
    }

    private static void Publishing(List<IndexedArticle> articles, string[] queries, string language)
    {
        using var index = ArticleIndex.InMemory();
        index.Replace(articles, 1);
        var quiet = Clock.Turns(queries, query => index.Search(new(query, language)));
        var publishing = Task.Run(() => { foreach (var (article, number) in articles.Take(1_000).Select((article, number) => (article, number))) index.Update([article], [], 2 + number); });
        var busy = Clock.Until(publishing, queries, query => index.Search(new(query, language)));
        Say("query p50 while 1,000 articles are published", busy.P50, "ms");
        Say("slower than without", busy.P50 / quiet.P50, "times");
    }

    private static void Many(List<IndexedArticle> articles, string[] queries, string language, string[] options)
    {
        var count = Array.IndexOf(options, "--many") is >= 0 and var place && int.TryParse(options.ElementAtOrDefault(place + 1), out var given) ? given : 100_000;
        var folder = Directory.CreateTempSubdirectory("many").FullName;
        using (var index = ArticleIndex.Open(folder))
        {
            Say($"index {count} articles", Clock.Seconds(() => index.Replace(Corpus.Varied(articles, count), 1)), "s");
            var asked = Clock.Turns([.. queries.Where((_, number) => number % 4 == 0)], query => index.Search(new(query, language)));
            Say($"query p50, {count} articles", asked.P50, "ms");
            Say($"query p99, {count} articles", asked.P99, "ms");
            Say("memory", Environment.WorkingSet / 1e6, "MB");
            Say("of which managed", GC.GetTotalMemory(true) / 1e6, "MB");
            Say("a changed article is found after", Clock.Seconds(() => Change(index, articles[0], language)), "s");
        }
        Directory.Delete(folder, recursive: true);
    }

    private static void Change(ArticleIndex index, IndexedArticle article, string language)
    {
        index.Update([article with { Key = article.Key + "/changed", Title = "Zyxwvut" }], [], 2);
        if (index.Search(new("zyxwvut", language)).Total != 1) throw new InvalidOperationException("The changed article is not found.");
    }

    private static void Say(string what, double value, string unit) => Console.WriteLine(FormattableString.Invariant($"{what,-48} {value,10:F2} {unit}"));
}
