using System.Globalization;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>An article page against nginx serving the same bytes as a file, both on this machine, in turns.</summary>
internal static partial class PagesBenchmark
{
    private const int Turns = 5;
    private const string Page = "/nl/articles/btw-aangifte";

    public static async Task<int> RunAsync()
    {
        var folder = Tool.Scratch("pages");
        using var site = await BuiltSite.StartAsync(Path.Combine(folder, "data"));
        var nginx = await StartNginxAsync(folder, site);
        try
        {
            foreach (var encoding in new[] { "identity", "br, gzip" }) Compare(site.Address + Page, nginx + "/page.html", encoding);
        }
        finally
        {
            Tool.Run("kill", (await File.ReadAllTextAsync(Path.Combine(folder, "nginx.pid"))).Trim());
        }

        return 0;
    }

    private static void Compare(string ours, string theirs, string encoding)
    {
        Requests(ours, encoding);
        Requests(theirs, encoding);
        var turns = Enumerable.Range(0, Turns).Select(_ => (Ours: Requests(ours, encoding), Theirs: Requests(theirs, encoding))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"article page, 16 connections, {encoding}: {Tool.Median(turns.Select(turn => turn.Ours)):0} requests/s, nginx {Tool.Median(turns.Select(turn => turn.Theirs)):0}, ratio {Tool.Median(turns.Select(turn => turn.Ours / turn.Theirs)):0.00}"));
    }

    private static double Requests(string address, string encoding) => double.Parse(
        Rate().Match(Tool.Run("wrk", "-t1", "-c16", "-d4s", "-H", $"Accept-Encoding: {encoding}", address)).Groups[1].Value, CultureInfo.InvariantCulture);

    private static async Task<string> StartNginxAsync(string folder, BuiltSite site)
    {
        const int port = 15_090;
        using var client = new HttpClient();
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.html"), await client.GetByteArrayAsync(new Uri(site.Address + Page)));
        Tool.Run("gzip", "-9", "-k", "-f", Path.Combine(folder, "page.html"));
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, $$"""
            worker_processes auto; pid {{folder}}/nginx.pid; error_log {{folder}}/error.log;
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; tcp_nopush on; gzip_static on; default_type text/html; keepalive_requests 100000000;
              client_body_temp_path {{folder}}/b; proxy_temp_path {{folder}}/p; fastcgi_temp_path {{folder}}/f; uwsgi_temp_path {{folder}}/u; scgi_temp_path {{folder}}/s;
              server { listen 127.0.0.1:{{port}}; root {{folder}}; }
            }
            """);
        Tool.Run("chmod", "-R", "a+rX", folder);
        Tool.Run("nginx", "-c", configuration);
        return $"http://127.0.0.1:{port}";
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
