using System.Reflection;
using System.Text.RegularExpressions;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using Xunit;

namespace AstanaSite.Tests.Design;

public sealed partial class DiagnosticCodeTests
{
    public static TheoryData<Type, string> Groups =>
        new()
        {
            { typeof(ReadingProblems), "AS01" },
            { typeof(FrontMatterProblems), "AS02" },
            { typeof(ValueProblems), "AS03" },
            { typeof(LinkProblems), "AS04" },
            { typeof(CitationProblems), "AS05 AS06" },
            { typeof(MarkupProblems), "AS07" },
            { typeof(ThemeProblems), "AS08" },
            { typeof(OutputProblems), "AS09" },
            { typeof(ImportProblems), "AS10" },
            { typeof(OutsideProblems), "AS11" },
            { typeof(TranslationProblems), "AS12" },
        };

    [Theory, MemberData(nameof(Groups))]
    public void A_group_lists_all_its_codes_in_its_range(Type group, string ranges)
    {
        var declared = Declared(group).ToList();
        var listed = (IReadOnlyList<DiagnosticDescriptor>)group.GetProperty("All")!.GetValue(null)!;
        Assert.NotEmpty(listed);
        Assert.Equal(declared.OrderBy(one => one.Code, StringComparer.Ordinal), listed);
        Assert.All(listed, one => Assert.Contains(one.Code[..4], ranges.Split(' ')));
    }

    [Fact]
    public void Every_group_has_its_range() =>
        Assert.Equal(
            Groups.Select(row => row.Data.Item1.Name).Order(StringComparer.Ordinal),
            typeof(ReadingProblems)
                .Assembly.GetTypes()
                .Where(type => type.Namespace == typeof(ReadingProblems).Namespace && Declared(type).Any())
                .Select(type => type.Name)
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Codes_are_unique_sorted_and_found()
    {
        var codes = DiagnosticRegistry.All.Select(one => one.Code).ToList();
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.Equal(Groups.SelectMany(row => Declared(row.Data.Item1)).Select(one => one.Code).Order(StringComparer.Ordinal), codes);
        Assert.All(DiagnosticRegistry.All, one => Assert.Same(one, DiagnosticRegistry.Find(one.Code)));
        Assert.All(DiagnosticRegistry.All, one => Assert.Same(one, DiagnosticRegistry.Find(one.Code.ToLowerInvariant())));
        Assert.Null(DiagnosticRegistry.Find("AS0000"));
    }

    [Fact]
    public void Codes_have_one_form_and_words()
    {
        Assert.All(DiagnosticRegistry.All, one => Assert.Matches(Code(), one.Code));
        Assert.All(DiagnosticRegistry.All, one => Assert.NotEqual("", one.Title));
        Assert.All(DiagnosticRegistry.All, one => Assert.Matches("^[A-Z]", one.Title));
        // Messages go on after "error AS0101: ", and help after "help: ".
        Assert.All(DiagnosticRegistry.All, one => Assert.DoesNotMatch(@"\.$", one.Message));
        Assert.All(DiagnosticRegistry.All, one => Assert.NotEqual("", one.Help));
        Assert.Equal(DiagnosticRegistry.All.Count, DiagnosticRegistry.All.Select(one => one.Title).Distinct().Count());
    }

    [Fact]
    public void Words_can_be_filled_in()
    {
        object[] arguments = [.. Enumerable.Range(0, 10).Select(number => (object)$"<{number}>")];
        foreach (var one in DiagnosticRegistry.All)
        {
            var filled = Diagnostic.OfFile(one, "a.md", arguments);
            Assert.DoesNotContain("{0}", filled.Message + filled.Help, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Errors_stay_errors_and_warnings_become_errors_where_that_is_wanted()
    {
        var hints = DiagnosticRegistry.All.Select(one => Diagnostic.OfFile(one, "a.md", [.. Enumerable.Repeat((object)"x", 10)])).ToList();
        Assert.All(new SeverityPolicy(true).Apply(hints), one =>
            Assert.Equal(one.Descriptor.Severity == Severity.Hint ? Severity.Hint : Severity.Error, one.Severity)
        );
        Assert.All(new SeverityPolicy(false).Apply(hints), one => Assert.Equal(one.Descriptor.Severity, one.Severity));
    }

    private static IEnumerable<DiagnosticDescriptor> Declared(Type group) =>
        group
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

    [GeneratedRegex("^AS[0-9]{4}$")]
    private static partial Regex Code();
}
