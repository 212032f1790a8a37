using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Records;

/// <summary>Long lists: a phone shows their beginning and keeps the rest folded; a wide screen and paper show all of them.</summary>
internal static class Folded
{
    // A fold that hides two entries takes more room than it saves.
    private const int FewestHidden = 3;

    /// <summary>
    /// A list as templates take it: <c>shown_html</c>, and of a long one also <c>more</c>, the words on the fold, and <c>more_html</c>;
    /// none if it is empty.
    /// </summary>
    /// <param name="entries">The entries.</param>
    /// <param name="shown">How many stand before the fold.</param>
    /// <param name="page">The page.</param>
    public static TemplateModel? Of(IReadOnlyList<Html> entries, int shown, PageContext page)
    {
        if (entries.Count == 0)
            return null;
        shown = ShownOf(entries.Count, shown);
        var model = new TemplateModel().Put("shown_html", Join(entries, 0, shown));
        return shown == entries.Count
            ? model
            : model
                .Put("next", shown + 1)
                .Put("more", Summary(entries.Count - shown, page))
                .Put("more_html", Join(entries, shown, entries.Count));
    }

    /// <summary>How many of some entries stand before the fold.</summary>
    public static int ShownOf(int count, int shown) => count >= shown + FewestHidden ? shown : count;

    /// <summary>The words on a fold.</summary>
    public static string Summary(int hidden, PageContext page) => page.Words.Fill("show_more", "n", Words.Number(hidden));

    private static Html Join(IReadOnlyList<Html> entries, int from, int to)
    {
        var markup = new Markup();
        for (var i = from; i < to; i++)
            markup.Add(entries[i]);
        return markup.ToHtml();
    }
}
