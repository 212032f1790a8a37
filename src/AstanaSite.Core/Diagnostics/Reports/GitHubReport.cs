using System.Globalization;
using System.Text;

namespace AstanaSite.Diagnostics.Reports;

/// <summary>Diagnostics as workflow commands, which GitHub shows as annotations on the lines of a pull request.</summary>
public static class GitHubReport
{
    /// <summary>The commands, one a line.</summary>
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var one in diagnostics)
            Append(text, one);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Diagnostic one)
    {
        text.Append("::")
            .Append(
                one.Severity switch
                {
                    Severity.Error => "error",
                    Severity.Warning => "warning",
                    _ => "notice",
                }
            );
        text.Append(" file=").Append(Property(one.Path));
        if (one.Range is { } range)
        {
            text.Append(CultureInfo.InvariantCulture, $",line={range.Start.Line},col={range.Start.Column}");
            // The end column has a meaning only on the same line.
            if (range.End.Line == range.Start.Line && range.End.Column > range.Start.Column)
                text.Append(CultureInfo.InvariantCulture, $",endColumn={range.End.Column}");
        }

        text.Append(",title=").Append(Property($"{one.Code} {one.Descriptor.Title}")).Append("::");
        text.Append(Data(one.Message));
        if (one.Suggestion is not null)
            text.Append(Data("\n" + ReportWords.DidYouMean(one.Suggestion)));
        text.Append(Data("\n" + one.Help)).Append('\n');
    }

    private static string Data(string words) =>
        words
            .Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string words) =>
        Data(words).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
