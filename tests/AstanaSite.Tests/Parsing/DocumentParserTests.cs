using AstanaSite.Diagnostics;
using AstanaSite.Parsing;
using AstanaSite.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Xunit;

namespace AstanaSite.Tests.Parsing;

public sealed class DocumentParserTests
{
    [Theory, Cases("documents.txt")]
    public void A_file_is_taken_apart(string text, string keys, string blocks, string problems)
    {
        var (document, diagnostics) = Parse(text);
        Assert.Equal(keys, string.Join(' ', document.ReadFrontMatter().Entries.Select(entry => entry.Key.Value)));
        Assert.Equal(
            blocks,
            string.Join(
                ' ',
                document
                    .Body.Where(block => block is not YamlFrontMatterBlock)
                    .Select(block => block.GetType().Name.Replace("Block", "", StringComparison.Ordinal))
            )
        );
        Assert.Equal(problems, Problems.Codes(diagnostics.Items));
    }

    [Theory]
    [InlineData("| a |\n|---|\n| `x \\| y` |\n", "x | y")]
    [InlineData("| a | b |\n|---|---|\n| `\\|` *`a\\|b`* | c |\n", "|, a|b")]
    [InlineData("`x \\| y` | no table\n", "x \\| y")]
    public void A_bar_in_code_in_a_table_needs_its_backslash_only_there(string markdown, string code) =>
        Assert.Equal(
            code,
            string.Join(", ", Parse("---\ntitle: x\n---\n\n" + markdown).Document.Body.Descendants<CodeInline>().Select(one => one.Content))
        );

    [Property(MaxTest = 500)]
    public bool Any_text_is_parsed_without_an_exception(string? text) => HoldsFor(text ?? "");

    [Property(MaxTest = 1000, Arbitrary = [typeof(Texts)])]
    public bool What_looks_like_a_file_is_parsed_without_an_exception(FileText text) => HoldsFor(text.Text);

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("[")]
    [InlineData("*a **b ")]
    [InlineData("![[")]
    [InlineData("<b>")]
    [InlineData("[@")]
    [InlineData("|a")]
    [InlineData("[^1]: ")]
    public void A_text_that_nests_without_end_is_a_document_all_the_same(string opening) =>
        Assert.True(HoldsFor("---\ntitle: x\n---\n\n" + string.Concat(Enumerable.Repeat(opening, 3000))));

    private static bool HoldsFor(string text)
    {
        var (document, diagnostics) = Parse(text);
        var length = document.Source.Content.Length;
        return diagnostics.Items.All(one => one.Range is { } range && range.Span.Start >= 0 && range.Span.End <= length)
            && (document.ReadFrontMatter().Entries.Count > 0 || document.Body.Count > 0 || diagnostics.Items.Count > 0);
    }

    private static (ParsedDocument Document, DiagnosticBag Diagnostics) Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        return (DocumentParser.Parse(new SourceText("a.md", text), diagnostics, out _), diagnostics);
    }

    /// <summary>A text made of what files are made of.</summary>
    public sealed record FileText(string Text)
    {
        public override string ToString() => Text;
    }

    public static class Texts
    {
        private static readonly string[] Pieces =
        [
            "---",
            "---\n",
            "\n---\n",
            "...\n",
            "title: x\n",
            "a: [b\n",
            "\n",
            "\n\n",
            "\n    ",
            "  ",
            " ",
            "\t",
            "# ",
            "## ",
            "- ",
            "1. ",
            "> ",
            "* ",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "~~~",
            "|",
            "| a |",
            "\n|---|",
            ":",
            "\n: ",
            "[",
            "]",
            "](",
            ")",
            "[@a]",
            "[@",
            "[@?]",
            "@a;",
            "; ",
            "![",
            "<span>",
            "</span>",
            "<b",
            "<!--",
            "-->",
            "<https://x.org>",
            "&amp;",
            "&#0;",
            "[^1]",
            "[^1]: ",
            "[x]: y",
            "\\",
            "words",
            "é",
            "😀",
            "\uD83D",
            "\0",
            "\r",
            "\u2028",
            "===",
        ];

        public static Arbitrary<FileText> Text() =>
            Gen.Elements(Pieces)
                .ListOf()
                .SelectMany(list =>
                    Gen.Elements("", "---\n", "---\ntitle: x\n---\n").Select(head => new FileText(head + string.Concat(list)))
                )
                .ToArbitrary();
    }
}
