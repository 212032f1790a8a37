using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Sites;

/// <summary>The archive itself has nothing to mend, and one mistake in it is one diagnostic, at its place.</summary>
public sealed class ArchiveMistakeTests
{
    private const string Round = "rounds/astana-1.md";

    [Fact]
    public void The_archive_has_no_errors_and_no_warnings() => Assert.Equal("", Problems.Words(Found("")));

    [Theory]
    [InlineData("AS0401", "(../places/astana.md)", "(../places/astanna.md)", 1)]
    [InlineData("AS0501", "[@astanatimes-2015-05;", "[@astanatimes-2015-50;", 2)]
    [InlineData("AS0203", "\ntrack:", "\ntrak:", 1)]
    [InlineData("AS0301", "\n  value: 2015-05-25/2015-05-27", "\n  value: 2015-05-25/2015-05-32", 10)]
    public void One_mistake_is_one_diagnostic_at_its_place(string code, string right, string wrong, int offset)
    {
        var text = Encoding.UTF8.GetString(new DiskFileTree(Repository.Path("input"), "input/").Read(Round)).ReplaceLineEndings("\n");
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the round has no {right}");
        var changed = string.Concat(text.AsSpan(0, at), wrong, text.AsSpan(at + right.Length));
        var found = Assert.Single(Found(changed));
        Assert.Equal((code, Severity.Error, "input/" + Round), (found.Code, found.Severity, found.Path));
        Assert.Equal(at + offset, found.Range!.Value.Span.Start);
    }

    /// <summary>The errors and warnings of the archive with another text of the round; with its own if that is empty.</summary>
    private static List<Diagnostic> Found(string text)
    {
        var input = new CaseTree(new DiskFileTree(Repository.Path("input"), "input/"));
        if (text.Length > 0)
            input.AddText(Round, text);
        using var output = new NoOutput();
        var request = new BuildRequest(input, new DiskFileTree(Repository.Path("theme"), "theme/"), 2);
        return
        [
            .. SiteBuilder
                .Build(request, output, null, TestContext.Current.CancellationToken)
                .Diagnostics.Where(one => one.Severity != Severity.Hint),
        ];
    }
}
