using System.Text;

namespace HelpCenter.Tests;

/// <summary>Somebody who writes articles as files in a content folder.</summary>
public sealed class Editor : IDisposable
{
    private readonly bool _own;

    private Editor(string folder, bool own) => (Folder, _own) = (folder, own);

    public string Folder { get; }

    public static Editor WithNothing() => new(Directory.CreateTempSubdirectory("content-test-").FullName, own: true);

    /// <summary>The articles that come with the program.</summary>
    public static Editor WithTheShippedArticles() => new(Checkout.PathOf("content"), own: false);

    /// <summary>A folder that somebody else made.</summary>
    public static Editor In(string folder) => new(folder, own: false);

    public void Dispose()
    {
        if (_own && Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }

    public Editor Write(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
        return this;
    }

    /// <summary>Writes an article with further lines of front matter.</summary>
    public Editor Article(string path, string title, string text = "Tekst van het artikel.", params string[] frontMatter) =>
        Write(path, $"---\ntitle: {title}\n{string.Concat(frontMatter.Select(line => line + "\n"))}---\n{text}\n");

    public Editor Remove(string path)
    {
        File.Delete(Path.Combine(Folder, path));
        return this;
    }

    public Editor Move(string from, string to)
    {
        var target = Path.Combine(Folder, to);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(Path.Combine(Folder, from), target);
        return this;
    }

    /// <summary>A small help in two languages: two sections, articles for some subscriptions, one for specialists, one picture, two standing pages.</summary>
    public static Editor WithAFewArticles() => WithNothing()
        .Write("nl/btw/_section.yml", "id: vat\ntitle: Btw\nsummary: Alles over btw.\norder: 10\n")
        .Write("nl/bank/_section.yml", "id: banking\ntitle: Bank\nsummary: Alles over de bank.\norder: 20\n")
        .Write("en/vat/_section.yml", "id: vat\ntitle: VAT\nsummary: All about VAT.\norder: 10\n")
        .Article("nl/btw/btw-aangifte.md", "Btw-aangifte indienen", """
            ## Voorbereiden

            Controleer eerste de grootboekkaart. Zie [btw-codes](btw-codes.md) en de [notitie](interne-notitie.md).

            ![Een balk](balk.svg)

            ## Indienen

            Kies [[Menu > Btw > Aangifte]].

            :::subscription plus premium
            Balans verstuurt de aangifte zelf.
            :::

            :::subscription basis
            U verstuurt de aangifte in het portaal van de Belastingdienst.
            :::
            """, "id: vat-return", "summary: In vier stappen van grootboek naar Belastingdienst.", "tags: [btw, aangifte]", "subscriptions: [plus, premium]", "order: 10", "related: [vat-codes, internal-note]", "findable_as: [omzetbelasting opgeven]")
        .Article("nl/btw/btw-codes.md", "Btw-codes kiezen", "Elke boeking heeft een btw-code.", "id: vat-codes", "tags: [btw]", "order: 20")
        .Article("nl/btw/interne-notitie.md", "Kwelgeest vermurwen", "Alleen voor specialisten: zeehondencreche. ![Een geheime balk](geheim.svg)", "id: internal-note", "audience: specialists", "tags: [btw, zeehond]", "summary: Zeehondencreche.")
        .Article("nl/bank/bankkoppeling.md", "Bankkoppeling verlengen", "Elke 180 dagen verlengt u de koppeling met uw bank.", "id: bank-connection", "tags: [bank]", "subscriptions: [plus, premium]")
        .Article("nl/bank/bankafschrift.md", "Bankafschrift inlezen", "Lees een afschrift in als bestand.", "id: bank-statement", "tags: [bank]")
        .Article("nl/intern/geheime-sectie.md", "Kwelgeest verbannen", "Zeehondencreche twee.", "audience: specialists")
        .Write("nl/intern/_section.yml", "title: Geheimhoudingskamer\nsummary: Voor specialisten.\norder: 30\n")
        .Article("en/vat/file-a-vat-return.md", "File a VAT return", "Choose Menu, VAT, Return.", "id: vat-return", "summary: Four steps.", "tags: [vat]", "subscriptions: [plus, premium]")
        .Article("nl/_about/privacy.md", "Privacy", "Wij bewaren weinig.")
        .Article("en/_about/privacy.md", "Privacy", "We keep little.")
        .Write("nl/btw/balk.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"10\"><rect width=\"40\" height=\"10\"/></svg>")
        .Write("nl/btw/geheim.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"41\" height=\"10\"><rect width=\"41\" height=\"10\"/></svg>");
}
