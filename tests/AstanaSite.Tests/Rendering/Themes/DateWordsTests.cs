using AstanaSite.Content.Dates;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Themes;
using Xunit;

namespace AstanaSite.Tests.Rendering.Themes;

public sealed class DateWordsTests
{
    private static readonly Lazy<Theme> TheTheme = new(() =>
        Theme.Read(
            new DiskFileTree(Repository.Path("theme"), "theme/"),
            ["en", "ar", "fr", "ru"],
            SiteParts.Default.Templates,
            new DiagnosticBag()
        )
    );

    [Theory, Cases("date-words.txt")]
    public void A_date_is_said_as_exactly_as_it_is_known(string language, string date, string words) =>
        Assert.Equal(words, new DateWords(TheTheme.Value.WordsOf(language)).Of(Date(date)));

    [Theory, Cases("date-tags.txt")]
    public void A_date_is_an_element_that_machines_read_where_there_is_one(string date, string html) =>
        Assert.Equal(html, new DateWords(TheTheme.Value.WordsOf("en")).Tag(Date(date)).Value);

    [Fact]
    public void A_period_may_lack_either_end()
    {
        var dates = new DateWords(TheTheme.Value.WordsOf("en"));
        Assert.Equal("since 2015", dates.Period(Date("2015"), null));
        Assert.Equal("until August 2012", dates.Period(null, Date("2012-08")));
        Assert.Equal("2015 – 2023 (uncertain)", dates.Period(Date("2015"), Date("2023?")));
        Assert.Equal("2016", dates.Period(Date("2016"), Date("2016")));
        Assert.Equal("", dates.Period(null, null));
    }

    [Theory]
    [InlineData("ru", "2015-05", "", "с мая 2015 года")]
    [InlineData("ru", "", "2015-05-25", "до 25 мая 2015 года")]
    [InlineData("ru", "2015-05-25", "2016-01", "25 мая 2015 – январь 2016")]
    [InlineData("fr", "2015-05-25", "", "depuis le 25 mai 2015")]
    [InlineData("fr", "", "2015-05", "jusqu’en mai 2015")]
    [InlineData("fr", "2015-05-25/2015-05-27", "", "depuis les 25–27 mai 2015")]
    public void A_period_is_said_as_the_language_says_it(string language, string from, string to, string words) =>
        Assert.Equal(
            words,
            new DateWords(TheTheme.Value.WordsOf(language)).Period(from.Length > 0 ? Date(from) : null, to.Length > 0 ? Date(to) : null)
        );

    [Theory]
    [InlineData("en", "May 2015|July 2015")]
    [InlineData("ru", "май 2015|июль 2015")]
    [InlineData("fr", "mai 2015|juill. 2015")]
    [InlineData("ar", "أيار 2015|تموز 2015")]
    public void Months_have_short_names_on_axes(string language, string both)
    {
        var dates = new DateWords(TheTheme.Value.WordsOf(language));
        Assert.Equal(both, $"{dates.Axis(5, 2015)}|{dates.Axis(7, 2015)}");
    }

    private static EdtfDate Date(string text)
    {
        Assert.True(EdtfParser.TryParse(text, out var date, out var problem), problem);
        return date!;
    }
}
