using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>An entry of a BibTeX file.</summary>
/// <param name="Type">The type in lower case, without <c>@</c>.</param>
/// <param name="Key">The key by which texts cite it.</param>
/// <param name="Fields">The fields in the order of writing.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record BibtexEntry(string Type, string Key, IReadOnlyList<BibtexField> Fields, SourceRange Place);

/// <summary>A field of an entry.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Value">The value as written, without its braces or quotes; macros replaced, pieces joined.</param>
/// <param name="Place">Where its name stands.</param>
internal readonly record struct BibtexField(string Name, string Value, SourceRange Place);

/// <summary>
/// Takes a BibTeX file apart: entries, <c>@string</c> macros, values in braces or quotes joined by <c>#</c>. As BibTeX itself does, it
/// passes over all text outside of entries, and takes an unknown macro for nothing. After a mistake it goes on at the next <c>@</c> that
/// begins a line.
/// </summary>
internal sealed class BibtexParser
{
    // What macros may add to a file: macros of macros would grow without end, and one long macro in many fields nearly so.
    private const int LeastGrowth = 1 << 20;
    private const int MostGrowth = 4;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly Dictionary<string, string> macros = new(StringComparer.OrdinalIgnoreCase);
    private readonly SourceText source;
    private readonly string text;
    private readonly BibtexGroups groups;
    private readonly DiagnosticBag diagnostics;
    private readonly long growthAllowed;
    private long growth;
    private long steps;
    private int at;

    private BibtexParser(SourceText source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        text = source.Content;
        groups = BibtexGroups.Of(text);
        growthAllowed = Math.Max(LeastGrowth, MostGrowth * (long)text.Length);
        foreach (var month in Months)
            macros[month] = month;
    }

    /// <summary>The entries of a file; what cannot be read is reported.</summary>
    public static IReadOnlyList<BibtexEntry> Parse(SourceText source, DiagnosticBag diagnostics) => Parse(source, diagnostics, out _);

    /// <summary>The same.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what cannot be read.</param>
    /// <param name="steps">How many characters were passed over, forwards or backwards, and how many macros put in.</param>
    public static IReadOnlyList<BibtexEntry> Parse(SourceText source, DiagnosticBag diagnostics, out long steps)
    {
        var parser = new BibtexParser(source, diagnostics);
        var entries = new List<BibtexEntry>();
        while (parser.MoveToEntry())
            if (parser.ReadEntry() is { } entry)
                entries.Add(entry);
        steps = parser.steps + parser.growth;
        return entries;
    }

    // Every look ahead ends with a move to where it ended, so moves count all that is looked at.
    private int At
    {
        get => at;
        set
        {
            steps += Math.Abs(value - at);
            at = value;
        }
    }

    private bool MoveToEntry()
    {
        var next = text.IndexOf('@', at);
        At = next < 0 ? text.Length : next;
        return next >= 0;
    }

    private BibtexEntry? ReadEntry()
    {
        var start = At++;
        SkipSpace();
        var type = ReadName().ToLowerInvariant();
        SkipSpace();
        if (type.Length == 0 || Current is not ('{' or '('))
        {
            // An address of mail, or an '@' in a remark.
            return null;
        }

        if (type is "comment" or "preamble")
        {
            SkipGroup();
            return null;
        }

        var close = text[At++] == '{' ? '}' : ')';
        SkipSpace();
        var key = type == "string" ? "" : ReadKey(close);
        var fields = new List<BibtexField>();
        while (true)
        {
            SkipSpace();
            if (Take(','))
                continue;
            if (Take(close))
                break;
            if (ReadField() is not { } field)
                return Fail(start);
            fields.Add(field);
        }

        if (type != "string")
            return new BibtexEntry(type, key, fields, source.Range(new TextSpan(start, 1)));
        foreach (var field in fields)
            macros[field.Name] = field.Value;
        return null;
    }

    private BibtexField? ReadField()
    {
        var place = source.Range(new TextSpan(Math.Min(at, text.Length), at < text.Length ? 1 : 0));
        var name = ReadName();
        SkipSpace();
        if (name.Length == 0 || Current != '=')
            return Report("a field of the form 'name = {value}' is expected");
        At++;
        var value = "";
        do
        {
            SkipSpace();
            if (ReadPiece(out var piece) is { } problem)
                return Report(problem);
            value = value.Length == 0 ? piece : Join(value, piece);
            SkipSpace();
        } while (Take('#') && growth <= growthAllowed);
        if (growth <= growthAllowed)
            return new(name.ToLowerInvariant(), value, place);
        Report("what the names of @string stand for is many times as long as the file itself; write it out");
        At = text.Length;
        return null;
    }

    // Each piece that is joined copies those before it.
    private string Join(string value, string piece)
    {
        growth += value.Length;
        return value + piece;
    }

    private string? ReadPiece(out string piece)
    {
        piece = "";
        if (Current is '{' or '"')
        {
            if (groups.EndOf(at) is var end && end < 0)
                return "the value that begins here is not closed";
            piece = text[(at + 1)..end];
            At = end + 1;
            return null;
        }

        if (ReadName() is not { Length: > 0 } name)
            return "a value in braces or quotes is expected";
        if (char.IsAsciiDigit(name[0]))
            piece = name;
        else if (macros.TryGetValue(name, out var macro))
            growth += (piece = macro).Length;
        else
            diagnostics.Report(ImportProblems.NoMacro, source.Range(new TextSpan(at - name.Length, name.Length)), name);
        return null;
    }

    // What is no group ends with its line.
    private void SkipGroup()
    {
        var end = groups.EndOf(at);
        var next = end >= 0 ? end + 1 : text.IndexOf('\n', at);
        At = next < 0 ? text.Length : next;
    }

    private BibtexEntry? Fail(int start)
    {
        At = Math.Max(at, start + 1);
        var next = text.IndexOf("\n@", Math.Min(at - 1, text.Length), StringComparison.Ordinal);
        At = next < 0 ? text.Length : next + 1;
        return null;
    }

    private BibtexField? Report(string words)
    {
        diagnostics.Report(ImportProblems.Unreadable, source.Range(new TextSpan(Math.Min(at, text.Length), 0)), words);
        return null;
    }

    private string ReadKey(char close)
    {
        var start = at;
        while (at < text.Length && text[at] != ',' && text[at] != close && text[at] != '\n')
            At++;
        return text[start..at].Trim();
    }

    private string ReadName()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':' or '.' or '+' or '/' or '*'))
            At++;
        return text[start..at];
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            At++;
    }

    private bool Take(char c)
    {
        if (Current != c)
            return false;
        At++;
        return true;
    }

    private char Current => at < text.Length ? text[at] : '\0';
}
