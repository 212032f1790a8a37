using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Parsing.Yaml;

public sealed class YamlReaderTests
{
    [Theory, Cases("yaml.txt")]
    public void Yaml_is_read_with_its_places(string yaml, string tree, string problems)
    {
        var (node, diagnostics) = Read(yaml);
        Assert.Equal(tree, Describe(node));
        Assert.Equal(problems, Problems.Codes(diagnostics.Items));
    }

    [Fact]
    public void Places_are_those_in_the_file_and_not_in_the_stretch_that_is_read()
    {
        var source = new SourceText("a.md", "---\na: b\nb: [c, *d ]\n---\n");
        var diagnostics = new DiagnosticBag();
        var node = Assert.IsType<YamlMapping>(YamlReader.Read(source, TextSpan.FromBounds(4, 21), diagnostics));
        Assert.Equal("c", Text(source, Assert.IsType<YamlSequence>(node.Entries[1].Value).Items[0].Span));
        Assert.Equal("AS0208@3:8", Problems.Codes(diagnostics.Items));
    }

    [Fact]
    public async Task Each_problem_says_what_is_wrong()
    {
        var words = new StringBuilder();
        foreach (var row in CaseTable.Read(Path.Combine(Path.GetDirectoryName(Repository.SourceFile())!, "yaml.txt")).Rows)
        {
            if (row.Cells[2] == "-")
                continue;
            words.Append(row.Cells[0].TrimEnd('\n')).Append("\n=>\n");
            foreach (var problem in Read(row.Cells[0]).Diagnostics.Items)
                words.Append(problem.Message).Append('\n');
            words.Append('\n');
        }

        await Verifier.Verify(words.ToString());
    }

    [Property(MaxTest = 1000)]
    public bool Any_text_is_read_without_an_exception(string? text) => HoldsFor(text ?? "");

    [Property(MaxTest = 1000, Arbitrary = [typeof(YamlTexts)])]
    public bool What_looks_like_yaml_is_read_without_an_exception(YamlText text) => HoldsFor(text.Text);

    [Fact]
    public void A_text_that_nests_without_end_is_refused()
    {
        foreach (var opening in new[] { "[", "{a: ", "- ", "? " })
        {
            var (node, diagnostics) = Read(string.Concat(Enumerable.Repeat(opening, 20_000)));
            Assert.Null(node);
            Assert.True(diagnostics.HasErrors);
        }
    }

    private static bool HoldsFor(string text)
    {
        var (node, diagnostics) = Read(text);
        var source = new SourceText("a.yml", text);
        return IsInside(node, source.Content.Length)
            && diagnostics.Items.All(one => one.Range is { } range && range.Span.Start >= 0 && range.Span.End <= source.Content.Length);
    }

    private static bool IsInside(YamlNode? node, int length) =>
        node switch
        {
            null => true,
            { Span: { Start: < 0 } } => false,
            { Span: var span } when span.End > length => false,
            YamlSequence sequence => sequence.Items.All(item => IsInside(item, length)),
            YamlMapping mapping => mapping.Entries.All(entry => IsInside(entry.Key, length) && IsInside(entry.Value, length)),
            _ => true,
        };

    private static (YamlNode? Node, DiagnosticBag Diagnostics) Read(string yaml)
    {
        var source = new SourceText("a.yml", yaml);
        var diagnostics = new DiagnosticBag();
        return (YamlReader.Read(source, new TextSpan(0, source.Content.Length), diagnostics), diagnostics);
    }

    private static string Text(SourceText source, TextSpan span) => source.Content.Substring(span.Start, span.Length);

    private static string Describe(YamlNode? node)
    {
        var words = node switch
        {
            null => "nothing",
            YamlRefused => "refused",
            YamlScalar { IsNull: true } => "null",
            YamlScalar { IsPlain: true } scalar => scalar.Value,
            YamlScalar scalar => $"\"{scalar.Value}\"",
            YamlSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Describe))}]",
            YamlMapping mapping =>
                $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{Describe(entry.Key)}: {Describe(entry.Value)}"))}}}",
            _ => "?",
        };
        return node is null ? words : $"{words}@{node.Span.Start}-{node.Span.End}";
    }

    /// <summary>A text made of what YAML is made of.</summary>
    public sealed record YamlText(string Text)
    {
        public override string ToString() => Text;
    }

    public static class YamlTexts
    {
        private static readonly string[] Pieces =
        [
            "a",
            "b",
            "key: ",
            ": ",
            ":",
            "- ",
            "-",
            "? ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "\n",
            "\n",
            "\n  ",
            "\n    ",
            " ",
            "\t",
            "'",
            "\"",
            "''",
            "\\",
            "\\u",
            "\\x4",
            "#",
            " # ",
            "&a ",
            "*a",
            "!t ",
            "!<x> ",
            "!!str ",
            "%YAML 1.1",
            "%TAG ! x",
            "---",
            "---\n",
            "\n...\n",
            "|",
            ">",
            "|+2\n",
            ">-\n",
            "|9",
            "@",
            "`",
            "~",
            "null",
            "😀",
            "\uD83D",
            "é",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "\0",
            "\u0007",
            "<<: ",
        ];

        public static Arbitrary<YamlText> Text() =>
            Gen.Elements(Pieces).ListOf().Select(list => new YamlText(string.Concat(list))).ToArbitrary();
    }
}
