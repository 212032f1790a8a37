using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace AstanaSite.BrowserTests.Reuse;

/// <summary>
/// What the programs of those who write in LaTeX or Markdown, biber and pandoc, find in the list of sources: all that the same list in
/// CSL JSON says, but for what docs/reuse.md lists.
/// </summary>
public sealed partial class LatexReadersTests(Sites sites)
{
    // pandoc has no type for @misc, which is what BibTeX has for these.
    private static readonly string[] WithoutType = ["document", "interview", "speech"];

    // pandoc 2.17 knows these not at all or only by their names.
    private static readonly string[] LanguagesUnknown = ["id", "kk", "zh"];

    private string Data(string file) => Path.Combine(sites.Archive.Folder, "data", file);

    [Fact]
    public async Task Pandoc_reads_every_work_of_the_bibtex()
    {
        Programs.Need("pandoc");
        var cancellation = TestContext.Current.CancellationToken;
        using var wanted = JsonDocument.Parse(await File.ReadAllTextAsync(Data("sources.csl.json"), cancellation));
        using var read = JsonDocument.Parse(
            await Programs.Run("pandoc", cancellation, "-f", "biblatex", "-t", "csljson", Data("sources.bib"))
        );
        var found = read.RootElement.EnumerateArray().ToDictionary(work => Text(work, "id"));
        Assert.Equal(wanted.RootElement.GetArrayLength(), found.Count);
        var differences = new List<string>();
        foreach (var work in wanted.RootElement.EnumerateArray())
        {
            var id = Text(work, "id");
            foreach (var (key, right, isSo) in Compare(work, found[id]))
            {
                if (!isSo)
                    differences.Add($"{id}: {key} is not '{right}' in {found[id]}");
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public async Task Pandoc_makes_a_bibliography_of_every_work_of_the_csl_json()
    {
        Programs.Need("pandoc");
        var cancellation = TestContext.Current.CancellationToken;
        using var wanted = JsonDocument.Parse(await File.ReadAllTextAsync(Data("sources.csl.json"), cancellation));
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.Path("all.md"), "---\nnocite: '@*'\n---\n", cancellation);
        var made = await Programs.Run(
            "pandoc",
            cancellation,
            "--citeproc",
            "--bibliography",
            Data("sources.csl.json"),
            "-t",
            "html",
            folder.Path("all.md")
        );
        var entries = Entry().Matches(made).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
        Assert.Equal(wanted.RootElement.EnumerateArray().Select(work => Text(work, "id")).Order(StringComparer.Ordinal), entries);
    }

    [Fact]
    public async Task Biber_warns_of_nothing_but_what_works_lack_and_fields_of_our_own()
    {
        Programs.Need("biber");
        var cancellation = TestContext.Current.CancellationToken;
        using var wanted = JsonDocument.Parse(await File.ReadAllTextAsync(Data("sources.csl.json"), cancellation));
        var works = wanted.RootElement.EnumerateArray().ToDictionary(work => Text(work, "id"));
        using var folder = new TemporaryFolder();
        var said = await Programs.Run(
            "biber",
            cancellation,
            "--tool",
            "--validate-datamodel",
            "--nolog",
            "--output-file",
            folder.Path("again.bib"),
            Data("sources.bib")
        );
        var again = await File.ReadAllTextAsync(folder.Path("again.bib"), cancellation);
        Assert.Equal(
            works.Keys.Order(StringComparer.Ordinal),
            Key().Matches(again).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)
        );
        var warnings = said.Split('\n').Where(line => line.StartsWith("WARN", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(warnings);
        Assert.DoesNotContain(warnings, line => !IsDeserved(line, works));
    }

    private static bool IsDeserved(string warning, Dictionary<string, JsonElement> works)
    {
        if (OwnField().IsMatch(warning))
            return true;
        var lacks = Missing().Match(warning);
        return lacks.Success
            && !works[lacks.Groups[1].Value]
                .TryGetProperty(
                    lacks.Groups[2].Value switch
                    {
                        "date, year" => "issued",
                        "institution" => "publisher",
                        "journaltitle" => "container-title",
                        var other => other,
                    },
                    out _
                );
    }

    private static IEnumerable<(string Key, string Right, bool IsSo)> Compare(JsonElement work, JsonElement found)
    {
        var (type, language, title) = (Text(work, "type"), Text(work, "language"), Text(work, "title"));
        yield return ("type", type, Text(found, "type") == (WithoutType.Contains(type) ? "" : type));
        yield return (
            "language",
            language,
            LanguagesUnknown.Contains(language) || Text(found, "language").Split('-')[0] == language.Split('-')[0]
        );
        // A translation is glued on, and what follows a colon or a stop gets a capital.
        var translation = Text(work.GetProperty("custom"), "title-en") is { Length: > 0 } words ? $"[{words}]" : "";
        var isSame = Regex.IsMatch(
            Text(found, "title"),
            $@"^{AfterColon().Replace(Regex.Escape(title), "$1(?i:$2)")}\W*{Regex.Escape(translation)}$"
        );
        yield return ("title", title, isSame);
        foreach (var key in (string[])["container-title", "URL", "DOI", "volume", "issue", "page", "publisher-place"])
            yield return (key, Text(work, key), Text(work, key) == Text(found, key));
        yield return ("author", Names(work), Names(work) == Names(found));
        yield return ("issued", Days(work), Days(work) == Days(found));
    }

    // Without elements, and with the apostrophes that pandoc makes.
    private static string Text(JsonElement work, string key) =>
        work.TryGetProperty(key, out var value) ? Element().Replace(value.ToString(), "").Replace('\'', '’').Trim() : "";

    // pandoc parts "del" and "al-" from their names, so the parts are compared and not their order.
    private static string Names(JsonElement work) =>
        !work.TryGetProperty("author", out var names)
            ? ""
            : string.Join(
                "; ",
                names
                    .EnumerateArray()
                    .Select(name =>
                        string.Join(
                            ' ',
                            name.EnumerateObject()
                                .SelectMany(part => part.Value.ToString().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
                                .Order(StringComparer.Ordinal)
                        )
                    )
            );

    private static string Days(JsonElement work) =>
        work.TryGetProperty("issued", out var date) && date.TryGetProperty("date-parts", out var parts)
            ? Blank().Replace(parts.GetRawText(), "")
            : "";

    [GeneratedRegex(@"((?::|\\\.)\\\s)(\w)")]
    private static partial Regex AfterColon();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Element();

    [GeneratedRegex("<div id=\"ref-([^\"]+)\"")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^@\w+\{([^,]+),", RegexOptions.Multiline)]
    private static partial Regex Key();

    [GeneratedRegex("Field 'x-[a-z-]+' invalid in data model|Invalid field 'journaltitle' for entrytype '(?:online|misc|report)'")]
    private static partial Regex OwnField();

    [GeneratedRegex("Entry '([^']+)' .*Missing mandatory field (?:- one of )?'([^']+)'")]
    private static partial Regex Missing();
}
