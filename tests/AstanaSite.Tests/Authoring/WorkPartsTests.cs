using AstanaSite.Authoring.Works;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Authoring;

public sealed class WorkPartsTests
{
    [Theory, Cases("names.txt")]
    public void Names_are_taken_apart(string value, string names) =>
        Assert.Equal(
            names,
            string.Join("; ", BibtexNames.Read(value, [], out _).Select(one => $"{one.Family}/{one.Given}/{one.Suffix}/{one.Literal}"))
        );

    [Theory, Cases("latex.txt")]
    public void Commands_of_latex_become_letters(string latex, string text) =>
        Assert.Equal(text, WorkText.Clean(LatexText.Plain(latex, [])));

    [Theory, Cases("latex-addresses.txt")]
    public void Addresses_are_freed_of_latex(string latex, string address) => Assert.Equal(address, LatexAddress.Of(latex));

    [Theory, Cases("language-names.txt")]
    public void Languages_have_tags_and_names(string written, string tag, string babel)
    {
        Assert.Equal(tag, BabelLanguages.Tag(written));
        Assert.Equal(babel, BabelLanguages.Babel(tag));
    }

    [Property(MaxTest = 1000)]
    public bool Plain_text_is_plain(string? words)
    {
        var plain = WorkText.Plain(words ?? "");
        return plain.All(c => !char.IsControl(c)) && !plain.Contains("  ", StringComparison.Ordinal) && plain.Trim(' ') == plain;
    }

    [Property(MaxTest = 1000)]
    public bool Any_text_has_a_plain_form(string? latex) =>
        LatexText.Plain(latex ?? "", new List<string>()) is not null && LatexAddress.Of(latex ?? "") is not null;
}
