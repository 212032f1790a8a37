using System.Globalization;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>The evidence of many statements at a glance: a bar of shares and a key with numbers.</summary>
internal static class EvidencePart
{
    private const int Width = 1000;
    private const int Gap = 3;

    /// <summary>Puts the part's values into a model.</summary>
    public static void Put(TemplateModel model, EvidenceTally tally, PageContext page)
    {
        if (tally.Total > 0)
            model.Put("share_html", Bar(tally, page));
        model.Put(
            "evidence",
            [
                .. EvidenceTally.Order.Select(state =>
                    new TemplateModel()
                        .Put("state", state.Word())
                        .Put("label", page.Words.Of("ev", state.Word()))
                        .Put("meaning", page.Words[$"ev_{state.Word().Replace('-', '_')}_long"])
                        .Put("count", Words.Number(tally[state]))
                ),
            ]
        );
    }

    private static Html Bar(EvidenceTally tally, PageContext page)
    {
        var markup = new Markup().Add(
            $"<svg class=\"share\" viewBox=\"0 0 1000 16\" preserveAspectRatio=\"none\" role=\"img\" "
                + $"aria-label=\"{page.Words["evidence"]}\">"
        );
        var isRightToLeft = page.Shared.Direction == "rtl";
        var before = 0;
        foreach (var state in EvidenceTally.Order)
        {
            if (tally[state] == 0)
                continue;
            var from = Part(before, tally.Total);
            var width = Math.Max(1, Part(before + tally[state], tally.Total) - from - Gap);
            before += tally[state];
            var x = (isRightToLeft ? Width - from - width : from).ToString("0.#", CultureInfo.InvariantCulture);
            markup.Add(
                $"<rect class=\"{state.Word()}\" x=\"{x}\" width=\"{width.ToString("0.#", CultureInfo.InvariantCulture)}\" height=\"16\"/>"
            );
        }

        return markup.Raw("</svg>").ToHtml();
    }

    private static double Part(int count, int total) => (double)Width * count / total;
}
