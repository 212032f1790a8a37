using System.Buffers;
using System.Globalization;
using System.Text;
using AstanaSite.Text;

namespace AstanaSite.Diagnostics.Reports;

/// <summary>Diagnostics for people, as a compiler prints them: place, code, message, the line with a caret, what to do.</summary>
public sealed class HumanReport
{
    private const int WidestLine = 160;

    private static readonly SearchValues<char> Invisible = SearchValues.Create([
        .. Enumerable.Range(0, 0xA0).Where(code => char.IsControl((char)code)).Select(code => (char)code),
        '\u2028',
        '\u2029',
        '\u202A',
        '\u202B',
        '\u202C',
        '\u202D',
        '\u202E',
        '\u2066',
        '\u2067',
        '\u2068',
        '\u2069',
    ]);

    private readonly StringBuilder text = new();
    private readonly bool isColoured;

    private HumanReport(bool isColoured) => this.isColoured = isColoured;

    /// <summary>The text.</summary>
    /// <param name="diagnostics">What to print, in this order.</param>
    /// <param name="isColoured">Whether the terminal understands the colours of ECMA-48.</param>
    public static string Of(IEnumerable<Diagnostic> diagnostics, bool isColoured)
    {
        var report = new HumanReport(isColoured);
        foreach (var one in diagnostics)
            report.Append(one);
        return report.text.ToString();
    }

    private void Append(Diagnostic one)
    {
        var colour = one.Severity switch
        {
            Severity.Error => "31",
            Severity.Warning => "33",
            _ => "36",
        };
        var place = one.Range is { } range
            ? string.Create(CultureInfo.InvariantCulture, $"{one.Path}:{range.Start.Line}:{range.Start.Column}")
            : one.Path;
        text.Append(Visible(place))
            .Append(": ")
            .Append(Paint($"{one.Severity.Word()} {one.Code}", colour))
            .Append(": ")
            .Append(Visible(one.Message))
            .Append('\n');
        if (one.Range is { } at)
            AppendLine(at, colour);
        if (one.Suggestion is not null)
            text.Append("  ").Append(Visible(ReportWords.DidYouMean(one.Suggestion))).Append('\n');
        text.Append("  help: ").Append(Visible(one.Help)).Append("\n\n");
    }

    private void AppendLine(SourceRange range, string colour)
    {
        var start = range.Start;
        var shown = range.Source.Lines.Around(start, WidestLine, out var from).Replace('\t', ' ');
        if (shown.Length == 0)
            return;
        var number = start.Line.ToString(CultureInfo.InvariantCulture);
        var length = Math.Clamp(range.Span.Length, 1, Math.Max(1, shown.Length - (start.Column - 1 - from)));
        text.Append("  ").Append(number).Append(" | ").Append(Visible(shown)).Append('\n');
        text.Append(' ', number.Length + 2)
            .Append(" | ")
            .Append(' ', start.Column - 1 - from)
            .Append(Paint("^" + new string('~', length - 1), colour))
            .Append('\n');
    }

    // What a contributor wrote must not move the cursor, colour the terminal, or turn the order of the line around.
    private static string Visible(string words)
    {
        if (!words.AsSpan().ContainsAny(Invisible))
            return words;
        var shown = words.ToCharArray();
        foreach (ref var c in shown.AsSpan())
            if (Invisible.Contains(c))
                c = '\uFFFD';
        return new string(shown);
    }

    private string Paint(string words, string colour) => isColoured ? $"\u001b[{colour}m{words}\u001b[0m" : words;
}
