using System.Globalization;
using System.Text;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>
/// Runs a check on many made-up texts. Each is made of the pieces that its language is made of, so it gets further into a
/// parser than random characters would. <c>ASTANA_FUZZ_CASES</c> says how many for each target, <c>ASTANA_FUZZ_SEED</c> which;
/// without them a run is the same every time.
/// </summary>
internal static class Fuzzing
{
    private const int MostPieces = 30;

    /// <summary>How many cases each target gets.</summary>
    internal static int Cases => Read("ASTANA_FUZZ_CASES", 15_000);

    private static int Seed => Read("ASTANA_FUZZ_SEED", 2015);

    /// <summary>Checks as many texts as there are cases; the first that fails is made as short as it can be and told.</summary>
    /// <param name="pieces">What the texts are made of.</param>
    /// <param name="fault">What is wrong with a text; none if nothing is. An exception is a fault.</param>
    internal static void Run(IReadOnlyList<string> pieces, Func<string, string?> fault)
    {
        var failed = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(0, Cases, (number, state) =>
        {
            if (Fault(string.Concat(Text(pieces, number)), fault) is null)
                return;
            failed.Add(number);
            state.Stop();
        });
        if (failed.IsEmpty)
            return;
        var text = Shrink([.. Text(pieces, failed.Min())], fault);
        Assert.Fail($"\"{Escape(text)}\": {Fault(text, fault)}");
    }

    /// <summary>The pieces of a text, which depend on nothing but the seed and its number.</summary>
    internal static IEnumerable<string> Text(IReadOnlyList<string> pieces, int number)
    {
        var random = new Random(unchecked((Seed * 1_000_003) + number));
        for (var count = random.Next(1, MostPieces); count > 0; count--)
            yield return pieces[random.Next(pieces.Count)];
    }

    private static string Shrink(List<string> text, Func<string, string?> fault)
    {
        for (var i = text.Count - 1; i >= 0; i--)
        {
            var piece = text[i];
            text.RemoveAt(i);
            if (Fault(string.Concat(text), fault) is null)
                text.Insert(i, piece);
        }

        return string.Concat(text);
    }

    private static string? Fault(string text, Func<string, string?> fault)
    {
        try
        {
            return fault(text);
        }
        catch (Exception thrown)
        {
            return thrown.ToString();
        }
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is >= ' ' and < '\u007F' and not ('"' or '\\'))
                escaped.Append(c);
            else
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
        }

        return escaped.ToString();
    }

    private static int Read(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
