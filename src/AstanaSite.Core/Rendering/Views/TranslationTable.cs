using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Views;

/// <summary>How much of the archive stands in each language, and what a contributor can do next.</summary>
internal static class TranslationTable
{
    // More would make the page too heavy; whoever has done these finds the next.
    private const int MostListed = 25;

    /// <summary>The languages with their kinds; empty if all is in one language.</summary>
    public static IReadOnlyList<TemplateModel> Of(RecordViews views, PageContext page) =>
        [
            .. page
                .Site.Settings.Languages.Where(language => language != page.Site.Settings.FirstLanguage)
                .Select(language => Language(language, views, page)),
        ];

    private static TemplateModel Language(string language, RecordViews views, PageContext page)
    {
        var rows = new Markup();
        var next = new Markup();
        var listed = 0;
        foreach (var view in views.All)
        {
            // Works keep their own titles and languages.
            if (view.Kind == SourceKind.Kind)
                continue;
            var (complete, outdated, missing) = (0, 0, 0);
            foreach (var item in page.Site.OfKind(view.Kind))
            {
                var translation = page.Site.TranslationOf(item, language);
                var age = translation is null ? null : TranslationAge.Of(page.Site, item, translation, page.Shared.Options.LastChanged);
                if (translation is null)
                    missing++;
                else if (age is null)
                    complete++;
                else
                    outdated++;
                if ((translation is null || age is not null) && listed++ < MostListed)
                    AddNext(next, item, translation, age, language, page);
            }

            AddRow(rows, page.Words[view.ListWord == "about" ? "pages" : view.ListWord], complete, outdated, missing);
        }

        return new TemplateModel()
            .Put("id", "in-" + language)
            .Put("label", LanguageNames.Of(language, page.Words))
            .Put("rows_html", rows.ToHtml())
            .Put("next_html", next.ToHtml())
            .Put("more", listed > MostListed ? page.Words.Fill("more", "n", Words.Number(listed - MostListed)) : "");
    }

    private static void AddRow(Markup rows, string label, int complete, int outdated, int missing)
    {
        var all = complete + outdated + missing;
        var share = all == 0 ? 0 : 100 * complete / all;
        rows.Add(
            $"<tr><th scope=\"row\">{label}</th><td>{Words.Number(complete)}</td><td>{Words.Number(outdated)}</td>"
                + $"<td>{Words.Number(missing)}</td><td>{share} %</td></tr>\n"
        );
    }

    private static void AddNext(Markup next, Item item, Translation? translation, TranslationAge? age, string language, PageContext page)
    {
        next.Add($"<li>{page.Link(item)}");
        if (age is not null)
            next.Add($" <span class=\"sub\">{page.Words.Fill("translation_since", "date", page.Dates.Of(age.Changed))}</span>");
        var original = page.Site.FileOf(item, page.Site.Settings.FirstLanguage);
        var file = original[..^"md".Length] + language + ".md";
        var address = translation is null ? RepositoryLinks.New(page.Site.Settings, file) : RepositoryLinks.Edit(page.Site.Settings, file);
        if (address.Length > 0)
            next.Add($" <a class=\"sub\" href=\"{address}\">{page.Words["translation_next"]}</a>");
        next.Raw("</li>\n");
    }
}
