using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Articles.Content;

/// <summary>What stands between the two <c>---</c> lines at the head of an article file: all that is known about an article besides its text.</summary>
public sealed record FrontMatter
{
    /// <summary>Ties translations together and survives a move; null: the slug.</summary>
    public string? Id { get; init; }

    /// <summary>The article's name; the page's only first-level heading.</summary>
    public string Title { get; init; } = "";

    /// <summary>One or two sentences under the title, and in lists.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Keywords; each has a page that lists its articles.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Keys of the subscriptions that have the function described; empty: all.</summary>
    public IReadOnlyList<string> Subscriptions { get; init; } = [];

    /// <summary>Place within the section, lowest first.</summary>
    public int Order { get; init; } = 1000;

    /// <summary>Ids of articles worth reading next.</summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>Words readers use for it that the text does not; searched, never shown.</summary>
    public IReadOnlyList<string> FindableAs { get; init; } = [];

    /// <summary>Who keeps the article true, as an e-mail address.</summary>
    public string? Owner { get; init; }

    /// <summary>The day on which the owner reads it again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>For whom the article exists.</summary>
    public Audience Audience { get; init; }

    /// <summary>Published, or a draft.</summary>
    public ArticleStatus Status { get; init; } = ArticleStatus.Published;

    /// <summary>Splits a file's text into front matter and Markdown.</summary>
    /// <param name="text">The whole file, lines ended by a line feed.</param>
    /// <param name="file">The name used in problems.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>The front matter, the Markdown below it and the number of the line where that starts; null where the article must be left out.</returns>
    public static (FrontMatter About, string Markdown, int FirstLine)? Split(string text, string file, ICollection<Problem> problems)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal) || text.IndexOf("\n---\n", 3, StringComparison.Ordinal) is var end && end < 0)
        {
            problems.Add(new(file, 1, "no front matter: a file starts with ---, its title and a second ---", true));
            return null;
        }

        var body = end + "\n---\n".Length;
        return Parse(text[4..(end + 1)], file, problems) is { } about
            ? (about, text[body..], 1 + text.AsSpan(0, body).Count('\n'))
            : null;
    }

    private static FrontMatter? Parse(string yaml, string file, ICollection<Problem> problems)
    {
        try
        {
            var written = Yaml.Deserialize<Written>(yaml) ?? new();
            return written.ToFrontMatter(file, problems);
        }
        catch (Exception error)
        {
            // Mostly a YamlException, but the scanner throws others too where a text ends before it should.
            var line = error is YamlException { Start.Line: var at } ? (int)at + 1 : 1;
            problems.Add(new(file, line, $"front matter does not parse: {Reason(error)}", true));
            return null;
        }
    }

    private static string Reason(Exception error) => (error.InnerException ?? error).Message.ReplaceLineEndings(" ");

    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeConverter(new OneOrMore())
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>The keys as they stand in the file, all optional; an unknown key is an error with its line.</summary>
    private sealed class Written
    {
        public string? Id { get; set; }
        public string? Title { get; set; }
        public string? Summary { get; set; }
        public List<string> Tags { get; set; } = [];
        public List<string> Subscriptions { get; set; } = [];
        public int Order { get; set; } = 1000;
        public List<string> Related { get; set; } = [];
        public List<string> FindableAs { get; set; } = [];
        public string? Owner { get; set; }
        public string? ReviewBy { get; set; }
        public string? Audience { get; set; }
        public string? Status { get; set; }

        public FrontMatter? ToFrontMatter(string file, ICollection<Problem> problems)
        {
            if (string.IsNullOrWhiteSpace(Title))
            {
                problems.Add(new(file, 1, "no title", true));
                return null;
            }

            return new FrontMatter
            {
                Id = string.IsNullOrWhiteSpace(Id) ? null : Id.Trim(),
                Title = Title.Trim(),
                Summary = Summary?.Trim() ?? "",
                Tags = Clean(Tags),
                Subscriptions = Clean(Subscriptions),
                Order = Order,
                Related = Clean(Related),
                FindableAs = Clean(FindableAs),
                Owner = Owner,
                ReviewBy = Date(file, problems),
                Audience = Choice(Audience, Articles.Audience.Everyone, "audience", file, problems),
                Status = Choice(Status, ArticleStatus.Published, "status", file, problems),
            };
        }

        private static List<string> Clean(IEnumerable<string?>? words) =>
            [.. (words ?? []).Where(word => !string.IsNullOrWhiteSpace(word)).Select(word => word!.Trim()).Distinct()];

        private DateOnly? Date(string file, ICollection<Problem> problems)
        {
            if (ReviewBy is null) return null;
            if (DateOnly.TryParseExact(ReviewBy, "yyyy-MM-dd", out var day)) return day;
            problems.Add(new(file, 1, $"review_by is '{ReviewBy}', not a day like 2027-01-15", false));
            return null;
        }

        // Who misspells "specialists" must not publish an internal article to everybody.
        private static T Choice<T>(string? value, T otherwise, string key, string file, ICollection<Problem> problems) where T : struct, Enum
        {
            if (value is null) return otherwise;
            if (Enum.TryParse<T>(value, ignoreCase: true, out var choice) && Enum.IsDefined(choice)) return choice;
            problems.Add(new(file, 1, $"{key} is '{value}', not one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}", true));
            return otherwise;
        }
    }

    /// <summary>A list may be written as one word: <c>tags: btw</c>.</summary>
    private sealed class OneOrMore : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(List<string>);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
        {
            if (parser.TryConsume<Scalar>(out var one)) return one.Value.Length == 0 ? new List<string>() : new List<string> { one.Value };

            var words = new List<string>();
            parser.Consume<SequenceStart>();
            while (!parser.TryConsume<SequenceEnd>(out _)) words.Add(parser.Consume<Scalar>().Value);
            return words;
        }

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) => throw new NotSupportedException();
    }
}
