using System.Text;
using AstanaSite.Content.Items;
using AstanaSite.Rendering.Pages;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Views;

/// <summary>Small pages at the old addresses of a record that lead to the one it has now.</summary>
internal static class Redirects
{
    /// <summary>The pages for a record's aliases.</summary>
    public static IEnumerable<Product> Of(Item item, LanguageFrame frame)
    {
        foreach (var alias in item.Aliases)
        {
            var path = frame.Addresses.Of($"{item.Kind.Folder}/{alias}.html", frame.Language);
            yield return new Product(path, "redirect", _ => [new OutputFile(path, Encoding.UTF8.GetBytes(Page(item, new PageScope(frame, path))))]);
        }
    }

    private static string Page(Item item, PageScope page)
    {
        var address = page.AddressOf(item);
        var markup = new Markup().Add($"<!doctype html>\n<html lang=\"{page.Language}\" dir=\"{page.Frame.Direction}\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'\">\n");
        markup.Add($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{page.Site.TitleOf(item, page.Language)}</title>\n");
        markup.Add($"<meta http-equiv=\"refresh\" content=\"0; url={address}\">\n<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n<p>{page.Link(item)}</p>\n</body>\n</html>\n");
        return markup.ToString();
    }
}
