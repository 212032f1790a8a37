using AstanaSite.Mapping;
using AstanaSite.Rendering.Data;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;
using AstanaSite.Text;

namespace AstanaSite.Rendering.Views;

/// <summary>The page that lists the files below <c>data/</c> and says what each is for.</summary>
internal sealed class DataPage(DataFiles files) : SinglePage(new PageAddress("data", "data.html") { IsListed = true }, "data")
{
    public override (PageHead Head, TemplateModel Model) Make(PageContext page)
    {
        var title = page.Words["data"];
        var lead = page.Words["data_lead"];
        var groups = files
            .Groups.Select(group =>
                new TemplateModel()
                    .Put("id", group.Words.Replace('_', '-'))
                    .Put("label", page.Words[group.Words])
                    .Put("note", group.Words == "data_tables" ? page.Words["data_csv_note"] : "")
                    .Put("rows_html", Rows(group.Files, page))
            )
            .ToList();
        var model = new TemplateModel()
            .Put("title_html", Html.Of(title))
            .Put("summary", lead)
            .Put("licence_html", page.Shared.Licence)
            .Put("groups", groups);
        return (new PageHead(title, lead), model);
    }

    private static Html Rows(IReadOnlyList<DataFile> files, PageContext page)
    {
        var markup = new Markup();
        foreach (var file in files)
            markup.Add(
                $"<div><dt><a href=\"{RelativePath.Between(page.Path, file.Path)}\" type=\"{file.MediaType}\" download=\"{file.Name}\" "
                    + $"dir=\"ltr\">{file.Name}</a></dt><dd>{page.Words[file.Words]}</dd></div>"
            );
        return markup.ToHtml();
    }
}
