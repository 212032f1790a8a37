using System.Text.Json;
using AstanaSite.Searching.Words;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Searching.Words;

public sealed class NameOrderTests
{
    [Theory]
    [InlineData("Élan", "elan")]
    [InlineData("Ба́шар аль-Асад", "башар аль асад")]
    [InlineData("Әлем", "әлем")]
    [InlineData("Ёлка", "елка")]
    [InlineData("بشار الأسد", "بشار اسد")]
    [InlineData("الأمم المتحدة", "امم متحدت")]
    [InlineData("ألمانيا", "المانيا")]
    [InlineData("عبد الله", "عبد الله")]
    [InlineData("آسيا", "آسيا")]
    [InlineData("U.N. (2015)", "u n 2015")]
    [InlineData("Œuvre", "oeuvre")]
    public void A_name_is_put_in_order_by_its_letters(string name, string letters) => Assert.Equal(letters, NameOrder.Letters(name));

    [Theory]
    [InlineData("en", "2015 Agora Bern Zurich Азия Әлем Женева ابراهيم")]
    [InlineData("ru", "2015 Азия Әлем Женева Agora Bern Zurich ابراهيم")]
    [InlineData("ar", "2015 آسيا إبراهيم الأردن باريس Agora Азия")]
    [InlineData("kk", "Абай Әбіш Ғани Еділ Қазан Нұр Өмір Ұлан Ырыс Інжу")]
    [InlineData("ru", "Ирина Інжу Йод")]
    [InlineData("fr", "cote côté coteau élan Elbe")]
    [InlineData("ar", "هاني وائل ياسر")]
    public void Names_stand_as_a_reader_of_the_language_looks_for_them(string language, string names)
    {
        var expected = names.Split(' ');
        Assert.Equal(
            expected,
            expected.Reverse().OrderBy(NameOrder.Letters, new NameOrder(language)).ThenBy(name => name, StringComparer.Ordinal)
        );
    }

    [Property]
    public void The_order_is_one_order(string? first, string? second, string? third)
    {
        var order = new NameOrder("ru");
        string[] names = [NameOrder.Letters(first ?? ""), NameOrder.Letters(second ?? ""), NameOrder.Letters(third ?? "")];
        Array.Sort(names, order);
        Assert.True(order.Compare(names[0], names[2]) <= 0);
        Assert.Equal(Math.Sign(order.Compare(names[0], names[1])), -Math.Sign(order.Compare(names[1], names[0])));
        // Names that begin alike stand together: lists are taken apart by first letters.
        if (names[0].Length > 0 && names[2].StartsWith(names[0][..1], StringComparison.Ordinal))
            Assert.StartsWith(names[0][..1], names[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "en",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            + "àáâãäåæçèéêëìíîïñòóôõöøœùúûüýÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįĵķĺļľłńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżž"
    )]
    [InlineData("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїґєљњћџѓќў")]
    [InlineData("kk", "аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")]
    [InlineData("ar", "ابتةثجحخدذرزسشصضطظعغفقكلمنهويىپچژگ")]
    public async Task Letters_stand_where_Intl_Collator_has_them(string language, string letters)
    {
        var output = await Node.Run(
            JsonSerializer.Serialize(new { language, letters }),
            TestContext.Current.CancellationToken,
            "--input-type=module",
            "-e",
            """
            import { readFileSync } from "node:fs";
            const { language, letters } = JSON.parse(readFileSync(0, "utf8"));
            const { compare } = new Intl.Collator(language, { sensitivity: "base" });
            console.log(JSON.stringify([...letters].map(one => [...letters].map(other => Math.sign(compare(one, other))))));
            """
        );
        var signs = JsonSerializer.Deserialize<int[][]>(output)!;
        var order = new NameOrder(language);
        for (var one = 0; one < letters.Length; one++)
        for (var other = 0; other < letters.Length; other++)
        {
            var sign = Math.Sign(order.Compare(NameOrder.Letters(letters[one..(one + 1)]), NameOrder.Letters(letters[other..(other + 1)])));
            Assert.True(sign == signs[one][other], $"{letters[one]} {letters[other]}: {sign} here, {signs[one][other]} there");
        }
    }
}
