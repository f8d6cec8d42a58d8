using MimeKit;

namespace Browser.Tests;

/// <summary>The main job, from a search to a numbered incident and back by the letter.</summary>
public sealed class WalkTests(Chromium chromium)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 1280)]
    [InlineData(true, 390)]
    [InlineData(false, 390)]
    public async Task A_reader_searches_reads_finds_nothing_asks_and_follows_his_letter(bool script, int width)
    {
        var email = $"{Guid.NewGuid():N}@duinkorst.example";
        await using var reader = await chromium.VisitorAsync(script, width);
        var page = (await reader.GoAsync("/nl")).Page;
        await page.FillAsync("main input[name=q]", "btw aangifte");
        await page.PressAsync("main input[name=q]", "Enter");
        await page.WaitForURLAsync("**/nl/search?q=btw+aangifte");

        await reader.PressAsync(".hit h2 a >> nth=0");
        Assert.Equal("Btw-aangifte indienen", await page.TextContentAsync("h1"));
        await reader.PressAsync("button[name=subscription][value=basis]");
        Assert.EndsWith("/nl/articles/btw-aangifte", page.Url, StringComparison.Ordinal);
        Assert.Contains("Uw abonnement: Basis", await page.TextContentAsync("aside.you"), StringComparison.Ordinal);

        await reader.GoAsync("/nl/search?q=kwijtgeraakte+bon");
        Assert.Equal("Over ‘kwijtgeraakte bon’ hebben we nog geen artikel", await page.TextContentAsync("h1"));
        await reader.PressAsync("aside.ask a.btn");
        Assert.Equal("kwijtgeraakte bon", await page.InputValueAsync("#Subject"));

        await page.FillAsync("#Question", "Ik kan een aankoopbewijs niet terugvinden. Hoe boek ik de uitgave?");
        await page.FillAsync("#Name", "Marieke van den Berg");
        await page.FillAsync("#Email", email);
        await page.WaitForTimeoutAsync(2_100);
        await reader.PressAsync("button:has-text('Vraag versturen')");
        await page.WaitForURLAsync("**/received");
        var number = await page.TextContentAsync("output.nr");

        var link = await LinkToAsync(email, number!);
        await using var elsewhere = await chromium.VisitorAsync(script, width);
        await elsewhere.GoAsync(link);
        Assert.Equal("Is deze vraag van u?", await elsewhere.Page.TextContentAsync("h1"));
        await elsewhere.Page.WaitForTimeoutAsync(2_100);
        await elsewhere.PressAsync("button:has-text('Ja, open mijn vraag')");
        Assert.Contains("Hoe boek ik de uitgave?", await elsewhere.Page.TextContentAsync("article.seal"), StringComparison.Ordinal);
    }

    private async Task<string> LinkToAsync(string email, string number)
    {
        for (var patience = 0; patience < 100; patience++)
        {
            foreach (var file in Directory.Exists(chromium.Outbox) ? Directory.GetFiles(chromium.Outbox, $"*{number}*.eml") : [])
            {
                var letter = await MimeMessage.LoadAsync(file);
                if (letter.To.Mailboxes.Single().Address != email) continue;
                Assert.Contains($"[{number}]", letter.Subject, StringComparison.Ordinal);
                return letter.TextBody!.Split('\n').Select(line => line.Trim()).Single(line => line.Contains("?key=", StringComparison.Ordinal))["http://localhost".Length..];
            }

            await Task.Delay(200);
        }

        throw new InvalidOperationException($"No letter about {number} went to {email}.");
    }

    [Fact]
    public async Task A_reader_gets_from_the_address_bar_to_an_article_by_keyboard_alone()
    {
        await using var reader = await chromium.VisitorAsync();
        var page = (await reader.GoAsync("/nl")).Page;
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Naar de inhoud", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.Keyboard.TypeAsync("btw aangifte");
        await page.WaitForSelectorAsync("[role=option]");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("true", await page.GetAttributeAsync("[role=option] >> nth=0", "aria-selected"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/nl/articles/**");
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_keeps_the_words()
    {
        await using var reader = await chromium.VisitorAsync();
        var page = (await reader.GoAsync("/nl")).Page;
        await page.FillAsync("main input[name=q]", "factuur");
        await page.WaitForSelectorAsync("[role=option]");
        await page.Keyboard.PressAsync("Escape");
        await page.WaitForSelectorAsync("[role=listbox]", new() { State = WaitForSelectorState.Hidden });
        Assert.Equal("factuur", await page.InputValueAsync("main input[name=q]"));
    }

    [Fact]
    public async Task Who_types_a_question_sees_articles_that_may_answer_it_and_loses_nothing()
    {
        await using var asker = await chromium.VisitorAsync();
        var page = (await asker.GoAsync("/nl/contact")).Page;
        await page.FillAsync("#Subject", "btw-aangifte corrigeren");
        await page.Locator("#Question").PressSequentiallyAsync("Hoe corrigeer ik een ingediende btw-aangifte?");
        await page.WaitForSelectorAsync("aside.beside ul a");
        Assert.Equal("Hoe corrigeer ik een ingediende btw-aangifte?", await page.InputValueAsync("#Question"));
    }

    [Fact]
    public async Task A_refused_question_comes_back_whole_with_the_message_in_focus()
    {
        await using var asker = await chromium.VisitorAsync();
        var page = (await asker.GoAsync("/nl/contact")).Page;
        await page.FillAsync("#Question", "Alleen een vraag, verder niets.");
        await asker.PressAsync("button:has-text('Vraag versturen')");
        Assert.StartsWith("Fout:", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("alert", await page.EvaluateAsync<string>("document.activeElement.getAttribute('role')"));
        Assert.Equal("Alleen een vraag, verder niets.", await page.InputValueAsync("#Question"));
    }

    [Fact]
    public async Task An_article_page_needs_at_most_six_requests_and_no_third_party()
    {
        await using var reader = await chromium.VisitorAsync();
        var asked = new List<string>();
        reader.Page.Request += (_, request) => asked.Add(request.Url);
        await reader.Page.GotoAsync("/nl/articles/btw-aangifte", new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(asked.Count, 3, 6);
        Assert.All(asked, address => Assert.StartsWith(chromium.Address, address, StringComparison.Ordinal));
    }
}
