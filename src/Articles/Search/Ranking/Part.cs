namespace Articles.Search;

/// <summary>The parts of a score. All but <see cref="Words"/> are between 0 and 1.</summary>
internal enum Part
{
    /// <summary>The logarithm of BM25F.</summary>
    Words,

    /// <summary>The share of the question's weight that the article has.</summary>
    Matched,

    /// <summary>The share that it has in the form that was typed.</summary>
    Exact,

    /// <summary>The share of the title that was asked for.</summary>
    TitleFilled,

    /// <summary>The longest run of the question in the title.</summary>
    TitlePhrase,

    /// <summary>How nearly the title is the question, sharpened.</summary>
    TitleSame,

    /// <summary>The same of the best heading.</summary>
    HeadingSame,

    /// <summary>How alike the title with its best heading is, in grams.</summary>
    NamesAlike,

    /// <summary>The share of the question's grams in the title with its best heading.</summary>
    NamesCover,

    /// <summary>The share of its words there: other words for the same count too.</summary>
    NamesSay,

    /// <summary>How alike the address is.</summary>
    Slug,

    /// <summary>How alike the best of the author's words for readers is.</summary>
    FindableAs,

    /// <summary>How alike the best of the questions is that it answered before.</summary>
    AskedAs,

    /// <summary>How alike the best text of a link to it is.</summary>
    Links,

    /// <summary>The share of the question in the best passage.</summary>
    Passage,

    /// <summary>The same, counting how often, in a short passage more.</summary>
    PassageFrequency,

    /// <summary>The share in the summary and the first words.</summary>
    Lead,

    /// <summary>The share of neighbours in the question that are neighbours in the text.</summary>
    Pairs,

    /// <summary>The share within a few lines.</summary>
    Window,

    /// <summary>The share in title, summary and best passage together: what an answer has most of (<see cref="Floor"/>).</summary>
    Said,

    /// <summary>How much longer than others it is.</summary>
    Length,
}
