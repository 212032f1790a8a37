using AstanaSite.Content.Dates;
using AstanaSite.Rendering.Formats;

namespace AstanaSite.Rendering.Citing;

/// <summary>What the styles ask of the type of a work.</summary>
internal static class WorkShape
{
    /// <summary>A page of a site: the site is named, but in APA and Chicago not set in italics.</summary>
    public static bool IsOnSite(this CitedWork work) => work.Type is "webpage" or "post";

    /// <summary>Part of what appears again and again.</summary>
    public static bool IsPeriodical(this CitedWork work) =>
        work.Type is "article-journal" or "article-magazine" or "article-newspaper" or "post-weblog"
        || (work.Type == "paper-conference" && work.Editors.Count == 0);

    /// <summary>An entry of a work of reference.</summary>
    public static bool IsEntry(this CitedWork work) => work.Type is "entry" or "entry-dictionary" or "entry-encyclopedia";

    /// <summary>An interview that stands in no book.</summary>
    public static bool IsInterview(this CitedWork work) => work is { Type: "interview", Editors.Count: 0 };

    /// <summary>Who published it, if that says more than what it stands in.</summary>
    public static string OwnPublisher(this CitedWork work) => work.Publisher == work.ContainerTitle ? "" : work.Publisher;

    /// <summary>Where it is found; the DOI goes before the address.</summary>
    public static Html Address(this CitedWork work)
    {
        var address = work.Doi.Length > 0 ? "https://doi.org/" + work.Doi : work.Url;
        return address.Length == 0 ? Html.Empty : new Html($"<bdi>{HtmlText.Escape(address)}</bdi>");
    }

    /// <summary>How exactly APA dates it.</summary>
    public static EdtfPrecision ApaPrecision(this CitedWork work) =>
        work.Type switch
        {
            "article-magazine" or "article-newspaper" or "broadcast" or "collection" or "document" or "motion_picture" or "pamphlet" => Day,
            "personal_communication" or "post" or "post-weblog" or "speech" or "webpage" => Day,
            "interview" or "paper-conference" => work.Editors.Count == 0 ? Day : Year,
            _ => Year,
        };

    /// <summary>How exactly Chicago dates it.</summary>
    public static EdtfPrecision ChicagoPrecision(this CitedWork work) =>
        work.Type switch
        {
            "book" or "chapter" or "classic" or "motion_picture" or "pamphlet" or "report" or "thesis" => Year,
            "interview" or "paper-conference" => work.Editors.Count == 0 ? Day : Year,
            _ => Day,
        };

    /// <summary>How exactly MLA dates it.</summary>
    public static EdtfPrecision MlaPrecision(this CitedWork work) =>
        work.Type switch
        {
            "article-journal" => EdtfPrecision.Month,
            "book" or "chapter" or "motion_picture" or "paper-conference" or "thesis" => Year,
            _ => Day,
        };

    /// <summary>How APA sets its title.</summary>
    public static TitleForm ApaTitle(this CitedWork work) =>
        work.ContainerTitle.Length == 0 || work.IsOnSite() ? TitleForm.Italic : TitleForm.Plain;

    /// <summary>How Chicago sets its title.</summary>
    public static TitleForm ChicagoTitle(this CitedWork work) =>
        work.Type switch
        {
            "book" or "classic" or "map" => TitleForm.Italic,
            "broadcast" or "chapter" or "motion_picture" or "pamphlet" or "report" => InItalicsAlone(work),
            _ when work.IsEntry() || (work.IsPeriodical() && work.Type != "paper-conference") => InItalicsAlone(work),
            _ => TitleForm.Quoted,
        };

    /// <summary>How MLA sets its title.</summary>
    public static TitleForm MlaTitle(this CitedWork work) =>
        work.Type switch
        {
            "book" or "classic" or "map" => TitleForm.Italic,
            "thesis" or "webpage" => InItalicsAlone(work),
            _ when work.Type is "broadcast" or "chapter" or "motion_picture" or "pamphlet" or "report" => InItalicsAlone(work),
            _ when work.IsEntry() || (work.IsPeriodical() && work.Type != "paper-conference") => InItalicsAlone(work),
            _ => TitleForm.Quoted,
        };

    /// <summary>Pages with a dash for the hyphen between their numbers, the last shortened as a style has it.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="shorten">How the second number of a range is shortened.</param>
    public static string Range(string pages, Func<string, string, string> shorten) =>
        string.Join(
            ", ",
            pages
                .Split(',', StringSplitOptions.TrimEntries)
                .Select(part =>
                    part.Split(['-', '–'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var first, var last]
                    && (first + last).All(char.IsAsciiDigit)
                        ? $"{first}–{shorten(first, last)}"
                        : part
                )
        );

    /// <summary>MLA's range: at least two digits of the last number stay.</summary>
    public static string AtLeastTwo(string first, string last) => Shortened(first, last, 2);

    /// <summary>Chicago's range: below 100 and from a multiple of 100 all digits stay; from 1 to 9 above it one, else two.</summary>
    public static string AsChicago(string first, string last) =>
        first.Length < 3 || first.EndsWith("00", StringComparison.Ordinal) ? last : Shortened(first, last, first[^2] == '0' ? 1 : 2);

    private static string Shortened(string first, string last, int least)
    {
        if (first.Length != last.Length)
            return last;
        var same = 0;
        while (same < last.Length - least && first[same] == last[same])
            same++;
        return last[same..];
    }

    private static TitleForm InItalicsAlone(CitedWork work) => work.ContainerTitle.Length == 0 ? TitleForm.Italic : TitleForm.Quoted;

    private const EdtfPrecision Day = EdtfPrecision.Day;
    private const EdtfPrecision Year = EdtfPrecision.Year;
}
