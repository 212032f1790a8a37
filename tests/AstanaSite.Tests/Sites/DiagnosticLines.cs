using System.Globalization;
using System.Text;
using AstanaSite.Diagnostics;

namespace AstanaSite.Tests.Sites;

/// <summary>The form in which a case keeps the problems it expects.</summary>
internal static class DiagnosticLines
{
    internal static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var one in diagnostics)
        {
            text.Append(one.Path);
            if (one.Range is { Start: var start })
                text.Append(CultureInfo.InvariantCulture, $":{start.Line}:{start.Column}");
            text.Append(CultureInfo.InvariantCulture, $" {one.Severity.ToString().ToLowerInvariant()} {one.Code} {one.Message}\n");
            if (one.Suggestion is not null)
                text.Append("  hint: ").Append(one.Suggestion).Append('\n');
        }

        return text.ToString();
    }
}
