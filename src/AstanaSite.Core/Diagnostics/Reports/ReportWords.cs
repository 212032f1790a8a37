namespace AstanaSite.Diagnostics.Reports;

/// <summary>Words that reports share.</summary>
internal static class ReportWords
{
    /// <summary><c>error</c>, <c>warning</c> or <c>hint</c>.</summary>
    public static string Word(this Severity severity) =>
        severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "hint",
        };

    /// <summary>The question whether something else was meant. What has quotation marks or spaces of its own stands without ours.</summary>
    public static string DidYouMean(string suggestion) =>
        suggestion.AsSpan().IndexOfAny("'\" ") >= 0 ? "did you mean: " + suggestion : $"did you mean '{suggestion}'?";

    /// <summary>A number of diagnostics of a severity: <c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Count(int count, Severity severity) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {severity.Word()}{(count == 1 ? "" : "s")}");
}
