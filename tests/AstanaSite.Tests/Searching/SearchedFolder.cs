using System.Text.Json;
using AstanaSite.Searching;
using AstanaSite.Searching.Documents;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Searching;

/// <summary>An index written to a folder, to be searched by the browser's scripts in Node.</summary>
internal sealed class SearchedFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("search-");

    internal SearchedFolder(IReadOnlyList<SearchDocument> documents)
        : this(SearchIndexBuilder.Build(documents, TestContext.Current.CancellationToken)) { }

    internal SearchedFolder(IEnumerable<OutputFile> files)
    {
        foreach (var file in files)
            Write(file);
    }

    public void Dispose() => folder.Delete(recursive: true);

    internal string PathOf(string file) => Path.Combine(folder.FullName, file);

    internal IEnumerable<string> Files(string sort) => Directory.GetFiles(PathOf(Path.Combine("search", sort)));

    internal async Task<IReadOnlyList<Answer>> Ask(IEnumerable<(string Query, string Language)> queries)
    {
        var input = JsonSerializer.Serialize(queries.Select(query => new { query = query.Query, language = query.Language }));
        var output = await Node.Run(
            input,
            TestContext.Current.CancellationToken,
            Repository.Path("tests", "search-queries", "run.cjs"),
            Repository.Path("theme", "assets"),
            folder.FullName
        );
        return
        [
            .. output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<Answer>(line, JsonSerializerOptions.Web)!),
        ];
    }

    internal async Task<Answer> Ask(string query, string language = "en") => (await Ask([(query, language)]))[0];

    private void Write(OutputFile file)
    {
        var path = PathOf(file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Content.Span);
    }

    /// <summary>What the page would show.</summary>
    internal sealed record Answer(
        IReadOnlyList<string>? Urls,
        IReadOnlyList<string>? Snippets,
        IReadOnlyList<string>? Targets,
        int Count,
        IReadOnlyList<IReadOnlyList<string>>? Corrections,
        IReadOnlyList<string>? Unknown,
        string? Error
    );
}
