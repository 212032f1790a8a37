using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;
using AstanaSite.Text;

namespace AstanaSite.Rendering.Layout;

/// <summary>What the layout needs of a page.</summary>
/// <param name="Title">Its title; empty for the home page.</param>
/// <param name="Description">One sentence for search engines.</param>
internal sealed record PageHead(string Title, string Description)
{
    /// <summary>The path of the section's own page below the folder of the language; empty if the page is in none.</summary>
    public string Section { get; init; } = "";

    /// <summary>The name of the section; empty if the page is in none or is the section's own.</summary>
    public string SectionTitle { get; init; } = "";

    /// <summary>The record that the page is about, if it is about one.</summary>
    public Item? Item { get; init; }

    /// <summary>The time that the page is about; none if it is about none.</summary>
    public EdtfDate? Covered { get; init; }

    /// <summary>What the page is about, as a block of data for programs; empty if there is none.</summary>
    public Html Data { get; init; }

    /// <summary>A style sheet beside the common one; empty if none.</summary>
    public string Style { get; init; } = "";

    /// <summary>A script beside the common one; empty if none.</summary>
    public string Script { get; init; } = "";

    /// <summary>Whether the page says how it is cited.</summary>
    public bool IsCited { get; init; } = true;

    /// <summary>Whether the page holds a part of another's list.</summary>
    public bool IsPart { get; init; }

    /// <summary>The address and the title of the record whose list the page holds a part of; none otherwise.</summary>
    public Html Above { get; init; }

    /// <summary>Whether citations on the page open cards.</summary>
    public bool HasCards { get; init; }

    /// <summary>What the records are about that the page links to, as a block of data; empty if there is none.</summary>
    public Html Previews { get; init; }
}

/// <summary>Makes the values of the layout: everything around the text of a page.</summary>
internal static class PageLayout
{
    /// <summary>The model <c>page</c>.</summary>
    public static TemplateModel Model(PageHead head, PageContext page, DiagnosticBag diagnostics)
    {
        var context = page.Shared;
        var settings = page.Site.Settings;
        var root = page.AddressOf(SiteMap.Home)[..^SiteMap.Home.Length];
        var title =
            head.Title.Length == 0 ? context.SiteTitle : page.Words.Fill("page_title", ("title", head.Title), ("site", context.SiteTitle));
        var isSection = head.Section.Length > 0 && head.SectionTitle.Length == 0;
        var model = new TemplateModel()
            .Put("lang", page.Language)
            .Put("dir", context.Direction)
            .Put("root", root)
            .Put("assets", page.RelativeUrl(SiteMap.AssetFolder))
            .Put("head_title", title)
            .Put("description", Description(head, page))
            .Put("style", head.Style)
            .Put("script", head.Script)
            .Put("cards", head.HasCards)
            .Put("previews_html", head.Previews)
            .Put("header_html", context.Header(root, head.Section, isSection, diagnostics))
            .Put("crumbs_html", Crumbs(head, page))
            .Put("langs_html", Languages(head, page))
            .Put("edition", context.Edition)
            .Put("licence_html", context.Licence)
            .Put("address", settings.BaseUrl + page.Path);
        ReportLink.Put(model, head.Title, title, page);
        var (changed, day) = LastChanged(head, page);
        var work = PageCitation.Work(head, changed, page);
        model.Put("head_html", Head(head, work, page));
        if (changed is not null)
            model.Put("changed", page.Dates.Of(changed)).Put("changed_iso", day);
        if (head.IsCited)
            PageCitation.Put(model, work, page);
        if (head.Item is not { } item)
            return model;

        if (!page.Site.HasOwn(item, page.Language))
            model.Put(
                "notice_html",
                Html.Of(page.Words.Fill("fallback", "language", LanguageNames.Of(settings.FirstLanguage, page.Words)))
            );
        else if (page.Site.TranslationOf(item, page.Language) is { } translation)
            model.Put(
                "notice_html",
                Html.Of(
                    translation.Checked is { } compared
                        ? page.Words.Fill("checked_on", "date", page.Dates.Of(compared))
                        : page.Words["unchecked"]
                )
            );
        return model.Put("edit_url", RepositoryLinks.Edit(settings, page.Site.FileOf(item, page.Language)));
    }

    private static string Description(PageHead head, PageContext page)
    {
        if (head.Description.Length > 0)
            return head.Description;
        if (head.Item is not CitedSource source)
            return page.Site.Settings.Description;
        var stands = source.ContainerTitle.Length > 0 ? source.ContainerTitle : source.Publisher;
        var date = source.Issued is null ? "" : page.Dates.Of(source.Issued);
        var parts = new[] { page.Words.Of("type", source.Type), stands, date }.Where(part => part.Length > 0);
        return $"{string.Join(", ", parts)}. {(source.TitleEnglish.Length > 0 ? source.TitleEnglish : source.Title)}";
    }

    // What is made from the records changes with the last of them.
    private static (EdtfDate? Date, string Day) LastChanged(PageHead head, PageContext page)
    {
        var options = page.Shared.Options;
        var day = head.Item is { } item
            ? options.LastChanged.GetValueOrDefault(page.Site.FileOf(item, page.Language), "")
            : options.LatestChange;
        return day.Length > 0 && EdtfParser.TryParse(day, out var date, out _) ? (date, day) : (null, "");
    }

    private static Html Head(PageHead head, CitedWork work, PageContext page)
    {
        var markup = new Markup();
        AddLinks(markup, head, page);
        HeadTags.Add(markup, head, work, page);
        return markup.Add(head.Data).ToHtml();
    }

    private static void AddLinks(Markup markup, PageHead head, PageContext page)
    {
        var settings = page.Site.Settings;
        if (settings.BaseUrl.Length == 0)
            return;
        markup.Add($"<link rel=\"canonical\" href=\"{settings.BaseUrl}{page.Path}\">\n");
        if (settings.Languages.Count > 1 && head.Item is { } item)
        {
            foreach (var language in settings.Languages)
                if (page.Site.HasOwn(item, language))
                    markup.Add(
                        $"<link rel=\"alternate\" hreflang=\"{language}\" "
                            + $"href=\"{settings.BaseUrl}{page.Shared.Map.Of(item, language)}\">\n"
                    );
            markup.Add(
                $"<link rel=\"alternate\" hreflang=\"x-default\" "
                    + $"href=\"{settings.BaseUrl}{page.Shared.Map.Of(item, settings.FirstLanguage)}\">\n"
            );
        }

        markup.Add(
            $"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"{page.Shared.SiteTitle}\" "
                + $"href=\"{page.AddressOf(SiteMap.Feed)}\">\n"
        );
        markup.Add(
            $"<link rel=\"search\" type=\"application/opensearchdescription+xml\" title=\"{page.Shared.SiteTitle}\" "
                + $"href=\"{page.AddressOf(SiteMap.OpenSearch)}\">\n"
        );
    }

    private static Html Crumbs(PageHead head, PageContext page)
    {
        if (head.Title.Length == 0)
            return Html.Empty;
        var markup = new Markup().Add($"<li><a href=\"{page.AddressOf(SiteMap.Home)}\">{page.Words["home"]}</a></li>");
        if (head.SectionTitle.Length > 0)
            markup.Add($"<li><a href=\"{page.AddressOf(head.Section)}\">{head.SectionTitle}</a></li>");
        if (!head.Above.IsEmpty)
            markup.Add($"<li>{head.Above}</li>");
        markup.Add($"<li aria-current=\"page\"{(head.Item is null ? Html.Empty : page.LanguageOfTitle(head.Item))}>{head.Title}</li>");
        return markup.ToHtml();
    }

    // The same page in the other languages; a record without a text of its own there is shown in that of the originals.
    private static Html Languages(PageHead head, PageContext page)
    {
        var languages = page.Site.Settings.Languages;
        if (languages.Count < 2 || page.Path == SiteMap.NotFound)
            return Html.Empty;
        var own = page.Path;
        var below = page.Language == page.Site.Settings.FirstLanguage ? own : own[(page.Language.Length + 1)..];
        var markup = new Markup();
        foreach (var language in languages)
        {
            if (language == page.Language)
                continue;
            var there = page.Shared.Parts.Elsewhere(below, page.Language, language);
            var address = RelativePath.Between(own, page.Shared.Map.Of(there, language));
            markup.Add(
                $"<li><a href=\"{address}\" lang=\"{language}\" hreflang=\"{language}\">"
                    + $"{page.Shared.Theme.WordsOf(language)["language"]}</a></li>"
            );
        }

        return markup.ToHtml();
    }
}
