using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;
using AstanaSite.Searching.Words;

namespace AstanaSite.Rendering.Views;

/// <summary>All names of actors and places, script by script: whoever met a name in a source finds whose it is.</summary>
internal sealed class NamesPage() : SiteView(new PageAddress("names", "names.html") { IsListed = true }, "names")
{
    private const int RoomOfRow = 130;

    public override IEnumerable<Product> Of(LanguageContext context)
    {
        var page = new PageContext(context, context.Map.Of(Address.Path, context.Language));
        var byScript = new PartKey<Entry>(entry => Script.Of(entry.Name.Text), script => page.Words.Of("script", script));
        return new PartedList<Entry>(Address.Path, Kind, Template)
        {
            Title = page.Words["names"],
            Entries = [.. EntriesOf(page)],
            Keys = [byScript, RecordKeys.ByLetters<Entry>(entry => entry.Letters, page), RecordKeys.ById<Entry>(entry => entry.Name.Item)],
            Weight = entry =>
                RoomOfRow + RecordKeys.Room(entry.Name.Text) + RecordKeys.Room(page.Site.TitleOf(entry.Name.Item, page.Language)),
            Counted = "n_names",
            Make = (list, own) => Make(list, byScript, own),
        }.Products(context);
    }

    private static (PageHead Head, TemplateModel Model) Make(PartPage<Entry> list, PartKey<Entry> key, PageContext page)
    {
        var groups = IndexGroups.Of(list, key, (rows, entry) => AddRow(rows, entry.Name, page));
        var title = page.Words["names"];
        var lead = page.Words["names_lead"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(title))
            .Put("summary", lead)
            .Put("groups", IndexGroup.ToModels(groups, page, "n_names"));
        return (new PageHead(title, lead), model);
    }

    private static IEnumerable<Entry> EntriesOf(PageContext page) =>
        page
            .Site.Items.SelectMany(item => NamesOf(item, page.Site.Settings.FirstLanguage))
            .GroupBy(name => (name.Text, name.Item))
            .Select(same => new Entry(
                new Name(
                    same.Key.Text,
                    same.Select(name => name.Language).Where(language => language.Length > 0).Distinct().Take(2).ToList() is [var one]
                        ? one
                        : "",
                    same.Key.Item
                ),
                NameOrder.Letters(same.Key.Text)
            ))
            .OrderBy(entry => IndexGroups.IndexOf(page.Shared.NameOrder.Scripts, Script.Of(entry.Name.Text)))
            .ThenBy(entry => entry.Letters, page.Shared.NameOrder)
            .ThenBy(entry => entry.Name.Text, StringComparer.Ordinal)
            .ThenBy(entry => entry.Name.Item.Id, StringComparer.Ordinal);

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

    /// <param name="Text">The name.</param>
    /// <param name="Language">Its language; empty if it is not known, or is the name in several.</param>
    /// <param name="Item">Whose it is.</param>
    private sealed record Name(string Text, string Language, Item Item);

    /// <param name="Name">The name.</param>
    /// <param name="Letters">The letters by which it is put in order.</param>
    private sealed record Entry(Name Name, string Letters);
}
