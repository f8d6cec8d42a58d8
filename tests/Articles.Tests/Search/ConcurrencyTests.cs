using System.Diagnostics;

namespace Articles.Tests.Search;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task Searches_go_on_while_articles_are_published_and_each_is_found_at_once()
    {
        using var index = An.Index([.. Enumerable.Range(0, 300).Select(number => An.Article($"a{number}", $"Factuur {number}", "Een factuur boeken en betalen."))]);
        using var published = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 2).Select(_ => Task.Run(() => SearchUntil(published.Token))).ToArray();

        for (var number = 0; number < 60; number++)
        {
            index.Update([An.Article($"nieuw{number}", $"Bijzonderheid{number} uitgelegd", "Nieuwe tekst.")], number > 0 ? [$"nl/nieuw{number - 1}"] : [], 2 + number);
            var clock = Stopwatch.StartNew();
            Assert.Equal([$"nieuw{number}"], index.Find($"bijzonderheid{number}"));
            Assert.True(clock.ElapsedMilliseconds < 1_000);
        }
        await published.CancelAsync();

        Assert.All(await Task.WhenAll(searching), count => Assert.True(count > 0));
        Assert.Equal(301, index.Count);

        int SearchUntil(CancellationToken stop)
        {
            var count = 0;
            for (; !stop.IsCancellationRequested; count++)
            {
                Assert.Equal(10, index.Find("factuur boeken").Length);
                index.Suggest("factu", "nl");
            }
            return count;
        }
    }
}
