using Articles.Search;

namespace Articles.Tests.Search;

public sealed class ResultsTests
{
    [Fact]
    public void The_snippet_shows_the_best_passage_with_its_heading_and_marks_other_forms_too()
    {
        using var index = An.Index(An.Article("factuur", "Facturen", "Een begin zonder meer.")
            .With(("Versturen", "U verstuurt de factuur per mail."), ("Geboekt", "Geboekte facturen maakt u met een creditnota ongedaan.")));

        var hit = index.Search(new("factuur boeken", "nl")).Hits[0];

        Assert.Equal("Geboekt", hit.Heading);
        Assert.Equal("geboekt", hit.Anchor);
        Assert.Contains("<mark>Geboekte</mark> <mark>facturen</mark>", hit.SnippetHtml);
        Assert.Equal("<mark>Facturen</mark>", hit.TitleHtml);
    }

    [Fact]
    public void Nothing_an_author_wrote_becomes_markup()
    {
        using var index = An.Index(An.Article("script", "De <b>code</b> & meer", "Gebruik <script>alert('code')</script> nooit."));

        var hit = index.Search(new("code", "nl")).Hits[0];

        Assert.DoesNotContain("<script", hit.SnippetHtml);
        Assert.Contains("&lt;script&gt;alert(", hit.SnippetHtml);
        Assert.Equal("De &lt;b&gt;<mark>code</mark>&lt;/b&gt; &amp; meer", hit.TitleHtml);
    }

    [Fact]
    public void A_long_passage_is_cut_around_what_was_asked()
    {
        var filler = string.Join(' ', Enumerable.Repeat("vulling hoort hier zonder betekenis.", 200));
        using var index = An.Index(An.Article("lang", "Lang", $"{filler} De sleutelzin met uitbetaling staat hier. {filler}"));

        var snippet = index.Search(new("uitbetaling sleutelzin", "nl")).Hits[0].SnippetHtml;

        Assert.Contains("<mark>uitbetaling</mark>", snippet);
        Assert.InRange(snippet.Length, 100, 420);
    }

    [Fact]
    public void Sections_are_counted_whatever_section_is_asked_for()
    {
        using var index = An.Index(
            An.Article("een", "Factuur een", section: "facturen"), An.Article("twee", "Factuur twee", section: "facturen"), An.Article("drie", "Factuur drie", section: "bank"));

        var result = index.Search(new("factuur", "nl") { Section = "bank" });

        Assert.Equal(1, result.Total);
        Assert.Equal("drie", Assert.Single(result.Hits).Slug);
        Assert.Equal([("facturen", 2), ("bank", 1)], result.Sections.Select(section => (section.Section, section.Count)));
    }

    [Fact]
    public void Only_what_is_in_the_subscription()
    {
        using var index = An.Index(
            An.Article("allen", "Factuur voor allen"), An.Article("plus", "Factuur voor plus") with { Subscriptions = ["plus", "premium"] });

        var all = index.Search(new("factuur", "nl") { Subscription = "basis" });
        var only = index.Search(new("factuur", "nl") { Subscription = "basis", OnlySubscription = true });

        Assert.Equal((2, 1), (all.Total, all.InSubscription));
        Assert.Equal("allen", Assert.Single(only.Hits).Slug);
    }

    [Fact]
    public void Pages_follow_each_other_without_gap_or_repetition()
    {
        using var index = An.Index([.. Enumerable.Range(0, 25).Select(number => An.Article($"f{number:00}", $"Factuur {number}"))]);

        var slugs = Enumerable.Range(0, 3).SelectMany(page => index.Search(new("factuur", "nl") { Skip = page * 10 }).Hits).Select(hit => hit.Slug).ToList();

        Assert.Equal(25, slugs.Distinct().Count());
        Assert.Equal(25, slugs.Count);
        Assert.Empty(index.Search(new("factuur", "nl") { Skip = 1_000_000_000 }).Hits);
    }

    [Fact]
    public void Much_read_wins_ties_only()
    {
        using var index = An.Index(
            An.Article("a", "Factuur"), An.Article("b", "Factuur") with { Popularity = 9 }, An.Article("c", "Bank", "Een factuur.") with { Popularity = 99 });

        Assert.Equal(["b", "a", "c"], index.Find("factuur"));
    }

    [Fact]
    public void The_parts_of_a_score_add_up_to_it()
    {
        using var index = An.Index(An.Article("a", "Factuur maken", "Maak een factuur."));

        var hit = index.Search(new("factuur", "nl") { Explain = true }).Hits[0];

        Assert.Equal(hit.Score, hit.Parts.Sum(part => part.Value * part.Weight), 3);
    }

    [Fact]
    public void An_exact_form_stands_above_an_inflected_one()
    {
        using var index = An.Index(
            An.Article("meer", "Overzicht", "Over de koppelingen met andere programma's."), An.Article("een", "Overzicht", "Over de koppeling met andere programma's."));

        Assert.Equal("een", index.Find("koppeling")[0]);
        Assert.Equal("meer", index.Find("koppelingen")[0]);
    }

    [Fact]
    public void Stop_words_alone_still_find()
    {
        using var index = An.Index(An.Article("wie", "Wie is wie", "De mensen van Balans."), An.Article("bank", "De bank", "Over de bank."));

        Assert.Equal("wie", index.Find("wie is wie")[0]);
    }

    [Theory]
    [InlineData("C#", "csharp")]
    [InlineData("403", "fout")]
    [InlineData("ubl", "ubl")]
    [InlineData("Alt+F2", "toetsen")]
    [InlineData("reconcilieren", "reconcilieren")]
    [InlineData("foto", "fotos")]
    public void Codes_signs_and_accents_are_words(string query, string slug)
    {
        using var index = An.Index(
            An.Article("csharp", "Een voorbeeld in C#", "Code in C#."), An.Article("fout", "Fout 403", "De server antwoordt 403."), An.Article("ubl", "UBL", "Een UBL-bestand."),
            An.Article("toetsen", "Toetsen", "Druk op Alt+F2."), An.Article("reconcilieren", "Reconciliëren", "Bankafschriften reconciliëren."), An.Article("fotos", "Foto's", "Foto's toevoegen."));

        Assert.Equal(slug, index.Find(query)[0]);
    }

    [Fact]
    public void Askers_words_find_an_article_and_are_never_shown()
    {
        using var index = An.Index(
            An.Article("inrichten", "Het rekeningschema", "Over het schema.") with { AskedAs = ["potjes voor mijn kosten maken"] }, An.Article("bank", "De bank", "Over de bank."));

        var result = index.Search(new("potjes kosten", "nl"));

        Assert.Equal("inrichten", result.Hits[0].Slug);
        Assert.DoesNotContain("potjes", result.Hits[0].SnippetHtml + result.Hits[0].TitleHtml);
        Assert.Empty(index.Suggest("potj", "nl"));
    }
}
