using System.Text.Json;
using AstanaSite.Content.Dates;
using AstanaSite.Searching.Documents;

namespace AstanaSite.Tests.Searching;

/// <summary>The few pages in three languages that are searched here and, by a link to this file, in the browser.</summary>
internal static class SampleDocuments
{
    internal static IReadOnlyList<SearchDocument> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "search-queries", "sample.json")));
        return [.. json.RootElement.EnumerateArray().Select(Read)];
    }

    private static SearchDocument Read(JsonElement page) =>
        new()
        {
            Url = Text(page, "url")!,
            Language = Text(page, "language")!,
            Title = Text(page, "title")!,
            Names = Texts(page, "names"),
            Summary = Text(page, "summary") ?? "",
            Date = Text(page, "date") ?? "",
            Sections = [.. Rows(page, "sections").Select(row => new SearchSection(row[0], row[1], row[2]))],
            SourceFields = Texts(page, "sourceFields"),
            Facets = new SearchFacets
            {
                Kind = Text(page, "kind")!,
                Track = Text(page, "track"),
                FirstDay = Date(page)?.Earliest is { } first ? (int)first : null,
                LastDay = Date(page)?.Latest is { } last ? (int)last : null,
                Evidence = Texts(page, "evidence"),
                Perspective = Text(page, "perspective"),
                Actors = [.. Rows(page, "actors").Select(row => new SearchActor(row[0], row[1]))],
            },
        };

    private static string? Text(JsonElement page, string key) => page.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static EdtfDate? Date(JsonElement page) =>
        Text(page, "edtf") is { } text && EdtfParser.TryParse(text, out var date, out _) ? date : null;

    private static List<string> Texts(JsonElement page, string key) =>
        page.TryGetProperty(key, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static IEnumerable<List<string>> Rows(JsonElement page, string key) =>
        page.TryGetProperty(key, out var value)
            ? value.EnumerateArray().Select(row => row.EnumerateArray().Select(item => item.GetString()!).ToList())
            : [];
}
