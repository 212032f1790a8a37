namespace AstanaSite.Diagnostics;

/// <summary>Tells the diagnostics that a change brings from those that were there before.</summary>
public static class DiagnosticDifference
{
    /// <summary>The diagnostics of now that have no counterpart among those of before.</summary>
    /// <remarks>
    /// Each one of before stands for one of now: of the same file, code and message, wherever its line is now. Those whose lines are the same,
    /// word for word, are matched first.
    /// </remarks>
    /// <param name="before">The diagnostics before the change.</param>
    /// <param name="now">The diagnostics with the change.</param>
    /// <param name="renamed">The path of now by the path of before, for files that were renamed.</param>
    public static IReadOnlyList<Diagnostic> New(IEnumerable<Diagnostic> before, IReadOnlyList<Diagnostic> now, IReadOnlyDictionary<string, string> renamed)
    {
        var old = before.ToList();
        var open = now.ToList();
        foreach (var withLine in new[] { true, false })
        {
            var counts = new Dictionary<(string Path, string Code, string Message, string Line), int>();
            foreach (var one in old)
            {
                var key = Key(one, renamed.GetValueOrDefault(one.Path, one.Path), withLine);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }

            var matched = new Dictionary<(string Path, string Code, string Message, string Line), int>();
            open = [.. open.Where(one =>
            {
                var key = Key(one, one.Path, withLine);
                if (counts.GetValueOrDefault(key) == 0) return true;
                counts[key]--;
                matched[key] = matched.GetValueOrDefault(key) + 1;
                return false;
            })];
            old = [.. old.Where(one =>
            {
                var key = Key(one, renamed.GetValueOrDefault(one.Path, one.Path), withLine);
                if (matched.GetValueOrDefault(key) == 0) return true;
                matched[key]--;
                return false;
            })];
        }

        return open;
    }

    private static (string Path, string Code, string Message, string Line) Key(Diagnostic one, string path, bool withLine) =>
        (path, one.Code, one.Message, withLine && one.Range is { } range ? range.Source.Lines.Line(range.Start.Line).Trim() : "");
}
