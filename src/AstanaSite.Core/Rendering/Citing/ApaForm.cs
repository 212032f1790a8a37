using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Themes;

namespace AstanaSite.Rendering.Citing;

/// <summary>Works in the style of the American Psychological Association, 7th edition.</summary>
/// <param name="words">The interface words.</param>
/// <param name="names">How names are printed.</param>
/// <param name="dates">How dates are printed.</param>
internal sealed class ApaForm(Words words, CitedNames names, CitedDates dates)
{
    /// <summary>A work as the list of references has it.</summary>
    public Html Of(CitedWork work)
    {
        var markup = new Markup();
        var date = work.Issued is null ? words["cite_no_date"] : dates.Apa(work.Issued, work.ApaPrecision());
        var hasPublisher = work.OwnPublisher().Length > 0;
        var isPublisherFirst =
            hasPublisher
            && work.Authors.Count == 0
            && (work.Editors.Count == 0 || work.IsEntry())
            && work.Type is "webpage" or "entry-encyclopedia" or "entry-dictionary" or "software";
        var isEditorFirst =
            work.Authors.Count == 0
            && work.Editors.Count > 0
            && !isPublisherFirst
            && !(work.ContainerTitle.Length > 0 && (work.Type == "book" || work.IsEntry()));
        var first =
            work.Authors.Count > 0 ? CitedNames.Apa(work.Authors)
            : isEditorFirst ? $"{CitedNames.Apa(work.Editors)} ({names.Role(work.Editors)})"
            : isPublisherFirst ? TitleText.Marks(work.Publisher)
            : "";
        var kind = Kind(work);
        var details = work.ContainerTitle.Length == 0 ? Details(work, isEditorFirst) : "";
        if (first.Length > 0)
            markup.Add($"{TitleText.Stopped(first)} ({date}). {TitleText.Of(work, work.ApaTitle(), false, details + Before(kind))}");
        else
        {
            markup.Add($"{TitleText.Of(work, work.ApaTitle(), false, details)} ({date}).");
            if (kind.Length > 0)
                markup.Add($" {kind}.");
        }

        var publisher = hasPublisher && !isPublisherFirst && work.Type != "thesis" ? TitleText.Marks(work.Publisher) : "";
        if (work.IsOnSite())
        {
            Sentence(markup, publisher);
            Sentence(markup, Container(work));
        }
        else if (work.IsPeriodical() || work.IsInterview())
        {
            Periodical(markup, work);
            Sentence(markup, work.IsInterview() ? publisher : "");
        }
        else
        {
            Part(markup, work, isEditorFirst);
            Sentence(markup, publisher);
        }

        Address(markup, work);
        return markup.ToHtml();
    }

    private static void Periodical(Markup markup, CitedWork work)
    {
        if (work.ContainerTitle.Length == 0)
            return;
        markup.Add($" {TitleText.Italic(Container(work))}");
        if (work.Volume.Length > 0 || work.Issue.Length > 0)
            markup.Raw(", ");
        if (work.Volume.Length > 0)
            markup.Add($"<i>{work.Volume}</i>");
        if (work.Issue.Length > 0)
            markup.Add($"({work.Issue})");
        if (work.Pages.Length > 0)
            markup.Add($", {Pages(work)}");
        markup.Raw(".");
    }

    private void Part(Markup markup, CitedWork work, bool isEditorFirst)
    {
        if (work.ContainerTitle.Length == 0)
            return;
        markup.Add($" {words["cite_in"]} ");
        if (work.Editors.Count > 0 && !isEditorFirst)
            markup.Add($"{names.ApaEditorsBefore(work.Editors)}, ");
        // Books keep the capitals that they are given, as all titles do; only names of periodicals and sites have those of headlines.
        var container = TitleText.Marks(work.ContainerTitle);
        var details = string.Join(", ", new[] { Volume(work), PagesWord(work) }.Where(detail => detail.Length > 0));
        markup.Add($"{TitleText.Italic(container)}{(details.Length > 0 ? $" ({details})" : TitleText.Stop(container))}");
        if (details.Length > 0)
            markup.Raw(".");
    }

    // "(A. Roe, Ed.; Vol. 3)" behind the title of a work that stands by itself.
    private string Details(CitedWork work, bool isEditorFirst)
    {
        var editors = work.Editors.Count > 0 && work.Authors.Count > 0 && !isEditorFirst ? names.ApaEditors(work.Editors) : "";
        var details = string.Join("; ", new[] { editors, work.IsOnSite() ? "" : Volume(work) }.Where(detail => detail.Length > 0));
        return details.Length == 0 ? "" : $" ({details})";
    }

    private string Kind(CitedWork work) =>
        work.Type switch
        {
            "thesis" when work.Publisher.Length > 0 => $"[{TitleText.Marks(work.Publisher)}]",
            "broadcast" or "interview" or "map" => $"[{words.Of("type", work.Type)}]",
            _ => "",
        };

    private string Volume(CitedWork work) =>
        work.Volume.Length == 0 || work.Type is "speech" or "broadcast"
            ? ""
            : CitedNames.Capitalised(words.Fill("cite_volume", "number", work.Volume));

    private string PagesWord(CitedWork work)
    {
        var pages = Pages(work);
        if (pages.Length == 0 || work.Type is "speech" or "broadcast")
            return "";
        var forms = words["cite_pages"].Split('|');
        return forms[pages.AsSpan().IndexOfAny(",–") < 0 ? 0 : ^1].Replace("{pages}", pages, StringComparison.Ordinal);
    }

    private static string Pages(CitedWork work) => WorkShape.Range(work.Pages, (_, last) => last);

    private static string Container(CitedWork work) => TitleText.Headline(TitleText.Marks(work.ContainerTitle), work.Language);

    private static string Before(string kind) => kind.Length == 0 ? "" : " " + kind;

    private static void Sentence(Markup markup, string text)
    {
        if (text.Length > 0)
            markup.Add($" {TitleText.Stopped(text)}");
    }

    // What has no date may change: the day on which it was read belongs to it.
    private void Address(Markup markup, CitedWork work)
    {
        var address = work.Address();
        if (address.IsEmpty)
            return;
        if (work.Issued is not null || work.Accessed is null)
        {
            markup.Add($" {address}");
            return;
        }

        var read = dates.Chicago(work.Accessed, Content.Dates.EdtfPrecision.Day);
        var (before, after) = words.Fill("cite_retrieved", "date", read).Split("{address}") is [var start, var end]
            ? (start, end)
            : ("", "");
        markup.Add($" {before}{address}{after}");
    }
}
