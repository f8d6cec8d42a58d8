namespace HelpCenter.Reading;

/// <summary>How often an article was read on a day.</summary>
public sealed record ArticleReads(int Article, DateOnly Day, int Count);
