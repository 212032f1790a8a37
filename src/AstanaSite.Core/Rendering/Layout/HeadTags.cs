using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Layout;

/// <summary>
/// What the head of a page tells programs: Highwire Press tags (Google Scholar, Zotero), Dublin Core (DCMI), and Open Graph for the
/// previews of chats. The archive has no single author, so none is named; its own name stands as publisher. On the page of a source
/// they are about the work: whoever saves that page to a reference manager wants to cite the work.
/// </summary>
internal static class HeadTags
{
    /// <summary>Appends the tags.</summary>
    /// <param name="markup">Where they go.</param>
    /// <param name="head">What the layout needs of the page.</param>
    /// <param name="work">The page as a work.</param>
    /// <param name="page">The page.</param>
    public static void Add(Markup markup, PageHead head, CitedWork work, PageContext page)
    {
        var (site, settings) = (page.Shared.SiteTitle, page.Site.Settings);
        var source = head.Item as CitedSource;
        if (source is null)
        {
            AddPage(markup, work, page);
            if (head.Covered is { } date)
                markup.Add($"<meta name=\"DCTERMS.temporal\" content=\"{date.Text}\">\n");
        }
        else
        {
            WorkTags.Add(markup, CitedWork.Of(source));
        }

        // "website" is Open Graph's word for a page as such; with "article", Zotero would take it for one of a journal.
        markup.Add($"<meta property=\"og:type\" content=\"website\">\n<meta property=\"og:title\" content=\"{work.Title}\">\n");
        // Of a work that stands in nothing, Zotero would make a page of the site that is named here.
        if (source is null)
            markup.Add($"<meta property=\"og:site_name\" content=\"{site}\">\n");
        // Previews are made elsewhere, so they need whole addresses.
        if (work.Url.Length == 0)
            return;
        markup.Add($"<meta property=\"og:url\" content=\"{work.Url}\">\n");
        if (page.Shared.HasPicture)
            markup.Add(
                $"<meta property=\"og:image\" content=\"{settings.BaseUrl}{SiteMap.Picture}\">\n"
                    + $"<meta name=\"twitter:card\" content=\"summary_large_image\">\n"
            );
    }

    private static void AddPage(Markup markup, CitedWork work, PageContext page)
    {
        var (site, settings) = (page.Shared.SiteTitle, page.Site.Settings);
        markup.Add(
            $"<meta name=\"citation_title\" content=\"{work.Title}\">\n<meta name=\"citation_publisher\" content=\"{site}\">\n"
                + $"<meta name=\"citation_language\" content=\"{work.Language}\">\n"
        );
        if (work.Issued is { } issued)
            markup.Add(
                $"<meta name=\"citation_publication_date\" content=\"{WorkTags.Slashed(issued.Start)}\">\n"
                    + $"<meta name=\"DC.date\" content=\"{issued.Text}\">\n"
            );
        if (work.Url.Length > 0)
            markup.Add(
                $"<meta name=\"citation_public_url\" content=\"{work.Url}\">\n<meta name=\"DC.identifier\" content=\"{work.Url}\">\n"
            );
        markup.Add(
            $"<meta name=\"DC.title\" content=\"{work.Title}\">\n<meta name=\"DC.language\" content=\"{work.Language}\">\n"
                + $"<meta name=\"DC.publisher\" content=\"{site}\">\n"
        );
        if (settings.Licence.Length > 0)
            markup.Add($"<meta name=\"DC.rights\" content=\"{settings.Licence}\">\n");
    }
}
