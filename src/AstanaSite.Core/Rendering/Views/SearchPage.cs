using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;
using AstanaSite.Text;

namespace AstanaSite.Rendering.Views;

/// <summary>The search page: a form, the words its script needs, and for readers without script a list of pages.</summary>
internal sealed class SearchPage(RecordViews views) : SiteView(new PageAddress("search", "search.html"), "search")
{
    // Beyond that the list would weigh more than it helps; the indexes say the same.
    private const int MostPages = 1500;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override (PageHead Head, TemplateModel Model) Make(PageContext page)
    {
        var title = page.Words["search_title"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(title))
            .Put("root", RelativePath.Between(page.Path, ""))
            .Put("search_words_html", new Html(WordsOf(page)))
            .Put("all_pages", AllPages(page));
        return (
            new PageHead(title, title)
            {
                IsCited = false,
                Section = Address.Path,
                Style = "search.css",
            },
            model
        );
    }

    private List<TemplateModel> AllPages(PageContext page)
    {
        var (site, map) = (page.Site, page.Site.Map);
        if (site.Items.Count > MostPages)
            return
            [
                .. map
                    .Pages.Where(one => one.IsSection)
                    .Select(section =>
                        new TemplateModel()
                            .Put("url", map.Of(section.Path, page.Language))
                            .Put("title", page.Words[section.Name])
                            .Put("lang", page.Language)
                    ),
            ];
        var pages = new List<TemplateModel>(site.Items.Count);
        foreach (var view in views.ByKind)
        {
            var group = page.Words[view.ListWord];
            foreach (var item in site.Items)
            {
                if (item.Kind != view.Kind || item.Id == PageKind.HomeId)
                    continue;
                pages.Add(
                    new TemplateModel()
                        .Put("url", map.Of(item, page.Language))
                        .Put("title", site.TitleOf(item, page.Language))
                        .Put("lang", LanguageOf(item, page))
                        .Put("group", group)
                );
                group = "";
            }
        }

        return pages;
    }

    private static string LanguageOf(Item item, PageContext page) =>
        item.TitleLanguage is { Length: > 0 } language ? language
        : page.Site.HasOwn(item, page.Language) ? page.Language
        : page.Site.Settings.FirstLanguage;

    private string WordsOf(PageContext page)
    {
        var words = page.Words;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            foreach (var (key, value) in words.Starting("search_"))
                json.WriteString(key, value);
            foreach (var view in views.ByKind)
                json.WriteString("kind_" + view.Kind.Name, words.Of("kind", view.Kind.Name));
            foreach (var track in page.Site.Settings.Tracks)
                json.WriteString("track_" + Key(track), page.Site.Settings.TrackName(track, page.Language));
            foreach (var state in EvidenceStates.All)
                json.WriteString("evidence_" + Key(state.Word()), words.Of("ev", state.Word()));
            foreach (var perspective in SourceKind.Perspectives)
                json.WriteString("perspective_" + Key(perspective), words.Of("perspective", perspective));
            foreach (var language in page.Site.Settings.Languages)
                json.WriteString("language_" + Key(language), LanguageNames.Of(language, words));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Key(string value) => value.Replace('-', '_');
}
