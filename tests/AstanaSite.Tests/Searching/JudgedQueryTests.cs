using System.Globalization;
using System.Text.RegularExpressions;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Searching;

/// <summary>Queries over the archive itself, each with the pages that a reader would want first.</summary>
public sealed partial class JudgedQueryTests
{
    private const double LeastAtOne = 0.95,
        LeastAtFive = 0.98;

    [Fact]
    public async Task The_archive_answers_as_judged()
    {
        var rows = File.ReadAllLines(Repository.Path("tests", "search-queries", "queries.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
        using var site = new SearchedFolder(BuildIndex());
        var answers = await site.Ask(rows.Select(row => (row[0], row[1])));

        var places = rows.Select((row, index) => PlaceOf(row[2].Split(' '), answers[index].Urls ?? [])).ToList();
        var (atOne, atFive) = (Share(places, 1), Share(places, 5));
        var missed = rows.Where((_, index) => places[index] != 0)
            .Select(row => $"{row[0]} ({row[1]}) finds {string.Join(' ', answers[rows.IndexOf(row)].Urls?.Take(3) ?? [])}");
        var report = string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Count} queries, success at 1 {atOne:F3}, at 5 {atFive:F3}\n{string.Join('\n', missed)}"
        );
        TestContext.Current.SendDiagnosticMessage(report);
        Assert.True(rows.Count >= 120, report);
        Assert.True(atOne >= LeastAtOne && atFive >= LeastAtFive, report);

        // What is left where a citation stood, and a word that would be corrected to itself.
        Assert.DoesNotContain(answers.SelectMany(answer => answer.Snippets ?? []), snippet => SpaceBeforeStop().IsMatch(snippet));
        foreach (var answer in answers.Append(await site.Ask("وللمعارضة", "ar")))
            Assert.DoesNotContain(answer.Corrections ?? [], pair => pair[0] == pair[1]);
    }

    [GeneratedRegex(@"[\p{L}\]] [.,;:](\s|$)")]
    private static partial Regex SpaceBeforeStop();

    [Fact]
    public void Every_judged_page_exists()
    {
        var pages = Build().Files.Keys.ToHashSet(StringComparer.Ordinal);
        var lost = File.ReadAllLines(Repository.Path("tests", "search-queries", "queries.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .SelectMany(line => line.Split('\t')[2].Split(' '))
            .Where(page => !pages.Contains(page));
        Assert.Empty(lost);
    }

    private static IEnumerable<OutputFile> BuildIndex() =>
        Build().Files.Values.Where(file => file.Path.StartsWith("search/", StringComparison.Ordinal));

    private static MemoryOutput Build()
    {
        var output = new MemoryOutput();
        var request = new BuildRequest(
            new DiskFileTree(Repository.Path("input"), "input/"),
            new DiskFileTree(Repository.Path("theme"), "theme/"),
            2
        );
        SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken);
        return output;
    }

    private static int PlaceOf(string[] judged, IReadOnlyList<string> urls)
    {
        for (var place = 0; place < urls.Count; place++)
            if (judged.Contains(urls[place]))
                return place;
        return int.MaxValue;
    }

    private static double Share(List<int> places, int most) => places.Count(place => place < most) / (double)places.Count;
}
