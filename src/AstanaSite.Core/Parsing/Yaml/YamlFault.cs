using System.Text.RegularExpressions;
using AstanaSite.Text;
using YamlDotNet.Core;

namespace AstanaSite.Parsing.Yaml;

/// <summary>Says what is wrong with YAML in words for editors. The parser's own speak of its tokens, and it often stops after the mistake.</summary>
internal static partial class YamlFault
{
    private static readonly (string Parser, string Words)[] Known =
    [
        ("invalid mapping", "a value with ': ' in it needs quotes around it"),
        ("cannot start any token", "a value cannot begin with this character; put quotes around it"),
        ("'-' indicator", "this line is not indented like the ones before it"),
        ("wrong indentation", "a quotation mark is opened here and not closed"),
        ("unexpected end of stream", "a quotation mark or bracket is opened here and not closed"),
        ("unexpected document indicator", "a quotation mark is opened here and not closed"),
        ("expected ':'", "a ':' is missing after the key"),
        ("expected ',' or", "a bracket is opened here and not closed, or a ',' is missing between two values"),
        ("expected key", "this does not belong to the value before it; put quotes around the whole value"),
        ("levels of nesting", "it is nested too deeply"),
        ("a key must be", "a key must be a single word or text"),
        ("escape", "'\\' has a meaning of its own between double quotes; use single quotes"),
    ];

    /// <summary>Where the mistake is and what it is.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="yaml">Where the YAML stands in it.</param>
    /// <param name="stop">Where the parser stopped.</param>
    /// <param name="fault">What the parser says.</param>
    public static (TextSpan Place, string Words) Explain(string text, TextSpan yaml, TextSpan stop, YamlException fault)
    {
        var message = (fault.InnerException ?? fault).Message;
        if (message.Contains("tab", StringComparison.Ordinal) || (stop.Start < text.Length && text[stop.Start] == '\t'))
        {
            // The parser stops at the value that the line with the tab belongs to.
            foreach (var tab in TabIndentation().EnumerateMatches(text.AsSpan(yaml.Start, yaml.Length)))
                return (new TextSpan(yaml.Start + tab.Index + tab.Length - 1, 1), "a tab stands before the first word; indent with spaces");
        }

        var words = "it is not of the form 'key: value'";
        foreach (var (parser, ours) in Known)
        {
            if (!message.Contains(parser, StringComparison.Ordinal)) continue;
            words = ours;
            break;
        }

        // A key without its space makes one long word of the line, and the parser stumbles over the next.
        var before = text.AsSpan(yaml.Start, Math.Max(0, LineStart(text, stop.Start) - yaml.Start));
        var lastLine = before.TrimEnd('\n');
        var at = lastLine.LastIndexOf('\n') + 1;
        foreach (var glued in GluedKey().EnumerateMatches(lastLine[at..]))
            return (new TextSpan(yaml.Start + at + glued.Index + glued.Length - 1, 1), "a space is missing after ':'");
        return (stop, words);
    }

    private static int LineStart(string text, int offset) => offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;

    [GeneratedRegex(@"^ *\t(?=[ \t]*\S)", RegexOptions.Multiline)]
    private static partial Regex TabIndentation();

    [GeneratedRegex(@"^\s*(- )?[A-Za-z][A-Za-z0-9-]*:(?=[^\s:/])")]
    private static partial Regex GluedKey();
}
