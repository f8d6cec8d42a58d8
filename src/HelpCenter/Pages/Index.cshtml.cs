using HelpCenter.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HelpCenter.Pages;

public class IndexModel(Reader reader) : PageModel
{
    public IActionResult OnGet()
    {
        Response.Headers.Vary = "Accept-Language, Cookie";
        return Redirect($"/{reader.Language}");
    }
}
