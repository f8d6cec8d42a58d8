using Lucene.Net.Index;

namespace Articles.Search;

/// <summary>Reads the text of one passage, and passes over all others.</summary>
internal sealed class StoredPassage(int passage) : StoredFieldVisitor
{
    private int _passed;

    public string Text { get; private set; } = "";

    public override Status NeedsField(FieldInfo fieldInfo)
    {
        if (fieldInfo.Name != ArticleDocument.Text) return Status.NO;
        return _passed++ == passage ? Status.YES : _passed > passage ? Status.STOP : Status.NO;
    }

    public override void StringField(FieldInfo fieldInfo, string value) => Text = value;
}
