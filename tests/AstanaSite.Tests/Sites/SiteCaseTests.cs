using System.Text;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Sites;

/// <summary>Every folder of <c>tests/sites</c> is a test. <c>tests/sites/README.md</c> says how to add one.</summary>
public sealed class SiteCaseTests
{
    /// <summary>Codes that no site emits, with where each is emitted. A code that a site emits after all must leave this list.</summary>
    private static readonly Dictionary<string, string> EmittedElsewhere = new([
        .. ImportProblems.All.Select(one =>
            KeyValuePair.Create(one.Code, "reported by 'astana import' and not by a build; see WorkImportTests")
        ),
        .. OutsideProblems.All.Select(one =>
            KeyValuePair.Create(one.Code, "reported by 'astana check --external' and not by a build; see OutsideCheckTests")
        ),
    ]);

    public static TheoryData<string> Names => [.. SiteCase.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_site_reports_exactly_what_is_expected_and_looks_as_expected(string name)
    {
        var site = SiteCase.Of(name);
        using var output = new MemoryOutput();
        var result = site.Build(output);

        var problems = new StringBuilder();
        problems.Append(
            Snapshot.Compare(
                Path.Combine(site.Expected, "diagnostics.txt"),
                Path.Combine(site.Expected, "diagnostics.received.txt"),
                DiagnosticLines.Of(result.Diagnostics)
            )
        );
        foreach (var (page, verified) in PagesOf(site))
        {
            if (!output.Files.TryGetValue(page, out var file))
                problems.Append("The site has no page ").Append(page).Append(", which ").Append(verified).Append(" expects.\n");
            else
                problems.Append(
                    Snapshot.Compare(
                        verified,
                        verified.Replace(".verified.", ".received.", StringComparison.Ordinal),
                        Encoding.UTF8.GetString(file.Content.Span)
                    )
                );
        }

        Assert.True(problems.Length == 0, problems.ToString());
    }

    [Theory]
    [InlineData("broken-link", "AS0401")]
    [InlineData("unknown-source", "AS0501")]
    [InlineData("misspelt-key", "AS0203")]
    [InlineData("impossible-date", "AS0301")]
    public void One_mistake_is_one_error_and_nothing_is_put_in_place(string name, string code)
    {
        using var output = new MemoryOutput();
        var result = SiteCase.Of(name).Build(output);

        Assert.Equal(code, Assert.Single(result.Diagnostics).Code);
        Assert.True(result.HasErrors);
        Assert.Null(result.Commit);
    }

    [Fact]
    public void Every_code_is_emitted_by_some_site()
    {
        var emitted = SiteCase
            .All.Select(one => Path.Combine(one.Expected, "diagnostics.txt"))
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .SelectMany(line => line.Split(' '))
            .ToHashSet(StringComparer.Ordinal);
        var silent = DiagnosticRegistry.All.Select(one => one.Code).Where(code => !emitted.Contains(code));

        Assert.Equal(EmittedElsewhere.Keys.Order(StringComparer.Ordinal), silent);
    }

    private static IEnumerable<(string Page, string Verified)> PagesOf(SiteCase site)
    {
        var folder = Path.Combine(site.Expected, "pages");
        if (!Directory.Exists(folder))
            yield break;
        foreach (var file in Directory.EnumerateFiles(folder, "*.verified.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(folder, file).Replace('\\', '/');
            yield return (relative[..relative.IndexOf(".verified.", StringComparison.Ordinal)], file);
        }
    }
}
