using System.Globalization;
using System.Text;
using AstanaSite.Reading;

namespace AstanaSite.Tests.Bounds;

/// <summary>How the work on a grammar grows with the length of what is written in it.</summary>
internal sealed class Growth
{
    // A page takes about this much for each of its characters, whatever stands on it: below that, any
    // growth is one of the first few thousand.
    private const long UsualSteps = 100;

    // What MarkdownBounds lets through.
    private const long GuardedSteps = 100_000_000;
    private const long UsualBytes = 400;
    private const double MostGrowth = 2.6;

    // Of the first length only this is known; what grows in a square is far above it soon.
    private const long FirstSteps = 200_000_000;
    private const long FirstBytes = 1_000_000_000;

    private readonly StringBuilder story = new();

    private Growth(string name) => story.Append(name).Append('\n');

    /// <summary>What is wrong; empty if nothing.</summary>
    internal string Fault { get; private set; } = "";

    /// <inheritdoc/>
    public override string ToString() => story + Fault;

    /// <summary>Reads longer and longer texts of a grammar, each twice as long as the one before.</summary>
    internal static Growth Of(Grammar grammar, int shortest, int longest)
    {
        var code = CountedCode.Instance;
        var run = code
            .Tests.GetType(typeof(Counted).FullName!)!
            .GetMethod(nameof(Counted.Run))!
            .CreateDelegate<Func<string[], int, int, long, long[]>>();
        if (grammar.IsOneText)
            longest = Math.Min(longest, SourceReader.LargestText * grammar.Parts.Count);
        var growth = new Growth(grammar.Name);
        string[] cells = [.. grammar.Parts.SelectMany(part => new[] { part.Place, part.Before, part.Again, part.After })];
        long[] before = [];
        for (var length = shortest; length <= longest && growth.Fault.Length == 0; length *= 2)
        {
            var most = before.Length == 0 ? FirstSteps : GuardedSteps + (3 * Math.Max(before[0], UsualSteps * length));
            var counts = run(cells, length, code.Methods.Count, most);
            growth.Compare(length, before, counts, code.Methods);
            before = counts;
        }

        return growth;
    }

    private void Compare(int length, long[] before, long[] now, IReadOnlyList<string> methods)
    {
        story.Append(
            CultureInfo.InvariantCulture,
            $"{length / 1024, 6} kB {now[0] / length, 6} steps {now[1] / length, 6} bytes a character\n"
        );
        var mostSteps = before.Length == 0 ? FirstSteps : Math.Max(GuardedSteps + (UsualSteps * length), (long)(MostGrowth * before[0]));
        var mostBytes = before.Length == 0 ? FirstBytes : Math.Max(UsualBytes * length, (long)(MostGrowth * before[1]));
        if (now[0] <= mostSteps && now[1] <= mostBytes)
            return;
        var worst = Enumerable
            .Range(0, methods.Count)
            .OrderByDescending(number => now[2 + number] - (before.Length == 0 ? 0 : 2 * before[2 + number]))
            .Take(6)
            .Select(number => $"  {now[2 + number], 12} (before {(before.Length == 0 ? 0 : before[2 + number])}) {methods[number]}");
        Fault = string.Create(
            CultureInfo.InvariantCulture,
            $"{now[0]} steps and {now[1]} bytes, at most {mostSteps} and {mostBytes}:\n{string.Join('\n', worst)}"
        );
    }
}
