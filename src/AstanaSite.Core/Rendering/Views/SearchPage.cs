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
internal sealed class SearchPage(RecordViews views) : SinglePage(new PageAddress("search", "search.html"), "search")
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
            return [.. Lists(page)];
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

    // Each section with the parts of its list: whoever knows the name of a record finds the page that leads to it.
    private IEnumerable<TemplateModel> Lists(PageContext page)
    {
        var map = page.Site.Map;
        var kinds = views
            .All.Where(view => view.Index is not null)
            .Select(view => SiteMap.OfIndex(view.Kind))
            .ToHashSet(StringComparer.Ordinal);
        var parts = page
            .Shared.Parts.In(page.Language)
            .ToLookup(part => page.Shared.Parts.WholeOf(part.Path, page.Language)!, StringComparer.Ordinal);
        foreach (var section in map.Pages.Where(one => one.IsSection))
        {
            yield return Link(section.Path, page.Words[section.Name]);
            if (kinds.Contains(section.Path))
                foreach (var (path, title) in parts[section.Path])
                    yield return Link(path, title);
        }

        TemplateModel Link(string path, string title) =>
            new TemplateModel().Put("url", map.Of(path, page.Language)).Put("title", title).Put("lang", page.Language);
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
