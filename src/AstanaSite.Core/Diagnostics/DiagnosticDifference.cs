using AstanaSite.Text;

namespace AstanaSite.Diagnostics;

/// <summary>Tells the diagnostics that a change brings from those that were there before.</summary>
public static class DiagnosticDifference
{
    /// <summary>The diagnostics of now that have no counterpart among those of before.</summary>
    /// <remarks>
    /// Each one of before stands for one of now: of the same file, code and message, wherever its line is now. Those whose lines are
    /// the same, word for word, are matched first.
    /// </remarks>
    /// <param name="before">The diagnostics before the change.</param>
    /// <param name="now">The diagnostics with the change.</param>
    /// <param name="renamed">The path of now by the path of before, for files that were renamed.</param>
    public static IReadOnlyList<Diagnostic> New(
        IEnumerable<Diagnostic> before,
        IReadOnlyList<Diagnostic> now,
        IReadOnlyDictionary<string, string> renamed
    )
    {
        var old = before.ToList();
        var open = now.ToList();
        var lines = new Lines();
        foreach (var withLine in new[] { true, false })
        {
            var counts = new Dictionary<(string Path, string Code, string Message, int Line), int>();
            foreach (var one in old)
            {
                var key = Key(one, renamed.GetValueOrDefault(one.Path, one.Path), withLine ? lines : null);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }

            var matched = new Dictionary<(string Path, string Code, string Message, int Line), int>();
            open =
            [
                .. open.Where(one =>
                {
                    var key = Key(one, one.Path, withLine ? lines : null);
                    if (counts.GetValueOrDefault(key) == 0)
                        return true;
                    counts[key]--;
                    matched[key] = matched.GetValueOrDefault(key) + 1;
                    return false;
                }),
            ];
            old =
            [
                .. old.Where(one =>
                {
                    var key = Key(one, renamed.GetValueOrDefault(one.Path, one.Path), withLine ? lines : null);
                    if (matched.GetValueOrDefault(key) == 0)
                        return true;
                    matched[key]--;
                    return false;
                }),
            ];
        }

        return open;
    }

    private static (string Path, string Code, string Message, int Line) Key(Diagnostic one, string path, Lines? lines) =>
        (path, one.Code, one.Message, lines is not null && one.Range is { } range ? lines.NumberOf(range) : 0);

    /// <summary>Numbers for lines, the same number for the same words. A line is read once, however many problems it has.</summary>
    private sealed class Lines
    {
        private readonly Dictionary<(SourceText Source, int Line), int> places = [];
        private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

        public int NumberOf(SourceRange range)
        {
            var place = (range.Source, range.Start.Line);
            if (places.TryGetValue(place, out var number))
                return number;
            var line = range.Source.Lines.Line(place.Line).Trim().ToString();
            words.TryAdd(line, words.Count + 1);
            return places[place] = words[line];
        }
    }
}
