using AstanaSite.Tests.Safety;
using Xunit;

namespace AstanaSite.Tests.Bounds;

/// <summary>Grammars that nobody thought of: what stands again and again is put together of the pieces that the fuzzing uses.</summary>
[Collection(CountedCode.OneAtATime)]
public sealed class SweepTests
{
    private const int Shortest = 32 * 1024;

    [Theory]
    [InlineData("body")]
    [InlineData("page")]
    [InlineData("site")]
    public void Work_grows_as_the_text_does(string place)
    {
        var pieces = place == "body" ? FuzzPieces.BodyPieces : FuzzPieces.YamlPieces;
        var faults = new List<string>();
        for (var number = 0; number < Count; number++)
        {
            var text = string.Concat(Fuzzing.Text(pieces, number).Take(1 + (number % 4))).Replace('#', '№');
            var again = number % 3 == 0 ? text + "#" : text;
            var growth = Growth.Of(new Grammar($"{number}", [new GrammarPart(place, "", again, "")]), Shortest, 2 * Shortest);
            if (growth.Fault.Length > 0)
                faults.Add($"{Uri.EscapeDataString(again)} {growth}");
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static int Count => Fuzzing.Cases / 300;
}
