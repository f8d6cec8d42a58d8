using CsCheck;

namespace Incidents.Tests;

public class IncidentEventTests
{
    [Fact]
    public void A_history_that_nobody_touched_is_whole()
    {
        var incident = Some.Busy();
        Assert.True(History.IsWhole(incident, Some.Key));
        Assert.Equal([EventKinds.Opened, EventKinds.Added, EventKinds.Confirmed], incident.Events.Select(happened => happened.Kind));
        Assert.Equal([1, 2, 3], incident.Events.Select(happened => happened.Number));
    }

    private static readonly Gen<(string Column, Func<IncidentEvent, object> Value)> Changes = Gen.OneOf<(string, Func<IncidentEvent, object>)>(
        ("Incident", link => link.Incident + 1),
        ("Number", link => link.Number + 1),
        ("Kind", _ => EventKinds.Denied),
        ("At", link => link.At.AddMilliseconds(-1)),
        ("By", _ => "system"),
        ("Details", link => link.Details + "\nx=1"),
        ("Hash", link => Database.Flipped(link.Hash, 77)),
        ("Mac", link => Database.Flipped(link.Mac, 200)));

    [Fact]
    public void Any_column_of_any_link_changed_is_found() => Gen.Select(Changes, Gen.Int[0, 2]).Sample((change, place) =>
    {
        var incident = Some.Busy();
        var link = incident.Events[place];
        Database.Write(link, change.Column, change.Value(link));
        return !History.IsWhole(incident, Some.Key);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_link_taken_out_is_found(int place)
    {
        var incident = Some.Busy();
        Database.Rows<IncidentEvent>(incident, "_events").RemoveAt(place);
        Assert.False(History.IsWhole(incident, Some.Key));
    }

    [Fact]
    public void A_link_of_another_incident_is_found()
    {
        var (incident, other) = (Some.Busy(), Some.Busy());
        Database.Rows<IncidentEvent>(incident, "_events")[1] = other.Events[1];
        Assert.False(History.IsWhole(incident, Some.Key));
    }

    [Fact]
    public void Who_writes_the_history_anew_without_the_key_is_found()
    {
        var incident = Some.Busy();
        byte[] before = [];
        foreach (var link in incident.Events)
        {
            if (link.Kind == EventKinds.Confirmed) Database.Write(link, "Kind", EventKinds.Denied);
            Database.Write(link, "Hash", before = link.HashAfter(before));
        }

        Database.Write(incident, "LastHash", before);
        Assert.False(History.IsWhole(incident, Some.Key));
    }

    [Fact]
    public void The_first_link_vouches_for_the_seal_and_the_kind()
    {
        var incident = Some.Incident();
        Assert.Equal($"kind=Question\nseal={Convert.ToHexStringLower(incident.Question.Seal)}", incident.Events[0].Details);
        Assert.Equal($"asker:{incident.Asker.Id}", incident.Events[0].By);
    }

    [Fact]
    public void The_link_of_a_message_vouches_for_its_words_and_files()
    {
        var incident = Some.Busy();
        var message = incident.Messages[0];

        Assert.Equal(message.Details(), incident.Events[1].Details);
        Assert.Equal(2, message.Event);

        Database.Write(message, "Text", Some.Busy().Messages[0].Text);
        Assert.NotEqual(message.Details(), incident.Events[1].Details);
    }

    [Fact]
    public void No_word_and_no_address_of_the_asker_stands_in_the_history()
    {
        var told = string.Concat(Some.Busy().Events.Select(link => link.By + link.Details + link.Kind));
        foreach (var word in (string[])["Sanne", "Korenaar", "brood", "spelt", "bon", "0412", "@"])
            Assert.DoesNotContain(word, told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Times_are_kept_in_whole_milliseconds_as_every_database_can()
    {
        var incident = Incident.Open(Some.Number, Some.Asking, new("a@b.example"), Some.Monday, Some.Monday.AddTicks(9_999), Some.Key);
        Assert.Equal(Some.Monday, incident.Events[0].At);
        Assert.Equal(Some.Monday, incident.Question.ReceivedAt);
        Assert.Equal(TimeSpan.Zero, incident.OpenedAt.Offset);
    }
}
