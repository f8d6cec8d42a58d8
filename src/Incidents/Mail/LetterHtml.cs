namespace Incidents.Mail;

/// <summary>The look of letters: tables and inline styles, since mail programs know little else. Colours are the light tokens of the style sheet; a mail program in the dark that reads the style block gets the dark ones.</summary>
internal static class LetterHtml
{
    private const string Sans = "'Segoe UI',system-ui,-apple-system,Roboto,Arial,sans-serif";

    public static string Title(string html) => Row("20px 36px 0", $"<h1 class=\"ink\" style=\"margin:0;font:bold 26px/32px {Sans};color:#092124;\">{html}</h1>");

    public static string Heading(string html) => Row("28px 36px 0", $"<h2 class=\"ink\" style=\"margin:0;font:bold 17px/24px {Sans};color:#092124;\">{html}</h2>");

    public static string Paragraph(string html) => Row("12px 36px 0", $"<p class=\"ink\" style=\"margin:0;font:16px/26px {Sans};color:#092124;\">{html}</p>");

    public static string Button(string words, string address) => Row("24px 36px 0",
        $"<table role=\"presentation\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"btn\" bgcolor=\"#005d67\" style=\"background:#005d67;border-radius:4px;\"><a href=\"{address}\" style=\"display:inline-block;padding:12px 22px;font:bold 16px/20px {Sans};color:#ffffff;text-decoration:none;\">{words}</a></td></tr></table>");

    public static string Number(string label, string number) => Row("20px 36px 0",
        $"<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"wash\" style=\"background:#d8edef;padding:16px 24px 18px;\"><p class=\"ink2\" style=\"margin:0;font:14px/22px {Sans};color:#3b4e51;\">{label}</p><p class=\"ink\" style=\"margin:0;font:bold 42px/48px Consolas,Menlo,'Courier New',monospace;color:#092124;letter-spacing:-1px;\">{number[..^2]}<span class=\"brand\" style=\"color:#005d67;\">{number[^2..]}</span></p></td></tr></table>");

    public static string Quote(string html) => Row("16px 36px 0",
        $"<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\"><tr><td class=\"line\" style=\"border:4px double #738486;padding:16px 20px;\"><p class=\"ink\" style=\"margin:0;font:16px/25px {Sans};color:#092124;overflow-wrap:anywhere;\">{html}</p></td></tr></table>");

    private static string Row(string padding, string html) => $"<tr><td class=\"px\" style=\"padding:{padding};\">{html}</td></tr>";

    public static string Page(string language, string[] rows, string[] smallPrint, string site) => $$"""
        <!doctype html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no">
        <title>{{site}}</title>
        <style>
          @media (max-width: 480px) { .px { padding-left: 20px !important; padding-right: 20px !important; } }
          @media (prefers-color-scheme: dark) {
            .bg { background: #0f1617 !important; } .sheet { background: #161e1f !important; border-color: #316469 !important; }
            .ink { color: #e2e9ea !important; } .ink2 { color: #b2bdbe !important; } .ink3 { color: #98a4a6 !important; }
            .wash { background: #1e3639 !important; } .brand { color: #8bcad2 !important; } .btn { background: #8bcad2 !important; } .btn a { color: #02181a !important; }
            .line { border-color: #6d7e80 !important; }
          }
        </style>
        </head>
        <body class="bg" style="margin:0;padding:0;background:#f3f7f8;">
        <div role="main">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="bg" style="background:#f3f7f8;">
        <tr><td align="center" style="padding:24px 12px;">
        <table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" class="sheet" style="width:100%;max-width:600px;background:#ffffff;border-left:3px double #7db6bd;">
        <tr><td class="px ink" style="padding:24px 36px 0;font:bold 16px/24px {{Sans}};color:#092124;">{{site}} <span class="ink3" style="font-weight:normal;color:#58686a;">Help</span></td></tr>
        {{string.Join('\n', rows)}}
        <tr><td class="px ink3" style="padding:28px 36px 30px;font:13px/20px {{Sans}};color:#58686a;">{{string.Join("<br>", smallPrint)}}</td></tr>
        </table>
        </td></tr></table>
        </div>
        </body>
        </html>
        """;
}
