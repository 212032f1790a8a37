using System.Text.Json;
using Xunit;

namespace AstanaSite.Tests.Searching;

/// <summary>The dates that the browser's script finds in a query.</summary>
public sealed class SearchDateTests
{
    private const string Script = """
        const [, ...scripts] = process.argv;
        for (const script of scripts) require(script);
        const { find } = globalThis.astanaSearch.dates;
        const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
        const days = readings => readings.map(one => one.join("-")).join(" or ");
        const said = text => find(text).map(({ start, end, readings }) => text.slice(start, end) + " = " + days(readings));
        console.log(JSON.stringify(texts.map(text => said(text).join("; "))));
        """;

    // What is typed, and what is taken for a date, if not all of it; a day of 0 is the whole month.
    private static readonly (string Text, string Dates)[] Cases =
    [
        ("2015-05-25", "2015-5-25"),
        ("2015/5/25", "2015-5-25"),
        ("25.05.2015", "2015-5-25"),
        ("25. 5. 2015", "2015-5-25"),
        ("25/05/2015", "2015-5-25"),
        ("05/25/2015", "2015-5-25"),
        ("05/06/2015", "2015-6-5 or 2015-5-6"),
        ("05.06.2015", "2015-6-5"),
        ("06/06/2015", "2015-6-6"),
        ("25 May 2015", "2015-5-25"),
        ("May 25, 2015", "2015-5-25"),
        ("25th of May 2015", "2015-5-25"),
        ("25 мая 2015", "2015-5-25"),
        ("25-го мая 2015", "2015-5-25"),
        ("٢٥ أيار ٢٠١٥", "2015-5-25"),
        ("٢٥ ايار ٢٠١٥", "2015-5-25"),
        ("٢٥ مايو ٢٠١٥", "2015-5-25"),
        ("25 أيار/مايو 2015", "2015-5-25"),
        ("4 تشرين الأول 2015", "2015-10-4"),
        ("4 تشرين الاول (اكتوبر) 2015", "2015-10-4"),
        ("15 كانون الثاني 2017", "2017-1-15"),
        ("15 كانون الأول 2017", "2017-12-15"),
        ("٢٥/٥/٢٠١٥", "2015-5-25"),
        ("٢٥\u200F/٥\u200F/٢٠١٥", "2015-5-25"),
        ("۲۵ مه ۲۰۱۵", "2015-5-25"),
        ("25 mai 2015", "2015-5-25"),
        ("1er août 2015", "2015-8-1"),
        ("25 de mayo de 2015", "2015-5-25"),
        ("25. Mai 2015", "2015-5-25"),
        ("25 Mayıs 2015", "2015-5-25"),
        ("2015 жылғы 25 мамыр", "2015-5-25"),
        ("29.02.2016", "2016-2-29"),
        ("May 2015", "2015-5-0"),
        ("أيار 2015", "2015-5-0"),
        ("2015-05", "2015-5-0"),
        ("05/2015", "2015-5-0"),
        ("in Astana on 25 May 2015, then 4.10.2015", "25 May 2015 = 2015-5-25; 4.10.2015 = 2015-10-4"),
        ("31 February 2015", "February 2015 = 2015-2-0"),
        ("29.02.2015", ""),
        ("2015-13-01", ""),
        ("2015", ""),
        ("25 May", ""),
        ("Resolution 2254 of 2015", ""),
        ("10.2.0.2015", ""),
        ("2015-2016", ""),
        ("may 2015x", ""),
    ];

    [Fact]
    public async Task Dates_are_found_as_people_type_them()
    {
        var output = await Node.Run(
            JsonSerializer.Serialize(Cases.Select(one => one.Text)),
            TestContext.Current.CancellationToken,
            "-e",
            Script,
            Node.Script("search-fold.js"),
            Node.Script("search-letters.js"),
            Node.Script("search-text.js"),
            Node.Script("search-dates.js")
        );
        var found = JsonSerializer.Deserialize<string[]>(output)!;
        Assert.Equal(
            Cases.Select(one => one.Dates.Length == 0 || one.Dates.Contains('=') ? one.Dates : $"{one.Text} = {one.Dates}"),
            found
        );
    }
}
