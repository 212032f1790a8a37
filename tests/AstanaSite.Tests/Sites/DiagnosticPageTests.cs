using AstanaSite.Diagnostics.Codes;
using Xunit;

namespace AstanaSite.Tests.Sites;

/// <summary>Every code has a page, which the program also prints.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly string Folder = Repository.Path("docs", "diagnostics");

    public static TheoryData<string> Codes => [.. DiagnosticRegistry.All.Select(one => one.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_page_with_its_title_a_wrong_and_a_right_example_and_a_way_to_mend_it(string code)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, code + ".md"));

        Assert.Equal($"# {code}: {DiagnosticRegistry.Find(code)!.Title}", lines[0]);
        var parts = lines.Where(line => line.StartsWith("**", StringComparison.Ordinal) && line.EndsWith("**", StringComparison.Ordinal));
        Assert.Equal(["**Wrong**", "**Right**", "**How to mend it**"], parts.Take(3));
        Assert.StartsWith("```", lines[Array.IndexOf(lines, "**Wrong**") + 2], StringComparison.Ordinal);
        Assert.StartsWith("```", lines[Array.IndexOf(lines, "**Right**") + 2], StringComparison.Ordinal);
    }

    [Fact]
    public void No_page_is_left_over_from_a_code_that_is_gone()
    {
        var pages = Directory.EnumerateFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);

        Assert.Equal([.. DiagnosticRegistry.All.Select(one => one.Code).Order(StringComparer.Ordinal), "README"], pages);
    }

    [Fact]
    public void The_table_lists_every_code_with_its_severity_and_title()
    {
        var rows = File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal));

        Assert.Equal(
            DiagnosticRegistry.All.Select(one =>
                $"| [{one.Code}]({one.Code}.md) | {one.Severity.ToString().ToLowerInvariant()} | {one.Title} |"
            ),
            rows
        );
    }

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        var codes = DiagnosticRegistry.All.Select(one => one.Code).ToList();

        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
    }
}
