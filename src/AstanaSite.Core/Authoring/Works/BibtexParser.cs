using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>An entry of a BibTeX file: its type, its key, and its fields with their values as written, macros replaced.</summary>
/// <param name="Type">The type in lower case, without <c>@</c>.</param>
/// <param name="Key">The key by which texts cite it.</param>
/// <param name="Fields">Names in lower case and values, in the order of writing.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record BibtexEntry(string Type, string Key, IReadOnlyList<KeyValuePair<string, string>> Fields, SourceRange Place);

/// <summary>
/// Takes a BibTeX file apart: entries, <c>@string</c> macros, values in braces or quotes joined by <c>#</c>. As BibTeX itself does, it passes over all
/// text outside of entries. After a mistake it goes on at the next <c>@</c> that begins a line.
/// </summary>
internal sealed class BibtexParser
{
    private const int DeepestBraces = 200;
    private const int LongestValue = 1 << 16;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly Dictionary<string, string> macros = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourceText source;
    private readonly string text;
    private readonly DiagnosticBag diagnostics;
    private int at;

    private BibtexParser(SourceText source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        text = source.Content;
        foreach (var month in Months) macros[month] = month;
    }

    /// <summary>The entries of a file; what cannot be read is reported.</summary>
    public static IReadOnlyList<BibtexEntry> Parse(SourceText source, DiagnosticBag diagnostics)
    {
        var parser = new BibtexParser(source, diagnostics);
        var entries = new List<BibtexEntry>();
        while (parser.MoveToEntry())
            if (parser.ReadEntry() is { } entry) entries.Add(entry);
        return entries;
    }

    private bool MoveToEntry()
    {
        var next = text.IndexOf('@', at);
        at = next < 0 ? text.Length : next;
        return next >= 0;
    }

    private BibtexEntry? ReadEntry()
    {
        var start = at++;
        SkipSpace();
        var type = ReadName().ToLowerInvariant();
        SkipSpace();
        if (type.Length == 0 || Current is not ('{' or '('))
        {
            // An address of mail, or an '@' in a remark.
            return null;
        }

        var close = text[at++] == '{' ? '}' : ')';
        if (type is "comment" or "preamble")
        {
            SkipGroup(close);
            return null;
        }

        SkipSpace();
        var key = type == "string" ? "" : ReadKey(close);
        var fields = new List<KeyValuePair<string, string>>();
        while (true)
        {
            SkipSpace();
            if (Current == ',')
            {
                at++;
                continue;
            }

            if (Current == close)
            {
                at++;
                break;
            }

            if (ReadField() is not { } field) return Fail(start);
            fields.Add(field);
        }

        if (type != "string") return new BibtexEntry(type, key, fields, source.Range(new TextSpan(start, 1)));
        foreach (var (name, value) in fields) macros[name] = value;
        return null;
    }

    private KeyValuePair<string, string>? ReadField()
    {
        var name = ReadName();
        SkipSpace();
        if (name.Length == 0 || Current != '=') return Report("a field of the form 'name = {value}' is expected");
        at++;
        var value = new StringBuilder();
        do
        {
            SkipSpace();
            if (ReadPiece(value) is { } problem) return Report(problem);
            SkipSpace();
        }
        while (Take('#'));
        return new(name.ToLowerInvariant(), value.ToString());
    }

    private string? ReadPiece(StringBuilder value)
    {
        var start = at;
        if (Current is '{' or '"')
        {
            var close = text[at++] == '{' ? '}' : '"';
            if (!SkipValue(close))
            {
                at = start;
                return "the value that begins here is not closed";
            }

            value.Append(text, start + 1, at - start - 2);
        }
        else if (ReadName() is { Length: > 0 } name)
        {
            if (char.IsAsciiDigit(name[0])) value.Append(name);
            else if (macros.TryGetValue(name, out var macro)) value.Append(macro);
            else return $"there is no @string '{name}'; put a value in braces";
        }
        else
        {
            return "a value in braces or quotes is expected";
        }

        // Macros can be made of macros, and grow without end.
        return value.Length > LongestValue ? "the value is too long" : null;
    }

    private bool SkipValue(char close)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (depth == 0 && c == close)
            {
                at++;
                return true;
            }

            if (c == '\\') at++;
            else if (c == '{' && ++depth > DeepestBraces) return false;
            else if (c == '}' && --depth < 0) return false;
        }

        at = text.Length;
        return false;
    }

    private void SkipGroup(char close)
    {
        var start = at;
        // What is no group ends with its line.
        if (SkipValue(close)) return;
        at = start;
        SkipLine();
    }

    private BibtexEntry? Fail(int start)
    {
        at = Math.Max(at, start + 1);
        var next = text.IndexOf("\n@", Math.Min(at - 1, text.Length), StringComparison.Ordinal);
        at = next < 0 ? text.Length : next + 1;
        return null;
    }

    private KeyValuePair<string, string>? Report(string words)
    {
        diagnostics.Report(ImportProblems.Unreadable, source.Range(new TextSpan(Math.Min(at, text.Length), 0)), words);
        return null;
    }

    private string ReadKey(char close)
    {
        var start = at;
        while (at < text.Length && text[at] != ',' && text[at] != close && text[at] != '\n') at++;
        return text[start..at].Trim();
    }

    private string ReadName()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':' or '.' or '+' or '/' or '*')) at++;
        return text[start..at];
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private void SkipLine()
    {
        while (at < text.Length && text[at] != '\n') at++;
    }

    private bool Take(char c)
    {
        if (Current != c) return false;
        at++;
        return true;
    }

    private char Current => at < text.Length ? text[at] : '\0';
}
