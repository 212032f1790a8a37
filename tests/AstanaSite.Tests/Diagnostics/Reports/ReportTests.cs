using System.Text;
using System.Text.Json;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Diagnostics.Reports;
using AstanaSite.Tests.Searching;
using Xunit;

namespace AstanaSite.Tests.Diagnostics.Reports;

/// <summary>The forms in which diagnostics are printed.</summary>
public sealed class ReportTests
{
    private static readonly string Schema = Repository.Path("tests", "web", "node_modules", "@microsoft", "jest-sarif");

    [Fact]
    public Task People_see_the_line_and_what_to_do() => Verifier.Verify(HumanReport.Of(SampleDiagnostics.All, isColoured: false));

    [Fact]
    public void What_contributors_write_cannot_reach_the_terminal()
    {
        var text = HumanReport.Of(SampleDiagnostics.All, isColoured: false);
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c is '\u202E');
        Assert.Contains("\u001b[31m", HumanReport.Of(SampleDiagnostics.All, isColoured: true), StringComparison.Ordinal);
    }

    [Fact]
    public Task GitHub_gets_one_command_for_each() => Verifier.Verify(GitHubReport.Of(SampleDiagnostics.All));

    [Fact]
    public void A_command_is_one_line() =>
        Assert.All(GitHubReport.Of(SampleDiagnostics.All).TrimEnd('\n').Split('\n'), line =>
            Assert.Matches("^::(error|warning|notice) file=[^:,]+(,line=[0-9]+,col=[0-9]+(,endColumn=[0-9]+)?)?,title=[^:,]+::", line)
        );

    [Fact]
    public Task Json_has_all_of_it() => Verifier.Verify(Written(stream => JsonReport.Write(stream, SampleDiagnostics.All)), "json");

    [Fact]
    public Task Sarif_has_rules_and_results() => Verifier.Verify(Sarif(SampleDiagnostics.All), "json");

    [Fact]
    public async Task Sarif_is_valid_by_the_official_schema()
    {
        await AssertValid(Sarif(SampleDiagnostics.All));
        await AssertValid(Sarif([]));
        await AssertValid(Written(stream => SarifReport.Write(stream, SampleDiagnostics.All, "")));
        object[] arguments = [.. Enumerable.Repeat((object)"x", 10)];
        await AssertValid(Sarif([.. DiagnosticRegistry.All.Select(one => Diagnostic.OfFile(one, "input/a.md", arguments))]));
    }

    [Fact]
    public async Task The_check_of_sarif_can_fail()
    {
        var log = Sarif(SampleDiagnostics.All);
        Assert.Contains(
            "startLine",
            await Validate(log.Replace("\"startLine\": 3", "\"startLine\": 0", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "level",
            await Validate(log.Replace("\"level\": \"note\"", "\"level\": \"hint\"", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "columnKind",
            await Validate(log.Replace("utf16CodeUnits", "bytes", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sarif_names_each_rule_by_its_place()
    {
        using var log = JsonDocument.Parse(Sarif(SampleDiagnostics.All));
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (var result in run.GetProperty("results").EnumerateArray())
            Assert.Equal(
                result.GetProperty("ruleId").GetString(),
                rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()
            );
    }

    [Fact]
    public Task A_pull_request_gets_a_summary_with_links() =>
        Verifier.Verify(MarkdownSummary.Of(SampleDiagnostics.All, "https://github.com/example/archive", "0123abc", "origin/main"), "md");

    [Fact]
    public Task A_summary_without_a_repository_has_no_links() =>
        Verifier.Verify(MarkdownSummary.Of(SampleDiagnostics.All, "", "main", ""), "md");

    [Fact]
    public void A_summary_of_nothing_says_so() =>
        Assert.Equal("## What the archive's checks found\n\nNothing to mend.\n", MarkdownSummary.Of([], "", "main", ""));

    [Fact]
    public void A_summary_is_not_without_end()
    {
        var many = Enumerable.Repeat(SampleDiagnostics.All[0], 2000).ToList();
        var text = MarkdownSummary.Of(many, "https://github.com/example/archive", "main", "");
        Assert.Contains("… and 1900 more.", text, StringComparison.Ordinal);
        // GitHub takes a summary of up to 1 MiB.
        Assert.True(Encoding.UTF8.GetByteCount(text) < 1 << 20);
    }

    private static string Sarif(IReadOnlyList<Diagnostic> diagnostics) =>
        Written(stream => SarifReport.Write(stream, diagnostics, "https://github.com/example/archive"));

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task AssertValid(string log) => Assert.Equal("", await Validate(log));

    private static async Task<string> Validate(string log)
    {
        Assert.SkipUnless(
            Directory.Exists(Schema) || Environment.GetEnvironmentVariable("CI") is { Length: > 0 },
            "The schema is not installed: npm ci --ignore-scripts --prefix tests/web."
        );
        return await Node.Run(log, TestContext.Current.CancellationToken, Repository.Path("tests", "web", "sarif.cjs"));
    }
}
