using System.Text;
using System.Text.Json;
using AstanaSite.Packing.Names;
using AstanaSite.Tests.Searching;
using Xunit;

namespace AstanaSite.Tests.Packing;

/// <summary>Texts are taken apart as Node does it, which carries the data of Unicode.</summary>
public sealed class CanonicalFormTests
{
    private const string Apart = """
        const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
        console.log(process.versions.unicode);
        console.log(JSON.stringify(texts.map(text => text.normalize("NFD"))));
        """;

    [Fact]
    public async Task The_table_is_what_the_script_beside_this_test_makes()
    {
        var made = await Node.Run(
            "",
            TestContext.Current.CancellationToken,
            Repository.Path("tests", "AstanaSite.Tests", "Packing", "make-canonical.mjs")
        );
        var kept = Kept();
        Assert.SkipUnless(FirstLine(made) == FirstLine(kept), $"The table says: {FirstLine(kept)}; this Node: {FirstLine(made)}");
        Assert.Equal(kept, made);
    }

    [Fact]
    public async Task Every_character_is_taken_apart_alike() =>
        await Alike([
            .. Enumerable
                .Range(0x80, 0x10FFFF - 0x80 + 1)
                .Where(Rune.IsValid)
                .Select(point => $"a{new Rune(point)}\u0301\u0323{new Rune(point)}\u0345"),
        ]);

    [Fact]
    public async Task Marks_in_any_order_come_into_one()
    {
        string[] pieces =
        [
            "a",
            "é",
            "Å",
            "\u0300",
            "\u0301",
            "\u0323",
            "\u0327",
            "\u0334",
            "\u0345",
            "\u05B0",
            "\u064B",
            "\u0670",
            "\u3099",
            "각",
            "\u11A8",
            "\U000E0001",
            "\U0001D165",
        ];
        var chance = new Random(8493);
        await Alike([
            .. Enumerable
                .Range(0, 5000)
                .Select(_ => string.Concat(Enumerable.Range(0, chance.Next(2, 20)).Select(_ => pieces[chance.Next(pieces.Length)]))),
        ]);
    }

    // A hundred thousand marks on one letter, in the worst order: sorting them by going back one by one would take days.
    [Fact]
    public void A_letter_may_have_many_marks()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", 50_000));
        Assert.Equal("a" + new string('\u0323', 50_000) + new string('\u0301', 50_000), CanonicalForm.Of(text));
    }

    private static async Task Alike(List<string> texts)
    {
        var lines = (await Node.Run(JsonSerializer.Serialize(texts), TestContext.Current.CancellationToken, "-e", Apart)).Split('\n');
        Assert.SkipUnless(
            FirstLine(Kept()).EndsWith($"Unicode {lines[0]}", StringComparison.Ordinal),
            $"This Node has Unicode {lines[0]}."
        );
        var expected = JsonSerializer.Deserialize<List<string>>(lines[1])!;
        for (var i = 0; i < texts.Count; i++)
            if (expected[i] != CanonicalForm.Of(texts[i]))
                Assert.Fail($"{texts[i]} is {CanonicalForm.Of(texts[i])} here and {expected[i]} in Node");
    }

    private static string Kept() =>
        File.ReadAllText(Repository.Path("src", "AstanaSite.Core", "Packing", "Names", "canonical.txt")).ReplaceLineEndings("\n");

    private static string FirstLine(string text) => text[..text.IndexOf('\n', StringComparison.Ordinal)];
}
