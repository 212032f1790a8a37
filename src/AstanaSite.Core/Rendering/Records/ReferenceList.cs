using System.Globalization;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>The numbered references at the end of a page, each with links back to the statements that rest on it.</summary>
internal static class ReferenceList
{
    /// <summary>The items of the list; empty if nothing is cited.</summary>
    public static Html Of(LinkedBody body, PageContext page)
    {
        if (body.References.Count == 0)
            return Html.Empty;
        var markup = new Markup();
        // Seen from most pages a source has the same address, so its reference is made once for all of them.
        var isUsual = page.AddressOf(body.References[0].Source).StartsWith("../sources/", StringComparison.Ordinal);
        foreach (var (number, source, count) in body.References)
        {
            var full = isUsual
                ? page.Shared.Reference(source, page, static (source, page) => SourceReference.Full(source, page, true))
                : SourceReference.Full(source, page, true);
            markup.Add($"<li id=\"{PageAnchors.OfReference(number)}\">{full}");
            AddBackLinks(markup, number, count, page);
            markup.Raw("</li>\n");
        }

        return markup.ToHtml();
    }

    private static void AddBackLinks(Markup markup, int number, int count, PageContext page)
    {
        markup.Add($" <span class=\"back\"><span class=\"vh\">{page.Words["back_to"]}</span>");
        for (var i = 1; i <= count; i++)
            markup.Add(
                $" <a href=\"#{PageAnchors.OfCitation(number, i)}\">↑{(count > 1 ? i.ToString(CultureInfo.InvariantCulture) : "")}</a>"
            );
        markup.Raw("</span>");
    }
}
