namespace Articles.Search;

/// <summary>A word as it is written in the articles, with what the language makes of it.</summary>
/// <param name="Id">Its place in the vocabulary; -1 for a word that no article has.</param>
/// <param name="Form">As written, lowered and without accents.</param>
/// <param name="Stem">What all its inflections share.</param>
/// <param name="SaysNothing">Whether it only holds the sentence together.</param>
internal sealed record Word(int Id, string Form, string Stem, bool SaysNothing)
{
    /// <summary>The stem as a number that is the same in every process (FNV-1a), for the article's script.</summary>
    public int StemCode { get; } = Code(Stem);

    public static int Code(string stem)
    {
        var code = 2166136261u;
        foreach (var letter in stem) code = (code ^ letter) * 16777619u;
        return (int)code;
    }
}
