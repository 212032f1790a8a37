using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AstanaSite.Content;
using AstanaSite.Content.Items;
using AstanaSite.Content.Kinds;
using AstanaSite.Linking;
using AstanaSite.Rendering.Pages;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The search page: a form, the words its script needs, and for readers without script a list of pages.</summary>
internal static class SearchPage
{
    // Beyond that the list would weigh more than it helps; the indexes say the same.
    private const int MostPages = 1500;

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Product Of(LanguageFrame frame) => PageProducts.View(Pages.Sections.Search, "view", frame, page =>
    {
        var title = page.Words["search_title"];
        var model = new TemplateModel()
            .Put("title_html", Html.Of(title))
            .Put("root", RelativePath.Between(page.Path, ""))
            .Put("search_words_html", new Html(WordsOf(page)))
            .Put("all_pages", AllPages(page));
        return (new PageHead("search", title, title) { IsCited = false, Section = Pages.Sections.Search, Style = "search.css" }, model);
    });

    private static List<TemplateModel> AllPages(PageScope page)
    {
        var (site, addresses) = (page.Site, page.Frame.Addresses);
        if (site.Items.Count > MostPages)
            return [.. Pages.Sections.All.Select(section => new TemplateModel().Put("url", addresses.Of(section.Path, page.Language)).Put("title", page.Words[section.Key]).Put("lang", page.Language))];
        var pages = new List<TemplateModel>(site.Items.Count);
        foreach (var kind in ContentKinds.All)
        {
            var group = page.Words[kind == PageKind.Kind ? "about" : kind.Folder];
            foreach (var item in site.Items)
            {
                if (item.Kind != kind || item.Id == InputListing.HomeId) continue;
                pages.Add(new TemplateModel()
                    .Put("url", addresses.Of(item, page.Language))
                    .Put("title", site.TitleOf(item, page.Language))
                    .Put("lang", LanguageOf(item, page))
                    .Put("group", group));
                group = "";
            }
        }

        return pages;
    }

    private static string LanguageOf(Item item, PageScope page) =>
        item is Source { Language.Length: > 0, HasDescriptiveTitle: false } source ? source.Language
        : page.Site.HasOwn(item, page.Language) ? page.Language : page.Site.Settings.FirstLanguage;

    private static string WordsOf(PageScope page)
    {
        var words = page.Words;
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartObject();
            foreach (var (key, value) in words.Starting("search_")) json.WriteString(key, value);
            foreach (var kind in ContentKinds.All) json.WriteString("kind_" + kind.Name, words.Of("kind", kind.Name));
            foreach (var track in page.Site.Settings.Tracks) json.WriteString("track_" + Key(track), page.Site.Settings.TrackName(track, page.Language));
            foreach (var state in EvidenceStates.All) json.WriteString("evidence_" + Key(state.Word()), words.Of("ev", state.Word()));
            foreach (var perspective in SourceKind.Perspectives) json.WriteString("perspective_" + Key(perspective), words.Of("perspective", perspective));
            foreach (var language in page.Site.Settings.Languages) json.WriteString("language_" + Key(language), LanguageNames.Of(language, words));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Key(string value) => value.Replace('-', '_');
}
