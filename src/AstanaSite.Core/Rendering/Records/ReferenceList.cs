using System.Globalization;
using AstanaSite.Linking;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>The numbered references at the end of a page, each with links back to the statements that rest on it.</summary>
internal static class ReferenceList
{
    private const int MostShown = 3;

    /// <summary>The list; none if nothing is cited.</summary>
    public static TemplateModel? Of(LinkedBody body, PageContext page)
    {
        if (body.References.Count == 0)
            return null;
        var entries = new List<Html>(body.References.Count);
        // Seen from most pages a source has the same address, so its reference is made once for all of them.
        var isUsual = page.AddressOf(body.References[0].Source).StartsWith("../sources/", StringComparison.Ordinal);
        foreach (var (number, source, count) in body.References)
        {
            var full = isUsual
                ? page.Shared.Reference(source, page, static (source, page) => SourceReference.Full(source, page, true))
                : SourceReference.Full(source, page, true);
            var markup = new Markup().Add($"<li id=\"{PageAnchors.OfReference(number)}\">{full}");
            AddBackLinks(markup, number, count, page);
            entries.Add(markup.Raw("</li>\n").ToHtml());
        }

        return Folded.Of(entries, MostShown, page);
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
