using System.Text.RegularExpressions;
using AstanaSite.Text;
using YamlDotNet.Core;

namespace AstanaSite.Parsing.Yaml;

/// <summary>
/// Says what is wrong with YAML in words for editors. The parser's own speak of its tokens, and it often stops after the mistake.
/// </summary>
internal static partial class YamlFault
{
    private const string QuoteHelp =
        "write the whole value between quotes; where it has a ' in it between double ones, else between single ones";
    private const string IndentHelp =
        "a list begins each of its entries with '- ', and the entry's other keys stand exactly below its first key; indent with spaces, "
        + "two for each step";
    private const string CloseHelp =
        "close what was opened: each quotation mark and each bracket in front matter has its other half, most often on the same line";

    private static readonly (string Parser, string Words, string Help)[] Known =
    [
        ("invalid mapping", "a value with ': ' in it needs quotes around it", QuoteHelp),
        ("cannot start any token", "a value cannot begin with this character; put quotes around it", QuoteHelp),
        ("'-' indicator", "this line is not indented like the ones before it", IndentHelp),
        ("wrong indentation", "a quotation mark is opened here and not closed", CloseHelp),
        ("unexpected end of stream", "a quotation mark or bracket is opened here and not closed", CloseHelp),
        ("unexpected document indicator", "a quotation mark is opened here and not closed", CloseHelp),
        ("expected ':'", "a ':' is missing after the key", "write 'key: value', with a space after the ':'"),
        ("expected ',' or", "a bracket is opened here and not closed, or a ',' is missing between two values", CloseHelp),
        ("expected key", "this does not belong to the value before it; put quotes around the whole value", QuoteHelp),
        ("levels of nesting", "it is nested too deeply", "write it with fewer levels"),
        ("a key must be", "a key must be a single word or text", "write 'key: value', with one word as the key"),
        (
            "escape",
            "'\\' has a meaning of its own between double quotes; use single quotes",
            "write the value between single quotes; a ' in it is written twice"
        ),
    ];

    /// <summary>Where the mistake is, what it is, what to do, and the line as it probably should be.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="yaml">Where the YAML stands in it.</param>
    /// <param name="stop">Where the parser stopped.</param>
    /// <param name="fault">What the parser says.</param>
    public static YamlProblem Explain(string text, TextSpan yaml, TextSpan stop, YamlException fault)
    {
        var message = (fault.InnerException ?? fault).Message;
        if (message.Contains("tab", StringComparison.Ordinal) || (stop.Start < text.Length && text[stop.Start] == '\t'))
        {
            // The parser stops at the value that the line with the tab belongs to.
            foreach (var tab in TabIndentation().EnumerateMatches(text.AsSpan(yaml.Start, yaml.Length)))
                return new(
                    new TextSpan(yaml.Start + tab.Index + tab.Length - 1, 1),
                    "a tab stands before the first word; indent with spaces",
                    "delete the tab and type two spaces for each step, on this line and the ones like it",
                    null
                );
        }

        var (words, help) = ("it is not of the form 'key: value'", "write one key a line, such as 'title: …'; " + QuoteHelp);
        foreach (var (parser, ours, what) in Known)
        {
            if (!message.Contains(parser, StringComparison.Ordinal))
                continue;
            (words, help) = (ours, what);
            break;
        }

        // A key or a dash without its space makes one long word of the line, and the parser stumbles over the next.
        var lineStart = LineStart(text, stop.Start);
        var before = text.AsSpan(yaml.Start, Math.Max(0, lineStart - yaml.Start)).TrimEnd('\n');
        var at = before.LastIndexOf('\n') + 1;
        foreach (var glued in GluedKey().EnumerateMatches(before[at..]))
            return new(
                new TextSpan(yaml.Start + at + glued.Index + glued.Length - 1, 1),
                "a space is missing after ':'",
                "write 'key: value', with a space after the ':'",
                null
            );
        foreach (var glued in GluedDash().EnumerateMatches(before[at..]))
            return new(
                new TextSpan(yaml.Start + at + glued.Index + glued.Length - 1, 1),
                "a space is missing after '-'",
                "write '- ' before the first key of each entry of a list",
                before[at..].ToString().Trim().Insert(1, " ")
            );

        var line = text[lineStart..LineEnd(text, lineStart)];
        if (help != QuoteHelp && BadStart().IsMatch(line))
            (words, help) = ("a value cannot begin with this character; put quotes around it", QuoteHelp);
        var suggestion =
            help == QuoteHelp ? Quoted(line)
            : help == IndentHelp ? Indented(before[at..].ToString(), line)
            : null;
        return new(stop, words, help, suggestion);
    }

    /// <summary>A line with its value between quotes, or none where that changes nothing.</summary>
    private static string? Quoted(string line)
    {
        var match = KeyAndValue().Match(line);
        if (!match.Success)
            return null;
        var value = match.Groups["value"].Value.TrimEnd();
        // Quotes that went wrong are those around the value: they are taken off before better ones are put on.
        if (value.Length >= 2 && value[0] is '\'' or '"' && value[^1] == value[0])
            value = value[1..^1];
        if (value.Length == 0 || value[0] is '[' or '{')
            return null;
        var better = match.Groups["key"].Value.TrimStart() + InQuotes(value);
        return better == line.Trim() ? null : better;
    }

    /// <summary>A value between quotes: single ones, unless it has such in it.</summary>
    internal static string InQuotes(string value)
    {
        var hasBoth = value.Contains('\'', StringComparison.Ordinal) && value.AsSpan().IndexOfAny('"', '\\') >= 0;
        return hasBoth ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : value.Contains('\'', StringComparison.Ordinal) ? $"\"{value}\""
            : $"'{value}'";
    }

    /// <summary>A line as far in as the key of the list's entry above it, or none where there is no such entry.</summary>
    private static string? Indented(string above, string line)
    {
        var match = EntryAbove().Match(above);
        return match.Success && line.Trim() is { Length: > 0 } words && words[0] != '-' ? new string(' ', match.Length) + words : null;
    }

    private static int LineStart(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    private static int LineEnd(string text, int offset) => text.IndexOf('\n', offset) is >= 0 and var end ? end : text.Length;

    [GeneratedRegex(@"^\s*-(?=[A-Za-z])")]
    private static partial Regex GluedDash();

    [GeneratedRegex(@"^(?<key>\s*(?:- )?[A-Za-z][A-Za-z0-9-]*: +)(?<value>\S.*)$")]
    private static partial Regex KeyAndValue();

    // What begins something else in YAML, with words behind it.
    [GeneratedRegex(@"^\s*(?:- )?[A-Za-z][A-Za-z0-9-]*: +(?:[&*!|>?-]\s*[^\s0-9+-]|[&*!|>] +\S)")]
    private static partial Regex BadStart();

    [GeneratedRegex(@"^ *- +(?=\S)")]
    private static partial Regex EntryAbove();

    [GeneratedRegex(@"^ *\t(?=[ \t]*\S)", RegexOptions.Multiline)]
    private static partial Regex TabIndentation();

    [GeneratedRegex(@"^\s*(- )?[A-Za-z][A-Za-z0-9-]*:(?=[^\s:/])")]
    private static partial Regex GluedKey();
}

/// <summary>What is wrong with YAML.</summary>
/// <param name="Place">Where.</param>
/// <param name="Words">What, in words that finish "this line cannot be read:".</param>
/// <param name="Help">What to do.</param>
/// <param name="Suggestion">The line as it probably should be, or none.</param>
internal sealed record YamlProblem(TextSpan Place, string Words, string Help, string? Suggestion);
