using Articles.Content;
using Articles.Search;

namespace Articles.Tests.Search;

public sealed class EvaluationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("set").FullName;

    public EvaluationTests()
    {
        Write("nl/bank/koppelen.md", "De bank koppelen", "Koppel de bank.");
        Write("nl/btw/aangifte.md", "Aangifte doen", "Doe de aangifte.");
        Write("nl/btw/potjes.md", "Het schema", "Over het schema.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_figures_are_those_of_the_questions()
    {
        var evaluation = Evaluate(null, new("bank koppelen", Right("nl/bank/koppelen.md")), new("aangifte", Right("nl/bank/koppelen.md")), new("iets heel anders", Right("nl/btw/potjes.md")));

        Assert.Equal(1 / 3d, evaluation.Ndcg10, 3);
        Assert.Equal(1 / 3d, evaluation.Recall1, 3);
        Assert.Equal((1, 3), (evaluation.ZeroResults, evaluation.Documents));
    }

    [Fact]
    public void Grades_count()
    {
        var graded = new Judgement("bank", new Dictionary<string, double> { ["nl/bank/koppelen.md"] = 3, ["nl/btw/aangifte.md"] = 1 });

        Assert.InRange(Evaluate(null, graded).Ndcg10, 0.9, 0.999);
    }

    [Fact]
    public void What_was_learned_helps_and_costs_nothing_elsewhere()
    {
        Judgement[] asked = [new("potjes maken", Right("nl/btw/potjes.md")), new("aangifte", Right("nl/btw/aangifte.md"))];
        var learned = new[] { (Article: "nl/btw/potjes.md", Text: "potjes voor geld maken") }.ToLookup(one => one.Article, one => one.Text);

        Assert.Equal(0.5, Evaluate(null, asked).Ndcg10, 3);
        Assert.Equal(1, Evaluate(learned, asked).Ndcg10, 3);
    }

    [Fact]
    public void A_later_run_is_compared_question_by_question()
    {
        var file = Path.Combine(_folder, "earlier.json");
        File.WriteAllText(file, Evaluate(null, new Judgement("aangifte", Right("nl/bank/koppelen.md"))).ToJson());

        var change = Assert.Single(Evaluate(null, new Judgement("aangifte", Right("nl/btw/aangifte.md"))).Compare(file));

        Assert.Equal(new Change("aangifte", 0, 1), change);
    }

    private Evaluation Evaluate(ILookup<string, string>? learned, params Judgement[] judgements) =>
        Evaluation.Of(new ContentFolder(_folder), judgements, "nl", learned, []);

    private static Dictionary<string, double> Right(string path) => new() { [path] = 1 };

    private void Write(string path, string title, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"---\ntitle: {title}\n---\n{text}\n");
    }
}
