namespace Incidents.Tests;

public class QuestionTests
{
    [Fact]
    public void A_question_that_nobody_touched_has_the_seal_it_must_have()
    {
        var incident = Some.Incident();
        Assert.Equal(Seal(incident), incident.Question.Seal);
        Assert.Equal(32, incident.Question.Seal.Length);
    }

    [Theory]
    [InlineData("Subject")]
    [InlineData("Text")]
    [InlineData("Name")]
    [InlineData("Email")]
    [InlineData("Administration")]
    public void Other_words_with_a_commitment_of_their_own_break_the_seal(string part)
    {
        var incident = Some.Incident();
        Database.Write(incident.Question, part, Some.Incident().Question.Text);
        Assert.NotEqual(Seal(incident), incident.Question.Seal);
    }

    public static TheoryData<string, object> Columns => new()
    {
        { "Incident", 10043L },
        { "Way", Way.Phone },
        { "Proven", true },
        { "ReceivedAt", Some.Monday.AddMilliseconds(1) },
    };

    [Theory]
    [MemberData(nameof(Columns), DisableDiscoveryEnumeration = true)]
    public void Whatever_else_is_changed_about_a_question_breaks_the_seal(string column, object value)
    {
        var incident = Some.Incident();
        Database.Write(incident.Question, column, value);
        Assert.NotEqual(Seal(incident), incident.Question.Seal);
    }

    [Fact]
    public void Another_kind_or_another_person_breaks_the_seal()
    {
        var incident = Some.Incident();
        Assert.NotEqual(incident.Question.SealFor(Kind.Fault, incident.Asker.Id), incident.Question.Seal);
        Assert.NotEqual(incident.Question.SealFor(incident.Kind, Guid.NewGuid()), incident.Question.Seal);
    }

    [Fact]
    public void A_file_exchanged_renamed_removed_or_slipped_in_breaks_the_seal()
    {
        AssertBroken(files => Database.Write(files[0], "Commitment", Database.Flipped(files[0].Commitment)));
        AssertBroken(files => Database.Write(files[0], "Name", files[1].Name));
        AssertBroken(files => files.RemoveAt(0));
        AssertBroken(files => files.Clear());
        AssertBroken(files => files.Add(Some.Incident().Question.Attachments[0]));

        static void AssertBroken(Action<List<Attachment>> change)
        {
            var incident = Some.Incident();
            change(Database.Rows<Attachment>(incident.Question, "_attachments"));
            Assert.NotEqual(Seal(incident), incident.Question.Seal);
        }
    }

    [Fact]
    public void The_order_in_which_a_database_returns_the_files_does_not_matter()
    {
        var incident = Some.Incident();
        Database.Rows<Attachment>(incident.Question, "_attachments").Reverse();
        Assert.Equal(Seal(incident), incident.Question.Seal);
    }

    [Fact]
    public void Erased_words_and_files_leave_a_seal_that_can_still_be_checked()
    {
        var incident = Some.Incident();
        foreach (var text in (SealedText[])[incident.Question.Text, incident.Question.Name, .. incident.Question.Attachments.Select(file => file.Name)])
        {
            Database.Write(text, "Text", null);
            Database.Write(text, "Salt", null);
        }

        foreach (var file in incident.Question.Attachments) Database.Write(file, "Salt", null);
        Assert.Equal(Seal(incident), incident.Question.Seal);
    }

    [Fact]
    public void The_address_is_sealed_as_it_was_typed()
    {
        var question = Some.Incident().Question;
        Assert.Equal("Sanne@Korenaar.example", question.Email.Text);
        Assert.Equal("Welk tarief geldt voor brood?\nEn voor taart?", question.Text.Text);
        Assert.Equal(["bon.pdf", "kassa.png"], question.Attachments.Select(file => file.Name.Text));
    }

    private static byte[] Seal(Incident incident) => incident.Question.SealFor(incident.Kind, incident.Asker.Id);
}
