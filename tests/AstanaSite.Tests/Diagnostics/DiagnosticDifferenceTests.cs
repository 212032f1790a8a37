using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;
using Xunit;

namespace AstanaSite.Tests.Diagnostics;

public sealed class DiagnosticDifferenceTests
{
    [Fact]
    public void What_was_there_before_is_left_out_wherever_it_is_now()
    {
        var before = Of("a.md", "one\n!two\nthree\n");
        var now = Of("a.md", "new\nnew\none\n!two\nthree\n!four\n");
        Assert.Equal(["6"], Lines(New(before, now)));
    }

    [Fact]
    public void Of_two_alike_the_one_on_a_new_line_is_new()
    {
        var before = Of("a.md", "!same\nother\n");
        var now = Of("a.md", "!inserted above\n!same\nother\n");
        Assert.Equal(["1"], Lines(New(before, now)));
    }

    [Fact]
    public void A_line_that_was_reworded_and_not_mended_brings_nothing_new() =>
        Assert.Empty(New(Of("a.md", "!some words\n"), Of("a.md", "!other words\n")));

    [Fact]
    public void As_many_are_taken_away_as_there_were() =>
        Assert.Equal(["2", "3"], Lines(New(Of("a.md", "!same\n"), Of("a.md", "!same\n!same\n!same\n"))));

    [Fact]
    public void Another_file_is_another_problem()
    {
        Assert.Equal(["1"], Lines(New(Of("a.md", "!same\n"), Of("b.md", "!same\n"))));
        Assert.Empty(New(Of("a.md", "!same\n"), Of("b.md", "!same\n"), new Dictionary<string, string> { ["a.md"] = "b.md" }));
    }

    [Fact]
    public void What_is_mended_is_not_told() => Assert.Empty(New(Of("a.md", "!one\n!two\n"), Of("a.md", "one\n!two\n")));

    private static IReadOnlyList<Diagnostic> New(
        IReadOnlyList<Diagnostic> before,
        IReadOnlyList<Diagnostic> now,
        Dictionary<string, string>? renamed = null
    ) => DiagnosticDifference.New(before, now, renamed ?? []);

    private static IEnumerable<string> Lines(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(one => one.Range!.Value.Start.Line.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The same problem on each line that begins with a <c>!</c>.</summary>
    private static List<Diagnostic> Of(string path, string text)
    {
        var source = new SourceText(path, text);
        var found = new List<Diagnostic>();
        for (var at = text.IndexOf('!', StringComparison.Ordinal); at >= 0; at = text.IndexOf('!', at + 1))
            found.Add(Diagnostic.At(CitationProblems.Uncited, source.Range(new TextSpan(at, 1)), null, "paragraph"));
        return found;
    }
}
