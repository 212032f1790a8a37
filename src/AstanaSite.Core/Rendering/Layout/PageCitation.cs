using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Layout;

/// <summary>The pages of the archive as works to be cited.</summary>
internal static class PageCitation
{
    /// <summary>A page as a work.</summary>
    /// <param name="head">What the layout needs of it.</param>
    /// <param name="changed">The day of its last change; where it is not known, the page is dated like the edition.</param>
    /// <param name="page">The page.</param>
    public static CitedWork Work(PageHead head, EdtfDate? changed, PageContext page)
    {
        var (site, settings) = (page.Site, page.Site.Settings);
        var title = head.Title.Length > 0 ? head.Title : page.Shared.SiteTitle;
        return new CitedWork(KeyOf(head, page), "webpage", title)
        {
            ContainerTitle = title == page.Shared.SiteTitle ? "" : page.Shared.SiteTitle,
            Edition = settings.Edition,
            Issued = changed ?? page.Shared.EditionDate,
            Url = settings.BaseUrl.Length == 0 ? "" : settings.BaseUrl + page.Path,
            // Styles ask for the language because of the title's capitals, and the page of a source has the title of the work.
            Language =
                head.Item is CitedSource { Language.Length: > 0 } source ? source.Language
                : head.Item is { } item && !site.HasOwn(item, page.Language) ? settings.FirstLanguage
                : page.Language,
        };
    }

    /// <summary>Puts the forms in which a page is cited into its model.</summary>
    public static void Put(TemplateModel model, CitedWork work, PageContext page)
    {
        model.Put("cite_text", Sentence(work, page));
        PutForms(model, "cite", work, page);
    }

    /// <summary>
    /// Puts a work in the words of the styles, and as files, into a model: <c>NAME_forms_html</c> and <c>NAME_files_html</c>.
    /// </summary>
    public static void PutForms(TemplateModel model, string name, CitedWork work, PageContext page)
    {
        var markup = new Markup();
        foreach (var (style, text) in page.Shared.CitationForms.All(work))
            markup.Add($"<div><dt>{style}</dt><dd>{text}</dd></div>");
        model.Put(name + "_forms_html", markup.ToHtml()).Put(name + "_files_html", CitationFiles.Links(work));
    }

    private static string Sentence(CitedWork work, PageContext page)
    {
        var key = (work.Url.Length > 0, work.Edition.Length > 0) switch
        {
            (true, true) => "citation_address",
            (false, true) => "citation",
            (true, false) => "citation_plain_address",
            _ => "citation_plain",
        };
        return page.Words.Fill(
            key,
            ("site", page.Shared.SiteTitle),
            ("edition", work.Edition),
            ("title", work.Title),
            ("address", work.Url)
        );
    }

    // A record's id is unique over the archive; a page that the generator makes is called by its path. The id of a source is the key of
    // the work itself, so the archive's page about it has another.
    private static string KeyOf(PageHead head, PageContext page)
    {
        var path = page.Path[..page.Path.LastIndexOf('.')];
        if (path == "index")
            return "home";
        return head.IsPart || path.EndsWith("/index", StringComparison.Ordinal) || !path.Contains('/', StringComparison.Ordinal)
            ? path.Replace('/', '-')
            : path[(path.LastIndexOf('/') + 1)..] + (head.Item is CitedSource ? "-page" : "");
    }
}
