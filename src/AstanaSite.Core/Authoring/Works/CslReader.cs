using System.Text;
using System.Text.Json;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>
/// Reads CSL JSON, the form in which Zotero and most programs for references exchange works: an array of items, or an object with one under
/// <c>items</c>; and what the interface of Crossref answers, which is nearly that.
/// </summary>
internal static class CslReader
{
    private static readonly string[] Words = ["title", "container-title", "volume", "issue", "page", "publisher", "publisher-place"];

    // They name the work within its program and say nothing about it.
    private static readonly string[] Silent =
    [
        "id",
        "type",
        "language",
        "custom",
        "citation-key",
        "citation-label",
        "system_id",
        "subtitle",
    ];

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The works of a file; what cannot be read is reported.</summary>
    public static IReadOnlyList<Work> Read(SourceText source, DiagnosticBag diagnostics)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Content);
        var works = new List<Work>();
        try
        {
            var found = CslLists.Find(bytes, Options);
            if (found.Problem is { } problem)
                diagnostics.Report(ImportProblems.Unreadable, source.Start, problem);
            else
                ReadWorks(bytes, found, source, works, diagnostics);
        }
        catch (JsonException fault)
        {
            diagnostics.Report(ImportProblems.Unreadable, source.Range(PlaceOf(source, fault)), "this is not JSON");
        }

        return works;
    }

    private static void ReadWorks(byte[] bytes, FoundWorks found, SourceText source, List<Work> works, DiagnosticBag diagnostics)
    {
        var at = (Byte: 0, Char: 0);
        var reader = new Utf8JsonReader(bytes, Options);
        do reader.Read();
        while (reader.TokenStartIndex < found.Start);
        if (!found.IsList)
        {
            Add(ref reader, bytes, ref at, source, works, diagnostics);
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            Add(ref reader, bytes, ref at, source, works, diagnostics);
    }

    private static void Add(
        ref Utf8JsonReader reader,
        byte[] bytes,
        ref (int Byte, int Char) at,
        SourceText source,
        List<Work> works,
        DiagnosticBag diagnostics
    )
    {
        // Counted on from the work before: counting from the beginning each time would take long in a large file.
        var start = (int)reader.TokenStartIndex;
        at = (start, at.Char + Encoding.UTF8.GetCharCount(bytes, at.Byte, start - at.Byte));
        var place = source.Range(new TextSpan(at.Char, 1));
        using var item = JsonDocument.ParseValue(ref reader);
        if (item.RootElement.ValueKind != JsonValueKind.Object)
            diagnostics.Report(ImportProblems.Unreadable, place, "this is no work; a work of CSL JSON stands between '{' and '}'");
        else if (item.RootElement.TryGetProperty("authorships", out _))
            diagnostics.Report(ImportProblems.Unreadable, place, CslLists.OpenAlex);
        else
            works.Add(Make(item.RootElement, place));
    }

    private static Work Make(JsonElement item, SourceRange place)
    {
        var work = new Work(item.TryGetProperty("id", out var id) ? CslText.Of(id) : "", place);
        var isCrossref = CrossrefWorks.Is(item);
        if (isCrossref && work.Key.Length == 0)
            work = new Work(CslText.Part(item, "DOI"), place);
        SetType(work, item.TryGetProperty("type", out var type) ? CslText.Of(type) : "document");
        // What we wrote ourselves is exact, so it goes before the fields that it belongs to.
        if (item.TryGetProperty("custom", out var custom))
            TakeCustom(work, custom);
        var hasNote = item.TryGetProperty("note", out var note) && !work.Values.ContainsKey("note");
        var extra = ExtraLines.Of(hasNote ? CslText.Of(note) : "");
        var later = extra.TakeFirst(work);
        work.Set("note", extra.Rest);
        work.SetPlain("language", BabelLanguages.Tag(CslText.Part(item, "language")));
        foreach (var property in item.EnumerateObject())
        {
            var (name, value) = (isCrossref ? CrossrefWorks.KeyOf(property.Name) : property.Name, property.Value);
            if (!Silent.Contains(name, StringComparer.Ordinal) && CslText.SaysSomething(value) && !Take(work, name, value, item))
                work.LeftOut.Add(WorkText.Plain(name));
        }

        ExtraLines.TakeRest(work, later);
        return work;
    }

    private static bool Take(Work work, string name, JsonElement value, JsonElement item)
    {
        switch (name)
        {
            case "":
                return true;
            case "author":
                CslNames.Add(work, name, work.Authors, value);
                return true;
            case "editor":
                CslNames.Add(work, name, work.Editors, value);
                return true;
            case "issued" or "accessed":
                if (work[name].Length == 0)
                    CslDates.Set(work, name, value);
                return true;
            case "ISBN":
                return work.Values.ContainsKey(name)
                    || work.SetPlain(
                        name,
                        value.ValueKind == JsonValueKind.Array
                            ? string.Join(", ", value.EnumerateArray().Select(CslText.Of))
                            : CslText.Of(value)
                    );
            case "URL" or "DOI":
                return work.SetPlain(name, CslText.Of(value).Replace("&amp;", "&", StringComparison.Ordinal)) && IsWhole(value);
            case "note":
                return IsWhole(value);
            case "title":
                var subtitle = CslText.Part(item, "subtitle");
                return work.Values.ContainsKey(name)
                    || (work.Set(name, subtitle.Length > 0 ? $"{CslText.Of(value)}: {subtitle}" : CslText.Of(value)) && IsWhole(value));
            default:
                return Words.Contains(name, StringComparer.Ordinal)
                    && (work.Values.ContainsKey(name) || (work.Set(name, CslText.Of(value)) && IsWhole(value)));
        }
    }

    // Of a list only the first is taken.
    private static bool IsWhole(JsonElement value) =>
        value.ValueKind != JsonValueKind.Object && (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() < 2);

    private static void SetType(Work work, string type)
    {
        work.Set("type", CrossrefWorks.TypeOf(type));
        if (SourceKind.Types.Contains(work["type"], StringComparer.Ordinal))
            return;
        work.NotUnderstood.Add(("type", $"'{WorkText.Plain(type)}' is no type of CSL, so 'document' was written"));
        work.Values["type"] = "document";
    }

    private static void TakeCustom(Work work, JsonElement custom)
    {
        if (custom.ValueKind != JsonValueKind.Object)
        {
            if (CslText.SaysSomething(custom))
                work.LeftOut.Add("custom");
            return;
        }

        foreach (var property in custom.EnumerateObject())
        {
            var isOurs =
                Work.OwnKeys.Contains(property.Name)
                || property.Name is "issued" or "accessed" or "ISBN" or "note"
                || Words.Contains(property.Name, StringComparer.Ordinal);
            if (!isOurs || !work.SetPlain(property.Name, CslText.Of(property.Value)))
                work.LeftOut.Add($"custom {WorkText.Plain(property.Name)}");
        }
    }

    private static TextSpan PlaceOf(SourceText source, JsonException fault)
    {
        var line = (int)Math.Min(fault.LineNumber ?? 0, int.MaxValue);
        var at = 0;
        for (var i = 0; i < line && at >= 0; i++)
            at = source.Content.IndexOf('\n', at) + 1;
        var end = source.Content.IndexOf('\n', at);
        var text = source.Content[at..(end < 0 ? source.Content.Length : end)];
        var bytes = Encoding.UTF8.GetBytes(text);
        var column = Encoding.UTF8.GetCharCount(bytes, 0, (int)Math.Min(fault.BytePositionInLine ?? 0, bytes.Length));
        return new TextSpan(Math.Min(at + column, source.Content.Length), 0);
    }
}
