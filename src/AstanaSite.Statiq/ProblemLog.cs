using System.Globalization;
using AstanaSite.Diagnostics;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace AstanaSite.StatiqHost;

/// <summary>Diagnostics as log messages of Statiq.</summary>
internal static class ProblemLog
{
    /// <summary>Logs diagnostics in their order; hints are logged for debugging only.</summary>
    /// <exception cref="ExecutionException">
    /// There is an error. The run ends with an exit code other than zero, and the site before stays as it is.
    /// </exception>
    public static void Report(IExecutionContext context, SeverityPolicy policy, IEnumerable<Diagnostic> diagnostics)
    {
        var all = policy.Apply(diagnostics);
        foreach (var one in all)
        {
            var level = LevelOf(one.Severity);
            if (context.IsEnabled(level))
                context.Log(level, "{Problem}", Line(one));
        }

        var errors = all.Count(one => one.Severity == Severity.Error);
        if (errors > 0)
            throw new ExecutionException(
                string.Create(CultureInfo.InvariantCulture, $"{errors} error(s) in the archive; nothing was written")
            );
    }

    private static LogLevel LevelOf(Severity severity) =>
        severity switch
        {
            Severity.Error => LogLevel.Error,
            Severity.Warning => LogLevel.Warning,
            _ => LogLevel.Debug,
        };

    private static string Line(Diagnostic one)
    {
        var place = one.Range is { } range
            ? string.Create(CultureInfo.InvariantCulture, $"{one.Path}:{range.Start.Line}:{range.Start.Column}")
            : one.Path;
        var suggestion = one.Suggestion is null ? "" : $" (did you mean '{one.Suggestion}'?)";
        var line = $"{place}: {one.Code}: {one.Message}{suggestion}; {one.Help}";
        // A line that a contributor's text could begin might be a command to a build server.
        return string.Create(line.Length, line, static (flat, from) =>
        {
            for (var i = 0; i < flat.Length; i++)
                flat[i] = char.IsControl(from[i]) ? ' ' : from[i];
        });
    }
}
