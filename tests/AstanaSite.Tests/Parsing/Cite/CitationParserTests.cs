using System.Globalization;
using AstanaSite.Diagnostics;
using AstanaSite.Parsing;
using AstanaSite.Parsing.Cite;
using AstanaSite.Text;
using Markdig.Syntax;
using Xunit;

namespace AstanaSite.Tests.Parsing.Cite;

public sealed class CitationParserTests
{
    private const string Head = "---\ntitle: x\n---\n\n";

    [Theory, Cases("citations.txt")]
    public void Citations_are_recognised(string markdown, string citations)
    {
        var source = new SourceText("a.md", Head + markdown);
        var found = DocumentParser.Parse(source, new DiagnosticBag(), out _).Body.Descendants<CitationInline>().ToList();
        Assert.Equal(citations, found.Count == 0 ? "-" : string.Join(' ', found.Select(Describe)));
        foreach (var citation in found)
        {
            Assert.Equal('[', source.Content[citation.Span.Start]);
            if (citation.Malformed.Length == 0)
                Assert.Equal(']', source.Content[citation.Span.End]);
            else
                Assert.Equal(citation.Malformed, source.Content[citation.Span.Start..(citation.Span.End + 1)]);
            foreach (var work in citation.Items)
                Assert.Equal(work.Key, source.Content.Substring(work.KeySpan.Start, work.KeySpan.Length));
        }
    }

    private static string Describe(CitationInline citation) =>
        citation.Malformed.Length > 0 ? $"MALFORMED {citation.Malformed}"
        : citation.WantsSource ? "WANTED"
        : string.Join(
            '+',
            citation.Items.Select(work =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{In("()", work.Prefix)}{work.Key}@{work.KeySpan.Start - Head.Length}{In("<>", work.Locator)}"
                )
            )
        );

    private static string In(string brackets, string words) => words.Length == 0 ? "" : $"{brackets[0]}{words}{brackets[1]}";
}
