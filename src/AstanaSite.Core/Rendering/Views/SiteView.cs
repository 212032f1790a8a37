using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>A page that the generator makes, in every language of the site.</summary>
/// <param name="address">Where it stands, and how others name it.</param>
/// <param name="template">The name of its template.</param>
internal abstract class SiteView(PageAddress address, string template)
{
    /// <summary>Where it stands, and how others name it.</summary>
    public PageAddress Address => address;

    /// <summary>The name of its template.</summary>
    public string Template => template;

    /// <summary>What it counts as.</summary>
    public virtual string Kind => "view";

    /// <summary>Whether it is made in the first language alone.</summary>
    public virtual bool IsInFirstLanguageOnly => false;

    /// <summary>Whether a site has it.</summary>
    public virtual bool IsIn(Site site) => true;

    /// <summary>The page as a product; several where what it shows is too long for one.</summary>
    /// <param name="context">What all pages of its language share.</param>
    public abstract IEnumerable<Product> Of(LanguageContext context);
}

/// <summary>A page that stays one, however much an archive holds.</summary>
/// <param name="address">Where it stands, and how others name it.</param>
/// <param name="template">The name of its template.</param>
internal abstract class SinglePage(PageAddress address, string template) : SiteView(address, template)
{
    /// <summary>The head and the values of its template.</summary>
    public abstract (PageHead Head, TemplateModel Model) Make(PageContext page);

    /// <inheritdoc/>
    public sealed override IEnumerable<Product> Of(LanguageContext context) =>
        [PageProducts.Of(context.Map.Of(Address.Path, context.Language), Kind, Template, context, Make)];
}
