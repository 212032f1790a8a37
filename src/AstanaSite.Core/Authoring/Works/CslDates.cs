using System.Globalization;
using System.Text.Json;

namespace AstanaSite.Authoring.Works;

/// <summary>Dates of CSL JSON: parts, seasons, ranges, and words.</summary>
internal static class CslDates
{
    /// <summary>Sets a date; one that cannot be understood is told.</summary>
    public static void Set(Work work, string key, JsonElement date)
    {
        if (IsEmpty(date))
            return;
        if (Of(date, work["language"]) is { } text)
            work.SetPlain(key, text);
        else
            work.NotUnderstood.Add((key, $"{Told(date)} is not a date that can be written as EDTF"));
    }

    private static string? Of(JsonElement date, string language)
    {
        if (date.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            return WorkDate.Of(CslText.Of(date), language);
        if (date.ValueKind != JsonValueKind.Object)
            return null;
        if (date.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array && !IsUnknown(parts))
        {
            // Some write the one date without the list around it.
            var points = parts[0].ValueKind == JsonValueKind.Array ? parts.EnumerateArray().Select(PointOf).ToList() : [PointOf(parts)];
            if (points is [{ } year] && CslText.Part(date, "season") is { Length: > 0 } season)
                return Season(year, season, language);
            var about = IsCirca(date) ? "~" : "";
            if (points.Count is 1 or 2 && points.TrueForAll(point => point is not null))
                return WorkDate.Of(string.Join('/', points.Select(point => point!.Length > 0 ? point + about : "..")));
        }

        foreach (var name in new[] { "raw", "literal", "edtf" })
            if (CslText.Part(date, name) is { Length: > 0 } text)
                return (IsCirca(date) ? WorkDate.Of(text + "~", language) : null) ?? WorkDate.Of(text, language);
        return null;
    }

    // One to four, as CSL counts them, or a name.
    private static string? Season(string year, string season, string language)
    {
        const int Spring = 21;
        if (!int.TryParse(season, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return MonthWords.Of(year, season, "", language);
        return number switch
        {
            >= 1 and <= 4 => WorkDate.Of($"{year}-{number - 1 + Spring}"),
            >= Spring and <= 24 => WorkDate.Of($"{year}-{number}"),
            _ => null,
        };
    }

    // Empty where the end is open.
    private static string? PointOf(JsonElement point)
    {
        if (point.ValueKind != JsonValueKind.Array)
            return null;
        var numbers = new List<int>();
        foreach (var part in point.EnumerateArray())
        {
            var text = CslText.Of(part);
            // Some programs write the numbers as words.
            if (text.Length == 0)
                break;
            if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return null;
            if (number == 0)
                break;
            numbers.Add(number);
        }

        // Older programs count the seasons on from the months.
        if (numbers.Count == 2 && numbers[1] is >= 13 and <= 16)
            numbers[1] += 8;
        return numbers.Count switch
        {
            0 => "",
            > 3 => null,
            _ => WorkDate.Write(numbers),
        };
    }

    // Crossref writes [[null]] for a date that it does not know.
    private static bool IsUnknown(JsonElement parts) =>
        parts
            .EnumerateArray()
            .All(part => part.ValueKind == JsonValueKind.Array ? part.EnumerateArray().All(HasNoNumber) : HasNoNumber(part));

    private static bool HasNoNumber(JsonElement part) => CslText.Of(part) is "" or "0";

    private static bool IsEmpty(JsonElement date) =>
        date.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.String => CslText.Of(date).Trim().Length == 0,
            JsonValueKind.Object => date.EnumerateObject()
                .All(part =>
                    part.Name is "circa" or "season"
                    || !CslText.SaysSomething(part.Value)
                    || (part.Name == "date-parts" && part.Value.ValueKind == JsonValueKind.Array && IsUnknown(part.Value))
                ),
            _ => false,
        };

    private static bool IsCirca(JsonElement date) =>
        date.TryGetProperty("circa", out var circa)
        && circa.ValueKind != JsonValueKind.False
        && CslText.Of(circa) is not ("0" or "false" or "");

    private static string Told(JsonElement date)
    {
        const int Longest = 80;
        foreach (var name in new[] { "raw", "literal", "season" })
            if (date.ValueKind == JsonValueKind.Object && CslText.Part(date, name) is { Length: > 0 and < Longest } words)
                return $"'{words}'";
        var text = date.ValueKind == JsonValueKind.String ? WorkText.Plain(CslText.Of(date)) : WorkText.Plain(date.GetRawText());
        return text.Length < Longest ? $"'{text}'" : "this";
    }
}
