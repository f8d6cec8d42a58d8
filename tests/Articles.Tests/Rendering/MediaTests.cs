namespace Articles.Tests.Rendering;

public class MediaTests
{
    [Fact]
    public void An_image_keeps_its_place_free_and_says_what_is_on_it() => Assert.Equal(
        "<p><img src=\"/media/1/split.svg\" alt=\"Schema: €300 over twee facturen\" loading=\"lazy\" width=\"640\" height=\"360\"></p>",
        Rendered.Html("![Schema: €300 over twee facturen](split.svg)"));

    [Theory]
    [InlineData("../btw/rubrieken.png", "/media/2/rubrieken.png")]
    [InlineData("/nl/btw/rubrieken.png", "/media/2/rubrieken.png")]
    [InlineData("bank%20en%20geld.png", "/media/3/bank%20en%20geld.png")]
    [InlineData("<bank en geld.png>", "/media/3/bank%20en%20geld.png")]
    public void An_image_is_found_beside_the_article_or_elsewhere_in_the_folder(string target, string address) =>
        Assert.Equal(address, Rendered.Page($"![x]({target})").The("img").GetAttribute("src"));

    [Fact]
    public void An_image_of_unknown_size_has_none() => Assert.False(Rendered.Page("![x](bank%20en%20geld.png)").The("img").HasAttribute("width"));

    [Fact]
    public void Alternative_text_is_text()
    {
        Assert.Equal("\"><script>", Rendered.Page("![\"\\><script\\>](split.svg)").The("img").GetAttribute("alt"));
        Assert.Equal("de kop", Rendered.Page("![de **kop**](split.svg)").The("img").GetAttribute("alt"));
    }

    [Fact]
    public void A_video_plays_from_the_site_with_captions()
    {
        var video = Rendered.Page("![Een bank koppelen](uitleg.mp4)").The("video");
        Assert.Equal(("/media/4/uitleg.mp4", "Een bank koppelen", "metadata"), (video.GetAttribute("src"), video.GetAttribute("aria-label"), video.GetAttribute("preload")));
        Assert.True(video.HasAttribute("controls"));

        var captions = Assert.Single(video.Children);
        Assert.Equal(("/media/5/uitleg.vtt", "captions", "nl", "Ondertiteling"),
            (captions.GetAttribute("src"), captions.GetAttribute("kind"), captions.GetAttribute("srclang"), captions.GetAttribute("label")));
    }

    [Theory]
    [InlineData("![](split.svg)", "no alternative text for 'split.svg'")]
    [InlineData("![weg](weg.png)", "missing image 'weg.png'")]
    [InlineData("![weg](https://example.org/a.png)", "missing image 'https://example.org/a.png'")]
    [InlineData("![weg](data:image/png;base64,AAAA)", "missing image 'data:image/png;base64,AAAA'")]
    [InlineData("![stil](stil.webm)", "no captions for 'stil.webm': put 'stil.vtt' beside it")]
    public void What_a_reader_would_miss_is_reported_where_it_stands(string markdown, string problem) =>
        Assert.Equal($"nl/bank/koppelen.md:3: {problem}", Rendered.Problems($"een\n\n{markdown}"));

    [Fact]
    public void A_missing_image_is_shown_as_its_words() => Assert.Equal("<p>Schema van de bank</p>", Rendered.Html("![Schema van de bank](weg.png)"));
}
