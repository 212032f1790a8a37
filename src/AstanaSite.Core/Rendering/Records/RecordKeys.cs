using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Rendering.Layout;
using AstanaSite.Rendering.Parts;

namespace AstanaSite.Rendering.Records;

/// <summary>What lists of records are taken apart by.</summary>
internal static class RecordKeys
{
    private const string Undated = "undated";

    /// <summary>The first letters of a text, folded: <c>K</c>, and where that is too much, <c>Ka</c> and <c>Ke</c>.</summary>
    public static PartKey<T> ByLetters<T>(Func<T, string> text, PageContext page) =>
        new(text, letters => Capital(letters, page)) { IsText = true, Family = Script.Of };

    /// <summary>The id of a record, which no other has.</summary>
    public static PartKey<T> ById<T>(Func<T, Item> item) => new(entry => item(entry).Id, id => id) { IsText = true };

    /// <summary>Year, month and day of a date, and the id of the record where a day has too many.</summary>
    public static IReadOnlyList<PartKey<T>> ByDate<T>(Func<T, EdtfDate?> date, Func<T, Item> item, PageContext page) =>
        [
            new(
                entry => YearOf(date(entry)) is { } year ? string.Create(CultureInfo.InvariantCulture, $"y{year}") : Undated,
                year => year == Undated ? page.Words[Undated] : page.Dates.Year(int.Parse(year.AsSpan(1), CultureInfo.InvariantCulture))
            )
            {
                Prefix = "y",
                IsJoined = true,
            },
            new(entry => Number(DayOf(date(entry)).Month), month => month == "00" ? page.Words[Undated] : page.Dates.Month(Value(month)))
            {
                IsJoined = true,
            },
            new(entry => Number(DayOf(date(entry)).Day), day => Value(day).ToString(CultureInfo.InvariantCulture)) { IsJoined = true },
            ById(item),
        ];

    /// <summary>About how many bytes title and summary of a record take in a row.</summary>
    public static int Room(IndexEntry entry, PageContext page) =>
        Room(page.Site.TitleOf(entry.Item, page.Language))
        + Room(page.Site.SummaryOf(entry.Item, page.Language))
        + (2 * entry.Item.Id.Length);

    /// <summary>About how many bytes words take in a page.</summary>
    public static int Room(string words)
    {
        var bytes = words.Length;
        foreach (var letter in words)
            bytes += letter < 0x80 ? 0 : 1;
        return bytes;
    }

    private static string Capital(string letters, PageContext page) =>
        letters.Length == 0 ? page.Words["part_other"] : string.Concat(letters[..1].ToUpperInvariant(), letters.AsSpan(1)).TrimEnd();

    private static string Number(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static int Value(string number) => int.Parse(number, CultureInfo.InvariantCulture);

    /// <summary>The end of a date by which it is sorted into years; none if it has neither.</summary>
    public static EdtfPoint? PointOf(EdtfDate? date) => date is null ? null : BoundOf(date);

    private static int? YearOf(EdtfDate? date) => PointOf(date)?.Year;

    private static EdtfPoint BoundOf(EdtfDate date) => date.Earliest == long.MinValue ? date.End : date.Start;

    // The day by which the date is put in order, which a year or a month has as well: its first.
    private static (int Month, int Day) DayOf(EdtfDate? date)
    {
        if (date is null)
            return (0, 0);
        var point = BoundOf(date);
        var (year, day) = (point.Year, date.Earliest == long.MinValue ? date.Latest : date.Earliest);
        if (day is long.MinValue or long.MaxValue || Content.Dates.Calendar.DayNumber(year, 1, 1) > day)
            return (1, 1);
        var month = 12;
        while (month > 1 && Content.Dates.Calendar.DayNumber(year, month, 1) > day)
            month--;
        return (month, (int)Math.Min(31, 1 + day - Content.Dates.Calendar.DayNumber(year, month, 1)));
    }
}
