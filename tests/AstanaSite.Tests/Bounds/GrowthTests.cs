using System.Globalization;
using Xunit;

namespace AstanaSite.Tests.Bounds;

/// <summary>Twice the text is no more than twice the work, whatever is written.</summary>
[Collection(CountedCode.OneAtATime)]
public sealed class GrowthTests(ITestOutputHelper output)
{
    private const int Shortest = 64 * 1024;

    private static int Longest =>
        1024 * (int.TryParse(Environment.GetEnvironmentVariable("ASTANA_GROWTH_KB"), CultureInfo.InvariantCulture, out var kb) ? kb : 128);

    public static TheoryData<string> Names => [.. Grammar.All.Select(grammar => grammar.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Work_grows_as_the_text_does(string name)
    {
        var growth = Growth.Of(Grammar.All.Single(grammar => grammar.Name == name), Shortest, Longest);
        output.WriteLine(growth.ToString());
        Assert.True(growth.Fault.Length == 0, growth.ToString());
    }
}
