using CsCheck;

namespace Incidents.Tests;

public class AskerTests
{
    [Theory]
    [InlineData(" Sanne@Korenaar.Example ", "sanne@korenaar.example")]
    [InlineData("info@Bäckerei.example", "info@xn--bckerei-5wa.example")]
    [InlineData("info@XN--BCKEREI-5WA.example", "info@xn--bckerei-5wa.example")]
    [InlineData("\"a@b\"@korenaar.example", "\"a@b\"@korenaar.example")]
    [InlineData("geen adres", "geen adres")]
    [InlineData("wie@", "wie@")]
    [InlineData("wie@a..b", "wie@a..b")]
    [InlineData("", "")]
    public void An_address_has_one_spelling(string typed, string spelt) => Assert.Equal(spelt, Asker.Spell(typed));

    [Fact]
    public void Spelling_twice_changes_nothing_and_nothing_makes_it_fail() =>
        Gen.OneOf(Texts.Any, Gen.Select(Texts.Any, Texts.Any, (local, domain) => $"{local}@{domain}"))
            .Sample(typed => Asker.Spell(Asker.Spell(typed)) == Asker.Spell(typed));

    [Fact]
    public void Who_never_proved_an_address_gets_one_letter_a_day() => Assert.Equal(1, new Asker("a@b.example").LettersADay(Some.Monday));

    [Fact]
    public void Who_proved_an_address_gets_twenty_a_day_for_a_year()
    {
        var asker = new Asker("a@b.example");
        asker.Prove(Some.Monday);

        Assert.Equal(20, asker.LettersADay(Some.Monday));
        Assert.Equal(20, asker.LettersADay(Some.Monday.AddDays(364)));
        Assert.False(asker.IsProven(Some.Monday.AddDays(365)));
        Assert.Equal(1, asker.LettersADay(Some.Monday.AddDays(365)));
    }

    [Fact]
    public void Two_people_never_have_one_id() => Assert.NotEqual(new Asker("a@b.example").Id, new Asker("a@b.example").Id);
}
