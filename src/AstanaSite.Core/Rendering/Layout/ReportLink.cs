using AstanaSite.Content.Values;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Layout;

/// <summary>
/// How a reader reports a mistake on a page: in the repository's form, by mail, on a page of the contact, or in lines to copy.
/// What is filled in ends with the address of the page, so that a script can add a statement's anchor and words.
/// </summary>
internal static class ReportLink
{
    /// <summary>The form of <c>.github/ISSUE_TEMPLATE</c> that reports go to.</summary>
    public const string Form = "correction.yml";

    /// <summary>The field of the form for the address of the page.</summary>
    public const string PageField = "page";

    /// <summary>The field of the form for the words of a statement.</summary>
    public const string WordsField = "wrong";

    /// <summary>Puts the way of reporting into the model of a page.</summary>
    /// <param name="model">The model <c>page</c>.</param>
    /// <param name="title">The title of the page; empty for the home page.</param>
    /// <param name="fullTitle">Its title with the name of the archive.</param>
    /// <param name="page">The page.</param>
    public static void Put(TemplateModel model, string title, string fullTitle, PageContext page)
    {
        var settings = page.Site.Settings;
        var address = settings.BaseUrl + page.Path;
        if (RepositoryLinks.Repository(settings) is { Length: > 0 } repository)
            model
                .Put("report_url", InForm(repository, title.Length > 0 ? title : settings.Title, address))
                .Put("report_words", $"&{WordsField}=");
        else if (MailAddress.IsValid(settings.Contact))
            model.Put("report_url", ByMail(settings.Contact, Lines(fullTitle, address, page), title, page)).Put("report_words", NewLine);
        else if (settings.Contact.Length > 0)
            model.Put("report_url", settings.Contact);
        else
            model.Put("report_lines", Lines(fullTitle, address, page));
    }

    // A line ends in CR and LF in the body of a link to a mailbox (RFC 6068, section 5).
    private const string NewLine = "%0D%0A";

    private static string InForm(string repository, string title, string address) =>
        $"{repository}/issues/new?template={Form}&title={Uri.EscapeDataString("Correction: " + title)}"
        + $"&{PageField}={Uri.EscapeDataString(address)}";

    // The question comes first, where the cursor stands.
    private static string ByMail(string contact, string lines, string title, PageContext page)
    {
        var subject = page.Words.Fill("report_subject", "title", title.Length > 0 ? title : page.Shared.SiteTitle);
        var body = $"{page.Words["report_ask"]}\n\n\n\n{lines}";
        return $"{MailAddress.Link(contact)}?subject={Encoded(subject)}&body={Encoded(body)}";
    }

    private static string Lines(string title, string address, PageContext page) =>
        page.Shared.Edition.Length > 0 ? $"{title}\n{page.Shared.Edition}\n{address}" : $"{title}\n{address}";

    private static string Encoded(string text) => Uri.EscapeDataString(text).Replace("%0A", NewLine, StringComparison.Ordinal);
}
