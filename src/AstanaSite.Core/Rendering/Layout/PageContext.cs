using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;
using AstanaSite.Text;

namespace AstanaSite.Rendering.Layout;

/// <summary>One page in the making: what it shares with others, and where it stands.</summary>
/// <param name="shared">What all pages of its language share.</param>
/// <param name="path">Its path below the site's root.</param>
internal sealed class PageContext(LanguageContext shared, string path)
{
    /// <summary>What all pages of the language share.</summary>
    public LanguageContext Shared => shared;

    /// <summary>The archive.</summary>
    public Site Site => shared.Site;

    /// <summary>The path of the page below the site's root.</summary>
    public string Path => path;

    /// <summary>The language of the page.</summary>
    public string Language => shared.Language;

    /// <summary>The interface words.</summary>
    public Words Words => shared.Words;

    /// <summary>Dates in words.</summary>
    public DateWords Dates => shared.Dates;

    /// <summary>
    /// The way from here to a file of the site. The page for pages that are not there is shown at any depth, so its ways begin
    /// at the server's root where that is known.
    /// </summary>
    /// <param name="target">The path of the file below the site's root.</param>
    public string RelativeUrl(string target) =>
        path == SiteMap.NotFound && Site.Settings.BasePath is { Length: > 0 } root ? root + target : RelativePath.Between(path, target);

    /// <summary>The address of a page that the generator makes, as seen from here.</summary>
    /// <param name="product">Its path below the folder of the language.</param>
    public string AddressOf(string product) => RelativeUrl(shared.Map.Of(product, shared.Language));

    /// <summary>The address of a record's page, as seen from here.</summary>
    /// <param name="item">The record.</param>
    /// <param name="anchor">An anchor on it without <c>#</c>; empty for the page as such.</param>
    public string AddressOf(Item item, string anchor = "")
    {
        var address = RelativePath.Between(path, shared.Map.Of(item, shared.Language));
        return anchor.Length == 0 ? address : string.Concat(address, "#", anchor);
    }

    /// <summary>A link to a record under its title, marked with the language of the title where that is another.</summary>
    /// <param name="item">The record.</param>
    /// <param name="anchor">An anchor on it without <c>#</c>; empty for the page as such.</param>
    /// <param name="strong">The part of the title that stands out; empty if none does.</param>
    public Html Link(Item item, string anchor = "", string strong = "") =>
        new(
            $"<a href=\"{HtmlText.Escape(AddressOf(item, anchor))}\"{LanguageOfTitle(item)}>"
                + $"{WithStrong(Site.TitleOf(item, Language), strong)}</a>"
        );

    private static string WithStrong(string title, string strong)
    {
        var at = strong.Length == 0 ? -1 : title.LastIndexOf(strong, StringComparison.Ordinal);
        return at < 0
            ? HtmlText.Escape(title)
            : $"{HtmlText.Escape(title[..at])}<b>{HtmlText.Escape(strong)}</b>{HtmlText.Escape(title[(at + strong.Length)..])}";
    }

    /// <summary>A link to the record of an id; the words for it if there is none.</summary>
    /// <param name="reference">The id or the words.</param>
    /// <param name="owner">The record that has them.</param>
    public Html Link(ReferenceOrWords? reference, Item owner) =>
        reference is null ? Html.Empty
        : reference.Reference is { } known && Site.Find(known.Id) is { } item ? Link(item)
        : Free(owner, reference.Words);

    /// <summary>Free words of a record's front matter in the language of the page, else marked with that of the originals.</summary>
    public Html Free(Item owner, string words)
    {
        var attributes = LanguageOfFree(owner, words);
        var text = HtmlText.Escape(FreeText(owner, words));
        return attributes.IsEmpty ? new Html(text) : new Html($"<span{attributes}>{text}</span>");
    }

    /// <summary>The same without markup.</summary>
    public string FreeText(Item owner, string words) => Site.TranslationOf(owner, Language)?.WordsFor(words) ?? words;

    /// <summary>The attributes that say in which language such words are; empty if in that of the page.</summary>
    public Html LanguageOfFree(Item owner, string words) =>
        Site.TranslationOf(owner, Language)?.WordsFor(words) is null ? shared.Original : Html.Empty;

    /// <summary>The record of an id in front matter, or none.</summary>
    public Item? Find(Reference? reference) => reference is null ? null : Site.Find(reference.Id);

    /// <summary>The title of a record, marked with its language where that is another.</summary>
    public Html Title(Item item)
    {
        var attributes = LanguageOfTitle(item);
        var words = HtmlText.Escape(Site.TitleOf(item, Language));
        return attributes.IsEmpty ? new Html(words) : new Html($"<span{attributes}>{words}</span>");
    }

    /// <summary>The attributes that say in which language a record's title is; empty if in that of the page.</summary>
    public Html LanguageOfTitle(Item item)
    {
        if (item.TitleLanguage is not { } language)
            return Site.HasOwn(item, Language) ? Html.Empty : shared.Original;
        if (language.Length == 0)
            language = Site.Settings.FirstLanguage;
        return language == Language ? Html.Empty : new Html($" lang=\"{HtmlText.Escape(language)}\" dir=\"auto\"");
    }

    /// <summary>The attributes that say in which language a record's summary is; empty if in that of the page.</summary>
    public Html LanguageOfSummary(Item item) => Site.HasOwnSummary(item, Language) ? Html.Empty : shared.Original;

    /// <summary>The date as an element; empty if there is none.</summary>
    public Html Date(EdtfDate? date) => Dates.Tag(date);
}
