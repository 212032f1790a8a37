using System.Globalization;
using System.Text;
using AstanaSite.Text;

namespace AstanaSite.Diagnostics.Reports;

/// <summary>Diagnostics as a page of Markdown, for the summary of a pull request.</summary>
public static class MarkdownSummary
{
    private const int MostRows = 100;

    /// <summary>The page.</summary>
    /// <param name="diagnostics">The diagnostics in their order.</param>
    /// <param name="repository">The address of the repository, for links to lines and to the pages of the codes; empty for none.</param>
    /// <param name="revision">The revision at which lines are linked: a commit or a branch.</param>
    /// <param name="sinceWords">Since when only what is new was looked for, in words; empty if everything was.</param>
    public static string Of(IReadOnlyList<Diagnostic> diagnostics, string repository, string revision, string sinceWords)
    {
        var text = new StringBuilder("## What the archive's checks found\n\n");
        var counts = new[] { Severity.Error, Severity.Warning, Severity.Hint }
            .Select(severity => (Severity: severity, Count: diagnostics.Count(one => one.Severity == severity)))
            .Where(pair => pair.Count > 0)
            .Select(pair => ReportWords.Count(pair.Count, pair.Severity))
            .ToList();
        var scope = sinceWords.Length > 0 ? $" Only what is new since {MarkdownText.Escape(sinceWords)} is listed." : "";
        if (counts.Count == 0)
            return text.Append("Nothing to mend.").Append(scope).Append('\n').ToString();

        text.Append(string.Join(", ", counts))
            .Append('.')
            .Append(scope)
            .Append(" Errors and warnings have to be mended; hints are only worth knowing.\n");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Hint })
        {
            var ofSeverity = diagnostics.Where(one => one.Severity == severity).ToList();
            if (ofSeverity.Count == 0)
                continue;
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n### {char.ToUpperInvariant(severity.Word()[0])}{severity.Word()[1..]}s\n\n| where | what | what to do |\n"
                    + $"| --- | --- | --- |\n"
            );
            foreach (var one in ofSeverity.Take(MostRows))
                AppendRow(text, one, repository, revision);
            if (ofSeverity.Count > MostRows)
                text.Append(CultureInfo.InvariantCulture, $"\n… and {ofSeverity.Count - MostRows} more.\n");
        }

        return text.ToString();
    }

    /// <summary>The address of a code's page.</summary>
    internal static string PageOf(string code, string repository) => $"{repository.TrimEnd('/')}/blob/main/docs/diagnostics/{code}.md";

    private static void AppendRow(StringBuilder text, Diagnostic one, string repository, string revision)
    {
        var place = one.Path + (one.Range is { } range ? string.Create(CultureInfo.InvariantCulture, $":{range.Start.Line}") : "");
        var code = one.Code;
        if (repository.Length > 0)
        {
            var address =
                $"{repository.TrimEnd('/')}/blob/{Uri.EscapeDataString(revision)}/"
                + $"{string.Join('/', one.Path.Split('/').Select(Uri.EscapeDataString))}";
            // GitHub shows a Markdown file as a page, which has no lines, unless it is asked for its text.
            if (one.Range is { } at)
                address += string.Create(CultureInfo.InvariantCulture, $"?plain=1#L{at.Start.Line}");
            place = $"[{MarkdownText.Escape(place)}]({address})";
            code = $"[{code}]({PageOf(code, repository)})";
        }
        else
        {
            place = MarkdownText.Escape(place);
        }

        text.Append("| ").Append(place).Append(" | ").Append(code).Append(' ').Append(MarkdownText.Escape(one.Message)).Append(" | ");
        if (one.Suggestion is not null)
            text.Append("did you mean `` ").Append(InCode(one.Suggestion)).Append(" ``? ");
        text.Append(MarkdownText.Escape(one.Help)).Append(" |\n");
    }

    private static string InCode(string words) =>
        string.Concat(
            words.Select(c =>
                c switch
                {
                    '`' => "'",
                    '|' => "\\|",
                    _ when char.IsControl(c) => "\uFFFD",
                    _ => c.ToString(),
                }
            )
        );
}
