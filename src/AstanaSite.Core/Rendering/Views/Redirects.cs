using System.Text;
using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;

namespace AstanaSite.Rendering.Views;

/// <summary>Small pages at the old addresses of a record that lead to the one it has now.</summary>
internal static class Redirects
{
    /// <summary>The pages for a record's aliases.</summary>
    public static IEnumerable<Product> Of(Item item, LanguageContext context)
    {
        foreach (var alias in item.Aliases)
        {
            var path = context.Map.Of(SiteMap.OfRecord(item.Kind, alias), context.Language);
            yield return new Product(path, "redirect", _ =>
                [new OutputFile(path, Encoding.UTF8.GetBytes(Page(item, new PageContext(context, path))))]
            );
        }
    }

    private static string Page(Item item, PageContext page)
    {
        var address = page.AddressOf(item);
        var markup = new Markup().Add(
            $"<!doctype html>\n<html lang=\"{page.Language}\" dir=\"{page.Shared.Direction}\">\n<head>\n<meta charset=\"utf-8\">\n"
                + $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'\">\n"
        );
        markup.Add(
            $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + $"<title>{page.Site.TitleOf(item, page.Language)}</title>\n"
        );
        markup.Add(
            $"<meta http-equiv=\"refresh\" content=\"0; url={address}\">\n<meta name=\"robots\" content=\"noindex\">\n</head>\n<body>\n"
                + $"<p>{page.Link(item)}</p>\n</body>\n</html>\n"
        );
        return markup.ToString();
    }
}
