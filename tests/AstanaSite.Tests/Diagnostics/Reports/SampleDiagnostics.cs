using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Tests.Diagnostics.Reports;

/// <summary>
/// A few diagnostics of all forms: of each severity, with and without place and suggestion, with marks that mean something to the formats.
/// </summary>
internal static class SampleDiagnostics
{
    internal static IReadOnlyList<Diagnostic> All { get; } = Make();

    private static IReadOnlyList<Diagnostic> Make()
    {
        var round = new SourceText(
            "input/rounds/astana-1.md",
            "---\ntitle: Astana\ntrak: platform\n---\n\nRT named [the ambassador](../actors/x.md) – السفير – and | `others` <b>.\n\tTwo\n"
                + "lines\n"
        );
        var odd = new SourceText("input/pages/a, b: 100%.md", "---\ntitle: \u001B[31mRed\u202E\n---\n");
        return
        [
            Diagnostic.OfFile(OutputProblems.DeadLink, "rounds/astana-1.html", "https://example.org/?a=1&b=2"),
            Diagnostic.At(
                MarkupProblems.BadElement,
                odd.Range(new TextSpan(11, 3)),
                null,
                "\u001B[31m",
                "[x](javascript:alert) ![y](z) @everyone *b* | # `c`"
            ),
            Diagnostic.At(FrontMatterProblems.UnknownKey, round.Range(new TextSpan(18, 4)), "track", "trak", "a round", "title, summary"),
            Diagnostic.At(FrontMatterProblems.Syntax, round.Range(new TextSpan(11, 6)), "title: 'Astana'", "a value", "quote it"),
            Diagnostic.At(CitationProblems.Uncited, round.Range(TextSpan.FromBounds(40, 118)), null, "paragraph"),
            Diagnostic.At(LinkProblems.UnlinkedName, round.Range(new TextSpan(40, 2)), null, "RT", "../actors/rt.md"),
        ];
    }
}
