using AstanaSite.Diagnostics;

namespace AstanaSite.Tests;

/// <summary>Diagnostics in the short form in which tables of cases expect them.</summary>
internal static class Problems
{
    /// <summary>The codes and places in their order: <c>AS0203@2:1 AS0501@7:12</c>; a dash if there are none.</summary>
    internal static string Codes(IEnumerable<Diagnostic> diagnostics)
    {
        var sorted = new SeverityPolicy(false).Apply(diagnostics);
        return sorted.Count == 0
            ? "-"
            : string.Join(
                ' ',
                sorted.Select(one => one.Range is { } range ? $"{one.Code}@{range.Start.Line}:{range.Start.Column}" : one.Code)
            );
    }

    /// <summary>Each diagnostic with its words, one a line.</summary>
    internal static string Words(IEnumerable<Diagnostic> diagnostics)
    {
        var sorted = new SeverityPolicy(false).Apply(diagnostics);
        return string.Concat(
            sorted.Select(one =>
                $"{one.Path}"
                + $"{(one.Range is { } range ? $":{range.Start.Line}:{range.Start.Column}-{range.End.Line}:{range.End.Column}" : "")}: "
                + $"{one.Severity} {one.Code}: {one.Message}"
                + $"{(one.Suggestion is null ? "" : $" (did you mean '{one.Suggestion}'?)")}\n  help: {one.Help}\n"
            )
        );
    }
}
