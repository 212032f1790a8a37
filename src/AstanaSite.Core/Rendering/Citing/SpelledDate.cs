using System.Globalization;
using AstanaSite.Content.Dates;

namespace AstanaSite.Rendering.Citing;

/// <summary>
/// Dates in words for programs that have no form for them, such as <c>2010s</c>: in English, since what is read by programs knows no
/// language of the page.
/// </summary>
internal static class SpelledDate
{
    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    /// <summary>A date in words, without what is doubted about it.</summary>
    public static string Of(EdtfDate date) => date.IsInterval ? $"{Of(date.Start)}–{Of(date.End)}" : Of(date.Start);

    private static string Of(EdtfPoint point) =>
        point.Precision switch
        {
            EdtfPrecision.Unknown or EdtfPrecision.Open => "",
            EdtfPrecision.Century => $"{Number(point.Year)}–{Number(point.Year + 99)}",
            EdtfPrecision.Decade => Number(point.Year) + "s",
            EdtfPrecision.Year => Number(point.Year),
            EdtfPrecision.Season => $"{Seasons[(point.Month - 1) % 4]} {Number(point.Year)}",
            EdtfPrecision.Month => $"{Month(point)} {Number(point.Year)}",
            _ => $"{Month(point)} {Number(point.Day)}, {Number(point.Year)}",
        };

    private static string Month(EdtfPoint point) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(point.Month);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
