using AstanaSite.Content.Dates;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Citing;

/// <summary>Works in the style of the Chicago Manual, 18th edition: notes and bibliography, as the bibliography has them.</summary>
/// <param name="words">The interface words.</param>
/// <param name="names">How names are printed.</param>
/// <param name="dates">How dates are printed.</param>
internal sealed class ChicagoForm(Words words, CitedNames names, CitedDates dates)
{
    /// <summary>A work as the bibliography has it.</summary>
    public Html Of(CitedWork work)
    {
        var markup = new Markup();
        var (first, role) = First(work);
        if (!first.IsEmpty)
            markup.Add($"{first} ");
        markup.Add(TitleText.Of(work, work.ChicagoTitle(), true));
        var container = role == Role.Container ? "" : TitleText.Headline(TitleText.Marks(work.ContainerTitle), work.Language);
        var publisher = role == Role.Publisher ? "" : TitleText.Marks(work.OwnPublisher());
        var date = Date(work);
        if (work.Type == "article-journal" || (work.Type == "post-weblog" && work.Volume.Length > 0))
            Journal(markup, work, container);
        else if (work.IsOnSite())
        {
            Sentence(markup, CitedNames.Capitalised(Edition(work)));
            Sentence(markup, CitedNames.Capitalised(EditedBy(work, role)));
            List(markup, Html.Of(container), publisher, date);
        }
        else if (work.IsPeriodical() || work.IsInterview() || role == Role.Container)
        {
            var place = work.PublisherPlace.Length > 0 && work.IsPeriodical() ? $" ({work.PublisherPlace})" : "";
            List(
                markup,
                container.Length == 0 ? Html.Of(place.TrimStart()) : new Html(TitleText.Italic(container).Value + HtmlText.Escape(place)),
                work.IsInterview() || work.Type is "post-weblog" or "broadcast" ? publisher : "",
                date
            );
        }
        else
        {
            Part(markup, work, container, role);
            List(markup, Html.Empty, publisher, date);
        }

        var address = work.Address();
        if (work is { Issued: null, Accessed: { } accessed })
            markup.Add($" {words.Fill("cite_accessed", "date", dates.Chicago(accessed, EdtfPrecision.Day))}.");
        if (!address.IsEmpty)
            markup.Add($" {address}.");
        return markup.ToHtml();
    }

    private enum Role
    {
        None,
        Author,
        Editor,
        Publisher,
        Container,
    }

    // Without an author, what a page or an article was published by or in stands first.
    private (Html Text, Role Role) First(CitedWork work)
    {
        if (work.Authors.Count > 0)
            return (Html.Of(TitleText.Stopped(names.Chicago(work.Authors))), Role.Author);
        if (work.Editors.Count > 0 && !work.IsEntry())
            return (Html.Of(TitleText.Stopped(names.ChicagoEditors(work.Editors))), Role.Editor);
        if (work.Type is "webpage" or "software" && work.OwnPublisher().Length > 0)
            return (Html.Of(TitleText.Stopped(TitleText.Marks(work.Publisher))), Role.Publisher);
        if (work.ContainerTitle.Length == 0)
            return (Html.Empty, Role.None);
        var container = TitleText.Headline(TitleText.Marks(work.ContainerTitle), work.Language);
        return work.Type switch
        {
            "webpage" or "post" => (Html.Of(TitleText.Stopped(container)), Role.Container),
            "article-magazine" or "article-newspaper" or "broadcast" => InItalics(),
            _ when work.IsEntry() => InItalics(),
            _ => (Html.Empty, Role.None),
        };

        (Html, Role) InItalics() => (new Html(TitleText.Italic(container).Value + TitleText.Stop(container)), Role.Container);
    }

    private void Journal(Markup markup, CitedWork work, string container)
    {
        if (container.Length > 0)
            markup.Add($" {TitleText.Italic(container)}");
        if (work.PublisherPlace.Length > 0)
            markup.Add($" ({work.PublisherPlace})");
        if (work.Volume.Length > 0)
            markup.Add($" {work.Volume}");
        if (work.Issue.Length > 0)
            markup.Add($", {words.Fill("cite_issue", "number", work.Issue)}");
        var pages = WorkShape.Range(work.Pages, WorkShape.AsChicago);
        if (work.Volume.Length == 0 && work.Issue.Length == 0)
        {
            markup.Add($"{(container.Length > 0 || work.PublisherPlace.Length > 0 ? ", " : " ")}{Date(work)}");
            if (pages.Length > 0)
                markup.Add($", {pages}");
            Stop(markup, pages.Length > 0 ? pages : Date(work));
            return;
        }

        var most = work.Volume.Length > 0 && work.Issue.Length > 0 ? EdtfPrecision.Year : EdtfPrecision.Month;
        markup.Add($" ({(work.Issued is null ? words["cite_no_date"] : dates.Chicago(work.Issued, most))})");
        markup.Add($"{(pages.Length > 0 ? ": " + pages : "")}.");
    }

    private void Part(Markup markup, CitedWork work, string container, Role role)
    {
        var parts = new List<string>();
        if (work.Volume.Length > 0)
            parts.Add(words.Fill("cite_volume", "number", work.Volume));
        if (EditedBy(work, role) is { Length: > 0 } editedBy)
            parts.Add(editedBy);
        if (container.Length == 0)
        {
            Sentence(markup, CitedNames.Capitalised(string.Join(", ", parts)));
            return;
        }

        markup.Add($" {(work.Type is "broadcast" or "motion_picture" ? "" : words["cite_in"] + " ")}{TitleText.Italic(container)}");
        foreach (var part in parts)
            markup.Add($", {part}");
        Stop(markup, parts.Count > 0 ? parts[^1] : container);
    }

    private string EditedBy(CitedWork work, Role role) =>
        work.Editors.Count == 0 || role == Role.Editor ? "" : names.ChicagoEditedBy(work.Editors);

    private string Edition(CitedWork work) => work.Edition.Length == 0 ? "" : words.Fill("cite_edition", "edition", work.Edition);

    private string Date(CitedWork work) =>
        work.Issued is { } issued ? dates.Chicago(issued, work.ChicagoPrecision())
        : work.IsOnSite() || work.IsEntry() ? ""
        : words["cite_no_date"];

    private static void List(Markup markup, Html first, params ReadOnlySpan<string> others)
    {
        var last = "";
        if (!first.IsEmpty)
            markup.Add($" {first}");
        foreach (var other in others)
        {
            if (other.Length == 0)
                continue;
            markup.Add($"{(first.IsEmpty && last.Length == 0 ? " " : ", ")}{other}");
            last = other;
        }

        if (!first.IsEmpty || last.Length > 0)
            Stop(markup, last);
    }

    private static void Sentence(Markup markup, string text)
    {
        if (text.Length > 0)
            markup.Add($" {TitleText.Stopped(text)}");
    }

    private static void Stop(Markup markup, string text) => markup.Raw(text.EndsWith('.') ? "" : ".");
}
