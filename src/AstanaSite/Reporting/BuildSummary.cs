using System.Globalization;
using System.Text;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Program.Commands;

namespace AstanaSite.Program.Reporting;

/// <summary>The few lines with which a build ends.</summary>
internal static class BuildSummary
{
    private static readonly (string Kind, string One, string Many)[] Kinds =
    [
        .. ContentKinds.All.Select(kind => (kind.Name, kind.Name, kind.Folder)),
        ("index", "index", "indexes"),
        ("view", "view", "views"),
        ("redirect", "redirect", "redirects"),
        ("attachment", "attachment", "attachments"),
    ];

    public static string Of(BuildResult result, TimeSpan time, BuildSettings settings)
    {
        var text = new StringBuilder();
        if (result.Commit is not { } commit)
        {
            text.Append("nothing was written; the output folder is as it was\n");
        }
        else
        {
            text.Append(Pages(result)).Append(" in ").Append(Seconds(time)).Append('\n');
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Count(commit.Written, "file", "files")} written, {commit.Unchanged} unchanged, {commit.Removed} removed\n"
            );
        }

        text.Append(Problems(result, settings.Hints));
        if (result.Commit is not null)
            text.Append("open ").Append(Path.Combine(settings.Output, "index.html")).Append('\n');
        return text.ToString();
    }

    /// <summary>The lines with which a check ends.</summary>
    /// <param name="result">What is reported.</param>
    /// <param name="time">How long it took.</param>
    /// <param name="settings">What was asked for.</param>
    /// <param name="all">How many problems there are in all, also those that are not new.</param>
    public static string OfCheck(BuildResult result, TimeSpan time, BuildSettings settings, int all)
    {
        var text = $"checked in {Seconds(time)}; nothing was written\n";
        if (settings.Since.Length == 0)
            return text + Problems(result, settings.Hints);
        return $"{text}new since {settings.Since}: {Problems(result, areHintsShown: true)}"
            + $"{(all > result.Diagnostics.Count ? $"{all - result.Diagnostics.Count} that were there before are not shown\n" : "")}";
    }

    private static string Pages(BuildResult result)
    {
        var parts = new List<string>();
        foreach (var (kind, one, many) in Kinds)
            if (result.Counts.TryGetValue(kind, out var count))
                parts.Add(Count(count, one, many));
        return string.Join(", ", parts);
    }

    private static string Problems(BuildResult result, bool areHintsShown)
    {
        var errors = result.Diagnostics.Count(one => one.Severity == Severity.Error);
        var warnings = result.Diagnostics.Count(one => one.Severity == Severity.Warning);
        var hints = result.Diagnostics.Count - errors - warnings;
        var text = $"{Count(errors, "error", "errors")}, {Count(warnings, "warning", "warnings")}";
        if (hints > 0)
            text += $", {Count(hints, "hint", "hints")}{(areHintsShown ? "" : " ('astana check --hints' shows them)")}";
        return text + (errors + warnings > 0 || (hints > 0 && areHintsShown) ? "; 'astana explain CODE' tells more\n" : "\n");
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
