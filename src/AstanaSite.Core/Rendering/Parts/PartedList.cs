using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Parts;

/// <summary>
/// A list that stands on one page as long as that is not too long, and otherwise on several, with an overview at its address.
/// </summary>
/// <typeparam name="T">The entries.</typeparam>
/// <param name="path">The path of the page below the folder of the language.</param>
/// <param name="kind">What the pages count as.</param>
/// <param name="template">The name of their template.</param>
internal sealed class PartedList<T>(string path, string kind, string template)
{
    // Estimates, in bytes: what fills so much is told on one page; what does not, on pages of half of it.
    private const int MostOfPage = 180_000;
    private const int UsualPart = 100_000;

    /// <summary>The words for the list.</summary>
    public required string Title { get; init; }

    /// <summary>The same as markup, where it has parts in several languages.</summary>
    public Func<PageContext, Html>? TitleHtml { get; init; }

    /// <summary>The path of the page that leads to the list, if the list is not itself a page that others name.</summary>
    public string Above { get; init; } = "";

    /// <summary>The entries in their order.</summary>
    public required IReadOnlyList<T> Entries { get; init; }

    /// <summary>What they are taken apart by.</summary>
    public required IReadOnlyList<PartKey<T>> Keys { get; init; }

    /// <summary>About how many bytes an entry takes.</summary>
    public required Func<T, int> Weight { get; init; }

    /// <summary>About how many bytes fill a part, where that is not the usual.</summary>
    public int MostOfPart { get; init; } = UsualPart;

    /// <summary>Whether one page holds it all, where that is not the sum of what the entries take.</summary>
    public bool? FitsOnePage { get; init; }

    /// <summary>Makes the head and the values of the template for a page.</summary>
    public required Func<PartPage<T>, PageContext, (PageHead Head, TemplateModel Model)> Make { get; init; }

    /// <summary>The interface words that say how many entries there are.</summary>
    public string Counted { get; init; } = "count";

    /// <summary>The anchor of an entry on the page of the whole list, which leads on; none if entries have none.</summary>
    public Func<T, string>? AnchorOf { get; init; }

    /// <summary>The pages of the list.</summary>
    public IEnumerable<Product> Products(LanguageContext context)
    {
        if (Above.Length > 0)
            context.Parts.Add(context.Language, path, Above, Title);
        var division = Division();
        return division is null
            ? [Page(path, new PartPage<T>(Entries, null, -1), context)]
            : [.. Parts(division, context), .. Redirects(division, context)];
    }

    /// <summary>The parts; none where the list stands on one page.</summary>
    private Division<T>? Division()
    {
        if (FitsOnePage ?? Entries.Sum(entry => (long)Weight(entry)) <= MostOfPage)
            return null;
        var division = Splitter.Split(Entries, Keys, Weight, MostOfPart);
        return division.Parts.Count > 1 ? division : null;
    }

    private List<Product> Parts(Division<T> division, LanguageContext context)
    {
        var products = new List<Product>(division.Parts.Count + 2) { Page(path, new PartPage<T>(Entries, division, -1), context) };
        var links = new PartLinks<T>(division, PathOf, Counted, new PageContext(context, context.Map.Of(path, context.Language)));
        for (var number = 0; number < division.Parts.Count; number++)
        {
            var own = PathOf(division.Parts[number].Address);
            context.Parts.Add(context.Language, own, path, links.TitleOf(number, Title));
            products.Add(Page(own, new PartPage<T>(Entries, division, number), context));
        }

        if (AnchorOf is not null)
            products.Add(PartAnchors.Of(context.Map.Of(PartAnchors.PathOf(path), context.Language), division, AnchorOf));
        return products;
    }

    // Whatever shares a page, or fills several, has an address all the same, which stays when the archive grows.
    private IEnumerable<Product> Redirects(Division<T> division, LanguageContext context)
    {
        var taken = division.Parts.Select(part => part.Address).ToHashSet(StringComparer.Ordinal);
        foreach (var part in division.Parts)
        foreach (var group in part.Groups.Skip(1))
            if (taken.Add(group.Address))
                yield return Redirect(group.Address, PathOf(part.Address), group.Anchor, context);
        foreach (var group in division.TakenApart)
            if (taken.Add(group.Address))
                yield return group.IsTop
                    ? Redirect(group.Address, path, group.Anchor, context)
                    : Redirect(group.Address, PathOf(division.Parts[group.First].Address), "", context);
    }

    private Product Redirect(string from, string to, string anchor, LanguageContext context)
    {
        return RedirectPage.Of(context.Map.Of(PathOf(from), context.Language), Title, context, AddressOf, page =>
            new Markup().Add($"<a href=\"{AddressOf(page)}\">{Title}</a>").ToHtml()
        );

        string AddressOf(PageContext page) => anchor.Length == 0 ? page.AddressOf(to) : page.AddressOf(to) + "#" + anchor;
    }

    private string PathOf(string address) => PartMap.Folder(path) + address + ".html";

    private Product Page(string own, PartPage<T> part, LanguageContext context) =>
        PageProducts.Of(context.Map.Of(own, context.Language), kind, template, context, page =>
        {
            if (part.Division is not { } division)
                return Make(part, page);
            var links = new PartLinks<T>(division, PathOf, Counted, page);
            var (head, model) = Make(part with { Links = links }, page);
            if (part.IsOverview)
            {
                model.Put("parts", links.Overview());
                return (AnchorOf is null ? head : head with { Script = "parts.js" }, model.Put("parts_script", AnchorOf is not null));
            }

            var title = links.TitleOf(part.Number, Title);
            model
                .Put(
                    "title_html",
                    PartLinks.Titled(TitleHtml?.Invoke(page) ?? Html.Of(Title), links.LabelOf(division.Parts[part.Number]), page)
                )
                .Put("whole", page.AddressOf(path));
            links.PutTurn(model, part.Number, Title);
            return (
                head with
                {
                    Title = title,
                    IsPart = true,
                    Section = head.Section.Length > 0 ? head.Section : path,
                    SectionTitle = head.SectionTitle.Length > 0 ? head.SectionTitle : Title,
                },
                model
            );
        });
}
