using AstanaSite.Content.Values;
using AstanaSite.Tests.Searching;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Content.Values;

public sealed class LanguageTagTests
{
    [Theory, Cases("language-tags.txt")]
    public void Tags_have_one_registered_form_and_the_direction_of_their_script(string tag, string problem, string meant, string direction)
    {
        Assert.Equal((problem, meant), (LanguageTag.Problem(tag, out var better), better ?? ""));
        Assert.Equal(direction, LanguageTag.Direction(tag));
        // What is suggested is right.
        Assert.True(better is null || LanguageTag.Problem(better, out _).Length == 0);
    }

    [Property]
    public bool Any_text_has_one_of_two_directions(string? text) =>
        LanguageTag.Direction(text ?? "") is "ltr" or "rtl" && LanguageTag.Problem(text ?? "", out _) is not null;

    [Fact]
    public async Task The_subtags_are_what_the_script_beside_this_test_makes()
    {
        Node.NeedPackage("language-subtag-registry");
        var made = await Node.Run(
            "",
            TestContext.Current.CancellationToken,
            Repository.Path("tests", "AstanaSite.Tests", "Content", "Values", "make-language-tags.mjs")
        );
        Assert.Equal(
            File.ReadAllText(Repository.Path("src", "AstanaSite.Core", "Content", "Values", "language-subtags.txt"))
                .ReplaceLineEndings("\n"),
            made
        );
    }
}
