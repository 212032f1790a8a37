using System.Globalization;
using System.Text;
using AstanaSite.Diagnostics;

namespace AstanaSite.Program.Reporting;

/// <summary>Prints each problem as a compiler does: place, code, message, the line with a caret, what to do.</summary>
internal sealed class HumanReporter : Reporter
{
    private const int WidestLine = 160;

    private readonly bool isColoured = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "";

    public override void Report(BuildResult result, string summary)
    {
        var text = new StringBuilder();
        foreach (var one in result.Diagnostics)
            if (one.Severity != Severity.Hint) Append(text, one);
        if (text.Length > 0) Console.Error.Write(text);
        Console.Write(summary);
    }

    private void Append(StringBuilder text, Diagnostic one)
    {
        var colour = one.Severity == Severity.Error ? "31" : "33";
        var place = one.Range is { } range ? string.Create(CultureInfo.InvariantCulture, $"{one.Path}:{range.Start.Line}:{range.Start.Column}") : one.Path;
        text.Append(place).Append(": ").Append(Paint($"{Word(one.Severity)} {one.Code}", colour)).Append(": ").Append(one.Message).Append('\n');
        if (one.Range is { } at) AppendLine(text, at, colour);
        if (one.Suggestion is not null) text.Append("  did you mean '").Append(one.Suggestion).Append("'?\n");
        text.Append("  help: ").Append(one.Help).Append("\n\n");
    }

    private void AppendLine(StringBuilder text, Text.SourceRange range, string colour)
    {
        var start = range.Start;
        var line = range.Source.Lines.Line(start.Line);
        if (line.Length == 0) return;
        // A long line is cut around the place, so that the caret stays beneath it.
        var from = Math.Max(0, Math.Min(start.Column - 1 - WidestLine / 2, line.Length - WidestLine));
        var shown = line.Substring(from, Math.Min(WidestLine, line.Length - from)).Replace('\t', ' ');
        var number = start.Line.ToString(CultureInfo.InvariantCulture);
        var length = Math.Clamp(range.Span.Length, 1, Math.Max(1, shown.Length - (start.Column - 1 - from)));
        text.Append("  ").Append(number).Append(" | ").Append(shown).Append('\n');
        text.Append(' ', number.Length + 2).Append(" | ").Append(' ', start.Column - 1 - from).Append(Paint("^" + new string('~', length - 1), colour)).Append('\n');
    }

    private string Paint(string words, string colour) => isColoured ? $"\u001b[{colour}m{words}\u001b[0m" : words;
}
