using System.Text;
using AstanaSite.Rendering.Formats;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Layout;

/// <summary>A small page at an old address that leads to the one it has now, without a script.</summary>
internal static class RedirectPage
{
    /// <summary>The page as a product.</summary>
    /// <param name="path">Its path below the site's root.</param>
    /// <param name="title">The title of what it leads to.</param>
    /// <param name="context">What all pages of its language share.</param>
    /// <param name="address">The address that it leads to, as seen from it.</param>
    /// <param name="link">A link there.</param>
    public static Product Of(
        string path,
        string title,
        LanguageContext context,
        Func<PageContext, string> address,
        Func<PageContext, Html> link
    ) => new(path, "redirect", _ =>
        {
            var page = new PageContext(context, path);
            return [new OutputFile(path, Encoding.UTF8.GetBytes(Text(title, address(page), link(page), page)))];
        });

    private static string Text(string title, string address, Html link, PageContext page)
    {
        var markup = new Markup().Add(
            $"<!doctype html>\n<html lang=\"{page.Language}\" dir=\"{page.Shared.Direction}\">\n<head>\n<meta charset=\"utf-8\">\n"
                + $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'\">\n"
        );
        markup.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n");
        markup.Add(
            $"<meta http-equiv=\"refresh\" content=\"0; url={address}\">\n<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n"
                + $"<p>{link}</p>\n</body>\n</html>\n"
        );
        return markup.ToString();
    }
}
