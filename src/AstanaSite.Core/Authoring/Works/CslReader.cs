using System.Globalization;
using System.Text;
using System.Text.Json;
using AstanaSite.Content.Items;
using AstanaSite.Content.Kinds;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>Reads CSL JSON, the form in which Zotero and most programs for references exchange works: an array of items, or an object with one under <c>items</c>.</summary>
internal static class CslReader
{
    private static readonly string[] Words = ["title", "container-title", "publisher", "URL", "DOI", "language", "note"];

    // They name the work within its program and say nothing about it.
    private static readonly string[] Silent = ["id", "type", "author", "issued", "accessed", "citation-key", "citation-label", "system_id"];

    /// <summary>The works of a file; what cannot be read is reported.</summary>
    public static IReadOnlyList<Work> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Content);
        var works = new List<Work>();
        var at = (Byte: 0, Char: 0);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && !MoveToItems(ref reader))
            {
                // A single item, without an array around it.
                reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
                reader.Read();
                Add(ref reader, bytes, ref at, source, works);
                return works;
            }

            if (reader.TokenType != JsonTokenType.StartArray)
            {
                diagnostics.Report(ImportProblems.Unreadable, source.Start, "CSL JSON is a list of works, between '[' and ']'");
                return works;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) Add(ref reader, bytes, ref at, source, works);
        }
        catch (JsonException fault)
        {
            diagnostics.Report(ImportProblems.Unreadable, source.Range(PlaceOf(source, fault)), "this is not JSON");
        }

        return works;
    }

    private static bool MoveToItems(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isItems = reader.ValueTextEquals("items"u8);
            reader.Read();
            if (isItems) return true;
            reader.Skip();
        }

        return false;
    }

    private static void Add(ref Utf8JsonReader reader, byte[] bytes, ref (int Byte, int Char) at, SourceText source, List<Work> works)
    {
        // Counted on from the work before: counting from the beginning each time would take long in a large file.
        var start = (int)reader.TokenStartIndex;
        at = (start, at.Char + Encoding.UTF8.GetCharCount(bytes, at.Byte, start - at.Byte));
        using var item = JsonDocument.ParseValue(ref reader);
        if (item.RootElement.ValueKind != JsonValueKind.Object) return;
        works.Add(Make(item.RootElement, source.Range(new TextSpan(at.Char, 1))));
    }

    private static Work Make(JsonElement item, SourceRange place)
    {
        var work = new Work(item.TryGetProperty("id", out var id) ? TextOf(id) : "", place);
        work.Set("type", item.TryGetProperty("type", out var type) ? TextOf(type) : "document");
        if (!SourceKind.Forms.Contains(work["type"], StringComparer.Ordinal))
        {
            work.NotUnderstood.Add(("type", $"'{work["type"]}' is no type of CSL, so 'document' was written"));
            work.Values["type"] = "document";
        }

        foreach (var property in item.EnumerateObject())
        {
            var name = property.Name;
            if (Words.Contains(name, StringComparer.Ordinal)) work.Set(name, TextOf(property.Value));
            else if (name == "author") AddAuthors(work, property.Value);
            else if (name is "issued" or "accessed") AddDate(work, name, property.Value);
            else if (!Silent.Contains(name, StringComparer.Ordinal)) work.LeftOut.Add(WorkText.Plain(name));
        }

        return work;
    }

    private static void AddAuthors(Work work, JsonElement authors)
    {
        if (authors.ValueKind != JsonValueKind.Array) return;
        foreach (var author in authors.EnumerateArray())
        {
            if (author.ValueKind != JsonValueKind.Object) continue;
            var literal = Part(author, "literal");
            var family = Join(Part(author, "non-dropping-particle"), Part(author, "family"));
            var given = Join(Part(author, "given"), Part(author, "dropping-particle"));
            if (Part(author, "suffix") is { Length: > 0 } suffix) given = given.Length > 0 ? $"{given}, {suffix}" : suffix;
            if (literal.Length > 0 || family.Length == 0) (literal, family, given) = (literal.Length > 0 ? literal : given, "", "");
            if (literal.Length > 0 || family.Length > 0) work.Authors.Add(new AuthorName(family, given, literal));
        }
    }

    private static void AddDate(Work work, string key, JsonElement date)
    {
        if (DateOf(date) is { } text) work.Set(key, text);
        else work.NotUnderstood.Add((key, "the date is not one that can be written as EDTF"));
    }

    private static string? DateOf(JsonElement date)
    {
        if (date.ValueKind == JsonValueKind.String) return WorkDate.Of(TextOf(date));
        if (date.ValueKind != JsonValueKind.Object) return null;
        if (date.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array)
        {
            var points = parts.EnumerateArray().Select(PointOf).ToList();
            if (points.Count is 1 or 2 && points.TrueForAll(point => point is not null))
                return WorkDate.Of(string.Join('/', points.Select(point => point + (IsCirca(date) ? "~" : ""))));
        }

        foreach (var name in new[] { "raw", "literal" })
            if (Part(date, name) is { Length: > 0 } text) return WorkDate.Of(text);
        return null;
    }

    private static string? PointOf(JsonElement point)
    {
        if (point.ValueKind != JsonValueKind.Array) return null;
        var numbers = new List<int>();
        foreach (var part in point.EnumerateArray())
        {
            // Some programs write the numbers as words.
            if (!int.TryParse(TextOf(part), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return null;
            if (number == 0 && numbers.Count > 0) break;
            numbers.Add(number);
        }

        return numbers.Count is 0 or > 3 ? null : WorkDate.Write(numbers);
    }

    private static bool IsCirca(JsonElement date) =>
        date.TryGetProperty("circa", out var circa) && circa.ValueKind != JsonValueKind.False && TextOf(circa) is not ("0" or "false" or "");

    private static string Part(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? WorkText.Plain(TextOf(value)) : "";

    private static string Join(string one, string other) => $"{one} {other}".Trim();

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => "",
            };
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            return "";
        }
    }

    private static TextSpan PlaceOf(SourceText source, JsonException fault)
    {
        var line = (int)Math.Min(fault.LineNumber ?? 0, int.MaxValue);
        var at = 0;
        for (var i = 0; i < line && at >= 0; i++) at = source.Content.IndexOf('\n', at) + 1;
        var end = source.Content.IndexOf('\n', at);
        var text = source.Content[at..(end < 0 ? source.Content.Length : end)];
        var bytes = Encoding.UTF8.GetBytes(text);
        var column = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(fault.BytePositionInLine ?? 0, bytes.Length));
        return new TextSpan(Math.Min(at + column, source.Content.Length), 0);
    }
}
