using System.Globalization;
using AstanaSite.Rendering.Themes;
using Xunit;

namespace AstanaSite.Tests.Rendering.Themes;

public sealed class PluralFormTests
{
    [Theory, Cases("plural-forms.txt")]
    public void A_number_takes_the_form_of_its_language(string language, string number, string form) =>
        Assert.Equal(form, PluralForm.For(language, long.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_form_that_comes_is_one_that_translators_are_asked_for()
    {
        foreach (var language in new[] { "en", "ar", "ru", "fr", "kk", "zh" })
            for (var number = 0; number <= 200; number++)
                Assert.Contains(PluralForm.For(language, number), PluralForm.Of(language).Append("other"));
    }

    [Fact]
    public void Large_numbers_are_parted()
    {
        Assert.Equal("2212", Words.Number(2212));
        Assert.Equal("12\u202F345", Words.Number(12345));
        Assert.Equal("1\u202F234\u202F567", Words.Number(1234567));
    }
}
