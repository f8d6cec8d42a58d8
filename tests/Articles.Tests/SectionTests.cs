using Articles.Content;

namespace Articles.Tests;

public class SectionTests
{
    [Fact]
    public void A_section_follows_its_file_and_says_whether_that_changed_anything()
    {
        var section = new Section(File("title: Bank\norder: 30"));
        Assert.Equal(("nl", "bank", "bank", "Bank", 30), (section.Language, section.Folder, section.Key, section.Title, section.Order));

        Assert.False(section.Follow(File("title: Bank\norder: 30")));
        Assert.True(section.Follow(File("id: banking\ntitle: Bank en kas\nsummary: Geld.\norder: 30")));
        Assert.Equal(("banking", "Bank en kas", "Geld."), (section.Key, section.Title, section.Summary));
    }

    [Fact]
    public void What_is_written_out_is_read_in_again_as_the_same()
    {
        var file = File("id: banking\ntitle: 'Bank: \"kas\" & zo # verder'\nsummary: '- één'\norder: 30");
        Assert.Equal(file, File(new Section(file).ToYaml()));
    }

    private static SectionFile File(string yaml)
    {
        var problems = new List<Problem>();
        var file = SectionFile.Parse("nl/bank/_section.yml", yaml, problems);
        Assert.Empty(problems);
        return file!;
    }
}
