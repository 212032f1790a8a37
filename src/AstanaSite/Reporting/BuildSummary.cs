using System.Globalization;
using System.Text;
using AstanaSite.Diagnostics;

namespace AstanaSite.Program.Reporting;

/// <summary>The few lines with which a build ends.</summary>
internal static class BuildSummary
{
    private static readonly (string Kind, string One, string Many)[] Kinds =
    [
        ("round", "round", "rounds"), ("actor", "actor", "actors"), ("document", "document", "documents"), ("place", "place", "places"),
        ("source", "source", "sources"), ("page", "page", "pages"), ("index", "index", "indexes"), ("view", "view", "views"),
        ("redirect", "redirect", "redirects"), ("attachment", "attachment", "attachments"),
    ];

    public static string Of(BuildResult result, TimeSpan time, string output)
    {
        var text = new StringBuilder();
        if (result.Commit is not { } commit)
        {
            text.Append("nothing was written; the output folder is as it was\n");
        }
        else
        {
            text.Append(Pages(result)).Append(" in ").Append(Seconds(time)).Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"{Count(commit.Written, "file", "files")} written, {commit.Unchanged} unchanged, {commit.Removed} removed\n");
        }

        text.Append(Problems(result));
        if (result.Commit is not null) text.Append("open ").Append(Path.Combine(output, "index.html")).Append('\n');
        return text.ToString();
    }

    public static string OfCheck(BuildResult result, TimeSpan time) => $"checked in {Seconds(time)}; nothing was written\n{Problems(result)}";

    private static string Pages(BuildResult result)
    {
        var parts = new List<string>();
        foreach (var (kind, one, many) in Kinds)
            if (result.Counts.TryGetValue(kind, out var count)) parts.Add(Count(count, one, many));
        return string.Join(", ", parts);
    }

    private static string Problems(BuildResult result)
    {
        var errors = result.Diagnostics.Count(one => one.Severity == Severity.Error);
        var warnings = result.Diagnostics.Count(one => one.Severity == Severity.Warning);
        var hints = result.Diagnostics.Count - errors - warnings;
        var text = $"{Count(errors, "error", "errors")}, {Count(warnings, "warning", "warnings")}";
        if (hints > 0) text += $", {Count(hints, "hint", "hints")} (shown with --format json)";
        return text + (errors + warnings > 0 ? "; 'astana explain CODE' tells more\n" : "\n");
    }

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
