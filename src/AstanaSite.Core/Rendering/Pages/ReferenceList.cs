using System.Globalization;
using AstanaSite.Linking;

namespace AstanaSite.Rendering.Pages;

/// <summary>The numbered references at the end of a page, each with links back to the statements that rest on it.</summary>
internal static class ReferenceList
{
    /// <summary>The items of the list; empty if nothing is cited.</summary>
    public static Html Of(LinkedBody body, PageScope page)
    {
        if (body.References.Count == 0) return Html.Empty;
        var uses = UsesBySource(body);
        var markup = new Markup();
        foreach (var (number, source, _) in body.References)
        {
            // Seen from most pages a source has the same address, so its reference is made once for all of them.
            var full = page.AddressOf(source).StartsWith("../sources/", StringComparison.Ordinal)
                ? page.Frame.Reference(source, one => SourceReference.Full(one, page, true))
                : SourceReference.Full(source, page, true);
            markup.Add($"<li id=\"ref-{number}\">{full}");
            if (uses.TryGetValue(source.Id, out var anchors)) AddBackLinks(markup, anchors, page);
            markup.Raw("</li>\n");
        }

        return markup.ToHtml();
    }

    private static Dictionary<string, List<string>> UsesBySource(LinkedBody body)
    {
        var uses = new Dictionary<string, List<string>>(body.References.Count, StringComparer.Ordinal);
        foreach (var statement in body.Statements)
        {
            // A citation without words before it has no element of its own to come back to.
            if (statement.Entry is null && statement.Text.Length == 0) continue;
            foreach (var citation in statement.Citations)
            {
                if (!uses.TryGetValue(citation.Source.Id, out var anchors)) uses[citation.Source.Id] = anchors = [];
                if (anchors.Count == 0 || anchors[^1] != statement.Anchor) anchors.Add(statement.Anchor);
            }
        }

        return uses;
    }

    private static void AddBackLinks(Markup markup, List<string> anchors, PageScope page)
    {
        markup.Add($" <span class=\"back\"><span class=\"vh\">{page.Words["back_to"]}</span>");
        for (var i = 0; i < anchors.Count; i++)
            markup.Add($" <a href=\"#{anchors[i]}\">↑{(anchors.Count > 1 ? (i + 1).ToString(CultureInfo.InvariantCulture) : "")}</a>");
        markup.Raw("</span>");
    }
}
