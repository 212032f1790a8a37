using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Reading;
using AstanaSite.Text;
using Markdig.Helpers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AstanaSite.Parsing;

/// <summary>
/// Characters that are written as references (<c>&amp;#x202E;</c>), in words, addresses, titles and raw HTML alike, and could not stand in
/// the file themselves.
/// </summary>
internal static class CharacterReferences
{
    private const int MostReports = 20;
    private const int Longest = 40;

    /// <summary>Reports them.</summary>
    /// <param name="source">The file.</param>
    /// <param name="body">Its tree.</param>
    /// <param name="start">Where its body begins.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public static void Check(SourceText source, MarkdownDocument body, int start, DiagnosticBag diagnostics)
    {
        var content = source.Content;
        List<SourceSpan>? words = null;
        var reports = 0;
        for (var at = start; reports < MostReports && at < content.Length; at++)
        {
            at = content.IndexOf('&', at);
            if (at < 0)
                return;
            var slice = new StringSlice(content, at, Math.Min(content.Length, at + Longest) - 1);
            if (!HtmlEntityParser.TryParse(ref slice, out var found, out var length) || found is null)
                continue;
            // What no character has becomes a replacement character; what is written is then lost.
            var written = content.AsSpan(at, length);
            var isLost =
                found == "\uFFFD"
                && !written.Contains("FFFD", StringComparison.OrdinalIgnoreCase)
                && !written.Contains("65533", StringComparison.Ordinal);
            if (!isLost && !SourceReader.HasForbidden(found))
                continue;
            words ??= PlacesOfWords(content, body);
            if (IsWithin(words, at))
                continue;
            if (isLost)
                diagnostics.Report(ReadingProblems.ControlCharacter, source.Range(new TextSpan(at, length)), written.ToString());
            else
                SourceReader.CheckEscaped(found, source.Range(new TextSpan(at, length)), diagnostics);
            reports++;
        }
    }

    // Code, and what follows a '\', stand on the page as they were written; the line that opens a fence does not.
    private static List<SourceSpan> PlacesOfWords(string content, MarkdownDocument body)
    {
        var places = new List<SourceSpan>();
        foreach (var one in body.Descendants())
        {
            if (one is FencedCodeBlock)
                places.Add(new SourceSpan(LineEnd(content, one.Span.Start), one.Span.End));
            else if (one is CodeInline || (one is CodeBlock and not Markdig.Extensions.Yaml.YamlFrontMatterBlock))
                places.Add(one.Span);
            else if (one is LiteralInline { IsFirstCharacterEscaped: true } literal)
                places.Add(new SourceSpan(literal.Span.Start, literal.Span.Start + 1));
        }

        places.Sort((one, other) => one.Start.CompareTo(other.Start));
        return places;
    }

    private static int LineEnd(string content, int at) => content.IndexOf('\n', at) is >= 0 and var end ? end : content.Length;

    private static bool IsWithin(List<SourceSpan> places, int at)
    {
        var (low, high) = (0, places.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (places[middle].Start <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low > 0 && places[low - 1].End >= at;
    }
}
