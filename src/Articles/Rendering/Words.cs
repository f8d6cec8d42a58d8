namespace Articles.Rendering;

/// <summary>The few words the renderer itself adds to an article, in the article's language.</summary>
internal static class Words
{
    public static string In(string language, string dutch, string english) => language == "nl" ? dutch : english;
}
