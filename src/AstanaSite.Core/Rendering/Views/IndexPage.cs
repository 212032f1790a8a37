using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The list of all records of a kind.</summary>
/// <param name="view">How records of the kind are presented.</param>
/// <param name="index">How the list is made.</param>
internal sealed class IndexPage(RecordView view, RecordIndex index)
    : SiteView(new PageAddress(view.ListWord, SiteMap.OfIndex(view.Kind)) { IsSection = true }, index.Template)
{
    public override string Kind => "index";

    public override (PageHead Head, TemplateModel Model) Make(PageContext page)
    {
        var groups = index.Groups(page);
        var title = page.Words[view.ListWord];
        var summary = page.Words[view.ListWord + "_lead"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(title))
            .Put("summary", summary)
            .Put("dense", index.IsDense)
            .Put("groups", IndexGroup.ToModels(groups, page, "count"));
        index.Above?.Invoke(model, page);
        if (groups.Count > 1)
        {
            var jump = new Markup();
            foreach (var group in groups)
                jump.Add($"<li><a href=\"#{group.Id}\">{group.Label}</a></li>");
            model.Put("jump_html", jump.ToHtml());
        }

        return (new PageHead(title, summary) { Section = Address.Path }, model);
    }
}
