namespace Articles.Search;

/// <summary>The parts of a score.</summary>
internal enum Part
{
    Words, Matched, Exact, TitleCovered, TitleFilled, TitleGrams, TitleGramsCovered, HeadingGrams, HeadingGramsCovered, BothGrams, BothGramsCovered,
    TitlePhrase, HeadingPhrase, Section, Lead, Pairs, Window, Length, FindableAs, AskedAs, Links, Slug, TitleSame, HeadingSame, BothCovered, SectionWords,
}
