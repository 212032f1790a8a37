using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>Sources as readers are told of them.</summary>
internal static class SourceReference
{
    /// <summary>The full reference: authors, title, what it stands in, date, whose voice it is, how far it was read, where it is.</summary>
    /// <param name="source">The source.</param>
    /// <param name="page">The page it stands on.</param>
    /// <param name="isLinked">Whether the title leads to the source's own page.</param>
    public static Html Full(CitedSource source, PageContext page, bool isLinked)
    {
        var markup = new Markup();
        if (source.Authors.Count > 0)
            markup.Add($"<span{page.Shared.Original}>{string.Join(", ", source.Authors.Select(author => author.Display))}</span>. ");
        if (isLinked)
            markup.Add($"<a href=\"{page.AddressOf(source)}\">");
        markup.Add($"<cite{page.LanguageOfTitle(source)}>{source.Title}</cite>");
        if (isLinked)
            markup.Raw("</a>");
        if (source.TitleEnglish.Length > 0)
            markup.Add($" <span class=\"tag\"><span lang=\"en\" dir=\"ltr\">[{source.TitleEnglish}]</span></span>");
        if (source.ContainerTitle.Length > 0)
            markup.Add($", <bdi>{source.ContainerTitle}</bdi>");
        if (source.Publisher.Length > 0 && source.Publisher != source.ContainerTitle)
            markup.Add($", <bdi>{source.Publisher}</bdi>");
        if (source.Issued is not null)
            markup.Add($", {page.Dates.Of(source.Issued)}");
        markup.Add($". <span class=\"tag\">{page.Words.Of("perspective", source.Perspective)}");
        if (source.EvidencePerspective != source.Perspective)
            markup.Add($" ({(source.Voice.Length > 0 ? page.Words.Of("voice", source.Voice) : page.Words["read_at_party"])})");
        markup.Add($", {page.Words.Of("read", source.Read)}.</span>");
        if (source.Url.Length > 0)
            markup.Add($" {Original(source)}");
        if (source.ArchiveUrl.Length > 0)
            markup.Add($" {Archived(source, page.Words["archived_copy"])}");
        return markup.ToHtml();
    }

    /// <summary>A link to the work, which names its archived copy too (Robust Links).</summary>
    private static Html Original(CitedSource source) =>
        Outside(
            source.Url,
            HostOf(source.Url),
            source.ArchiveUrl.Length == 0 ? Html.Empty : Robust("data-versionurl", source.ArchiveUrl, source)
        );

    /// <summary>A link to the archived copy of the work, which names the work too (Robust Links).</summary>
    /// <param name="source">The work.</param>
    /// <param name="words">The words of the link.</param>
    public static Html Archived(CitedSource source, string words) =>
        Outside(source.ArchiveUrl, words, Robust("data-originalurl", source.Url, source));

    // https://robustlinks.mementoweb.org/spec/: the day is given where it is known to the day.
    private static Html Robust(string attribute, string address, CitedSource source)
    {
        var day = source.Archived is { IsInterval: false, IsQualified: false, Start.Precision: EdtfPrecision.Day } date
            ? $" data-versiondate=\"{date.FirstDay}\""
            : "";
        return new Html(address.Length == 0 ? day : $" {attribute}=\"{HtmlText.Escape(address)}\"{day}");
    }

    /// <summary>The source in few words: what it stands in, and when.</summary>
    public static Html Short(CitedSource source, PageContext page)
    {
        var name =
            source.ContainerTitle.Length > 0 ? source.ContainerTitle
            : source.Publisher.Length > 0 ? source.Publisher
            : source.Title;
        var date = source.Issued is null ? "" : $", <bdi>{HtmlText.Escape(page.Dates.Of(source.Issued))}</bdi>";
        return new Html($"<bdi>{HtmlText.Escape(name)}</bdi>{date}");
    }

    /// <summary>A link out of the archive.</summary>
    public static Html Outside(string address, string words) => Outside(address, words, Html.Empty);

    private static Html Outside(string address, string words, Html attributes)
    {
        var isSafe =
            address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return isSafe
            ? new Html($"<a href=\"{HtmlText.Escape(address)}\" rel=\"external noopener\"{attributes}>{HtmlText.Escape(words)}</a>")
            : Html.Of(words);
    }

    /// <summary>The host of an address without its <c>www.</c>; the address itself where it has none.</summary>
    public static string HostOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
            return address;
        return uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host;
    }
}
