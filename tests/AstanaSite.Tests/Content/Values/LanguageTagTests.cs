using AstanaSite.Content.Values;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Content.Values;

public sealed class LanguageTagTests
{
    [Theory, Cases("language-tags.txt")]
    public void A_tag_has_a_direction(string tag, string isValid, string direction)
    {
        Assert.Equal(isValid == "yes", LanguageTag.IsValid(tag));
        Assert.Equal(direction, LanguageTag.Direction(tag));
    }

    [Property]
    public bool Any_text_has_one_of_two_directions(string? text) => LanguageTag.Direction(text ?? "") is "ltr" or "rtl";
}
