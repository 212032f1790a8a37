using AstanaSite.Linking;

namespace AstanaSite.Rendering;

/// <summary>The fifth stage: lists what the site will hold.</summary>
public static class SiteRenderer
{
    /// <summary>All products of a site. The list is made without rendering; each product is rendered when it is asked for.</summary>
    /// <param name="site">The archive.</param>
    /// <param name="theme">The look.</param>
    /// <param name="options">What the caller decides.</param>
    public static IReadOnlyList<Product> Plan(Site site, Theme theme, RenderOptions options)
    {
        var addresses = new Addresses(site.Settings.FirstLanguage);
        var products = new List<Product>(site.Items.Count * site.Settings.Languages.Count + 64);
        foreach (var language in site.Settings.Languages)
        {
            foreach (var item in site.Items)
            {
                var path = addresses.Of(item, language);
                products.Add(new Product(path, item.Kind.Name, _ =>
                {
                    var words = new Bodies.BodyWords("source wanted", state => state.Word());
                    var html = Bodies.BodyRenderer.Render(site.BodyOf(item, language), new Bodies.BodyContext(site, addresses, path, language, words));
                    return [new Writing.OutputFile(path, System.Text.Encoding.UTF8.GetBytes(html))];
                }));
            }
        }

        return products;
    }
}
