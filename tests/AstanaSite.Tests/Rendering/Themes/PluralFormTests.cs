using System.Globalization;
using System.Text.Json;
using AstanaSite.Rendering.Themes;
using AstanaSite.Tests.Searching;
using Xunit;

namespace AstanaSite.Tests.Rendering.Themes;

public sealed class PluralFormTests
{
    [Theory, Cases("plural-forms.txt")]
    public void A_number_takes_the_form_of_its_language(string language, string number, string form) =>
        Assert.Equal(form, PluralForm.For(language, long.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("en", "one")]
    [InlineData("ar", "zero one two few many")]
    [InlineData("ar-SY", "zero one two few many")]
    [InlineData("ru", "one few many")]
    [InlineData("cs", "one few")]
    [InlineData("kk", "one")]
    [InlineData("zh-Hant-TW", "")]
    [InlineData("kmr", "")]
    public void Translators_are_asked_for_the_forms_that_whole_numbers_have(string language, string forms) =>
        Assert.Equal(forms, string.Join(' ', PluralForm.Of(language)));

    [Theory]
    [InlineData("pt", true)]
    [InlineData("pt-PT", true)]
    [InlineData("PT-pt", true)]
    [InlineData("kmr", false)]
    [InlineData("kmr-TR", false)]
    public void A_language_without_rules_is_known_as_such(string language, bool isKnown) =>
        Assert.Equal(isKnown, PluralForm.IsKnown(language));

    [Fact]
    public async Task The_rules_are_what_the_script_beside_this_test_makes()
    {
        Node.NeedPackage("cldr-core");
        var made = await Node.Run(
            "",
            TestContext.Current.CancellationToken,
            Repository.Path("tests", "AstanaSite.Tests", "Rendering", "Themes", "make-plural-rules.mjs")
        );
        Assert.Equal(
            File.ReadAllText(Repository.Path("src", "AstanaSite.Core", "Rendering", "Themes", "plural-rules.txt")).ReplaceLineEndings("\n"),
            made
        );
    }

    [Fact]
    public async Task Every_language_has_the_forms_that_another_reader_of_the_rules_finds()
    {
        Node.NeedPackage("make-plural");
        long[] numbers =
        [
            .. Enumerable.Range(0, 1001).Select(number => (long)number),
            1_001,
            1_011,
            10_000,
            20_000,
            40_000,
            100_000,
            120_000,
            160_000,
            999_999,
            1_000_000,
            1_000_001,
            1_100_000,
            2_000_000,
            12_345_678,
            1_000_000_000,
            7_000_000_000_000,
        ];
        var output = await Node.Run(
            JsonSerializer.Serialize(new { Module = new Uri(Node.Package("make-plural", "plurals.js")), Numbers = numbers }),
            TestContext.Current.CancellationToken,
            "--input-type=module",
            "-e",
            """
            import { readFileSync } from "node:fs";
            const { Module, Numbers } = JSON.parse(readFileSync(0, "utf8"));
            const languages = Object.entries(await import(Module)).map(([name, form]) => [name, Numbers.map(number => form(number))]);
            console.log(JSON.stringify(Object.fromEntries(languages)));
            """
        );
        var languages = JsonSerializer.Deserialize<Dictionary<string, string[]>>(output)!;
        Assert.True(languages.Count > 200, "the languages were not found");
        foreach (var (name, forms) in languages)
        {
            // A name that JavaScript keeps for itself is written with a mark before it.
            var language = name.TrimStart('_').Replace('_', '-');
            Assert.True(PluralForm.IsKnown(language), language);
            for (var at = 0; at < numbers.Length; at++)
                Assert.True(
                    forms[at] == PluralForm.For(language, numbers[at]),
                    $"{language} {numbers[at]}: {PluralForm.For(language, numbers[at])} here, {forms[at]} there"
                );
        }
    }

    [Fact]
    public void Large_numbers_are_parted()
    {
        Assert.Equal("2212", Words.Number(2212));
        Assert.Equal("12\u202F345", Words.Number(12345));
        Assert.Equal("1\u202F234\u202F567", Words.Number(1234567));
    }
}
