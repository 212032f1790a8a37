using AstanaSite.Content.Dates;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Citing;

/// <summary>Works in the style of the Modern Language Association, 9th edition.</summary>
/// <param name="words">The interface words.</param>
/// <param name="names">How names are printed.</param>
/// <param name="dates">How dates are printed.</param>
internal sealed class MlaForm(Words words, CitedNames names, CitedDates dates)
{
    /// <summary>A work as the list of works cited has it.</summary>
    public Html Of(CitedWork work)
    {
        var markup = new Markup();
        if (work.Authors.Count > 0)
            markup.Add($"{TitleText.Stopped(names.Mla(work.Authors))} ");
        else if (work.Editors.Count > 0)
            markup.Add($"{TitleText.Stopped(names.MlaEditors(work.Editors))} ");
        markup.Add(TitleText.Of(work, work.MlaTitle(), true));

        var parts = new List<Html>();
        if (work.ContainerTitle.Length > 0)
        {
            var container = TitleText.Italic(TitleText.Headline(TitleText.Marks(work.ContainerTitle), work.Language));
            var place = work.IsPeriodical() && work.PublisherPlace.Length > 0 ? $" [{work.PublisherPlace}]" : "";
            parts.Add(new Html(container.Value + HtmlText.Escape(place)));
        }

        if (work.Authors.Count > 0 && work.Editors.Count > 0)
            Add(names.MlaEditedBy(work.Editors));
        if (work.Edition.Length > 0)
            Add(CitedNames.Capitalised(words.Fill("cite_edition", "edition", work.Edition)));
        if (work.Volume.Length > 0)
            Add(words.Fill("cite_volume", "number", work.Volume));
        if (work.Issue.Length > 0)
            Add(words.Fill("cite_issue", "number", work.Issue));
        var publisher = TitleText.Marks(work.OwnPublisher());
        if (!work.IsPeriodical() && !work.IsInterview() && work.Type != "thesis" && publisher.Length > 0)
            parts.Add(Html.Of(publisher));
        if (work.Issued is not null)
            Add(dates.Mla(work.Issued, work.MlaPrecision()));
        Add(Pages(work));
        if (work.Address() is { IsEmpty: false } address)
            parts.Add(address);
        List(markup, parts);
        if (work is { Issued: null, Accessed: { } accessed })
            markup.Add($" {words.Fill("cite_accessed", "date", dates.Mla(accessed, EdtfPrecision.Day))}.");
        if (work.Type == "thesis" && publisher.Length > 0)
            markup.Add($" {TitleText.Stopped(publisher)}");
        return markup.ToHtml();

        void Add(string text)
        {
            if (text.Length > 0)
                parts.Add(Html.Of(parts.Count == 0 ? CitedNames.Capitalised(text) : text));
        }
    }

    private static void List(Markup markup, List<Html> parts)
    {
        for (var i = 0; i < parts.Count; i++)
            markup.Add($"{(i == 0 ? " " : ", ")}{parts[i]}");
        if (parts.Count > 0)
            markup.Raw(parts[^1].Value.EndsWith('.') ? "" : ".");
    }

    private string Pages(CitedWork work)
    {
        if (work.Pages.Length == 0)
            return "";
        var pages = WorkShape.Range(work.Pages, WorkShape.AtLeastTwo);
        return words["cite_pages"]
            .Split('|')[pages.AsSpan().IndexOfAny(",–") < 0 ? 0 : ^1]
            .Replace("{pages}", pages, StringComparison.Ordinal);
    }
}
