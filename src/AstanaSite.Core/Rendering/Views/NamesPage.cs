using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Views;

/// <summary>All names of actors and places, script by script: whoever met a name in a source finds whose it is.</summary>
internal sealed class NamesPage() : SiteView(new PageAddress("names", "names.html") { IsListed = true }, "names")
{
    public override (PageHead Head, TemplateModel Model) Make(PageContext page)
    {
        var names = page
            .Site.Items.SelectMany(item => NamesOf(item, page.Site.Settings.FirstLanguage))
            .GroupBy(name => (name.Text, name.Item))
            .Select(same => new Name(
                same.Key.Text,
                same.Select(name => name.Language).Where(language => language.Length > 0).Distinct().Take(2).ToList() is [var one]
                    ? one
                    : "",
                same.Key.Item
            ))
            .OrderBy(name => IndexGroups.IndexOf(page.Shared.NameOrder.Scripts, ScriptOf(name.Text)))
            .ThenBy(name => NameOrder.Letters(name.Text), page.Shared.NameOrder)
            .ThenBy(name => name.Text, StringComparer.Ordinal)
            .ThenBy(name => name.Item.Id, StringComparer.Ordinal);
        var groups = IndexGroups.Of(
            names,
            name => ScriptOf(name.Text),
            script => (script, page.Words.Of("script", script)),
            (rows, name) => AddRow(rows, name, page)
        );
        var title = page.Words["names"];
        var lead = page.Words["names_lead"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(title))
            .Put("summary", lead)
            .Put("groups", IndexGroup.ToModels(groups, page, "n_names"));
        return (new PageHead(title, lead), model);
    }

    private static IEnumerable<Name> NamesOf(Item item, string language) =>
        item switch
        {
            Actor actor => NamesOf(item, language, actor.Names, actor.Variants.Select(variant => variant.Spelling)),
            Place place => NamesOf(item, language, place.Names, place.FormerNames.Select(former => former.Name)),
            _ => [],
        };

    private static IEnumerable<Name> NamesOf(Item item, string language, IReadOnlyList<NameInLanguage> names, IEnumerable<string> others) =>
        names
            .Select(one => new Name(one.Name, one.Language, item))
            .Concat(others.Select(other => new Name(other, "", item)))
            .Prepend(new Name(item.Title, language, item));

    private static void AddRow(Markup rows, Name name, PageContext page)
    {
        var language =
            name.Language.Length == 0 || name.Language == page.Language
                ? Html.Empty
                : new Markup().Add($" lang=\"{name.Language}\"").ToHtml();
        rows.Add($"<li class=\"row\"><p class=\"what\"><a href=\"{page.AddressOf(name.Item)}\"><bdi{language}>{name.Text}</bdi></a></p>");
        // Whose name it is need not be said where it is the name on the record's page.
        if (name.Text != page.Site.TitleOf(name.Item, page.Language))
            rows.Add($"<p class=\"say\">{page.Title(name.Item)}</p>");
        rows.Raw("</li>\n");
    }

    /// <summary>The script of a name, which is that of its first letter, by the codes of ISO 15924 in lower case.</summary>
    private static string ScriptOf(string name)
    {
        foreach (var letter in name)
        {
            if (!char.IsLetter(letter))
                continue;
            return letter switch
            {
                >= '\u0600' and <= '\u077F' or >= '\uFB50' and <= '\uFEFC' => "arab",
                >= '\u0400' and <= '\u052F' => "cyrl",
                < '\u0250' or >= '\u1E00' and <= '\u1EFF' => "latn",
                _ => "other",
            };
        }

        return "other";
    }

    /// <param name="Text">The name.</param>
    /// <param name="Language">Its language; empty if it is not known, or is the name in several.</param>
    /// <param name="Item">Whose it is.</param>
    private sealed record Name(string Text, string Language, Item Item);
}
