using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The list of all records of a kind.</summary>
/// <param name="view">How records of the kind are presented.</param>
/// <param name="index">How the list is made.</param>
internal sealed class IndexPage(RecordView view, RecordIndex index)
    : SiteView(new PageAddress(view.ListWord, SiteMap.OfIndex(view.Kind)) { IsSection = true }, index.Template)
{
    private const int RoomOfRow = 200;

    public override string Kind => "index";

    public override IEnumerable<Product> Of(LanguageContext context)
    {
        var page = new PageContext(context, context.Map.Of(Address.Path, context.Language));
        var keys = index.Keys(page);
        return new PartedList<IndexEntry>(Address.Path, Kind, Template)
        {
            Title = page.Words[view.ListWord],
            Entries = [.. index.Entries(page)],
            Keys = keys,
            Weight = entry => RoomOfRow + RecordKeys.Room(entry, page),
            Make = (list, own) => Make(list, keys[0], own),
        }.Products(context);
    }

    private (PageHead Head, TemplateModel Model) Make(PartPage<IndexEntry> list, PartKey<IndexEntry> key, PageContext page)
    {
        var groups = IndexGroups.Of(list, key, (rows, entry) => index.AddRow(rows, entry.Item, page));
        var title = page.Words[view.ListWord];
        var summary = page.Words[view.ListWord + "_lead"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(title))
            .Put("summary", summary)
            .Put("dense", index.IsDense)
            .Put("groups", IndexGroup.ToModels(groups, page, "count"));
        if (list.Part is null)
            index.Above?.Invoke(model, page);
        var hasFilters = index.Filters?.Put(model, list, groups, page) == true;
        if (groups.Count > 1)
        {
            var jump = new Markup();
            foreach (var group in groups)
                jump.Add($"<li><a href=\"#{group.Id}\">{group.Label}</a></li>");
            model.Put("jump_html", jump.ToHtml());
        }

        return (new PageHead(title, summary) { Section = Address.Path, Script = hasFilters ? "list.js" : "" }, model);
    }
}
