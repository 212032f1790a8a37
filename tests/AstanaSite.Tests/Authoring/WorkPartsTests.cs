using AstanaSite.Authoring.Works;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Authoring;

public sealed class WorkPartsTests
{
    [Theory, Cases("addresses.txt")]
    public void Addresses_of_one_page_are_told_to_be_so(string address, string same) => Assert.Equal(same, WorkIdentity.Url(address));

    [Theory, Cases("names.txt")]
    public void Names_are_taken_apart(string value, string names) =>
        Assert.Equal(names, string.Join("; ", BibtexNames.Read(value, []).Select(one => $"{one.Family}/{one.Given}/{one.Literal}")));

    [Theory]
    [InlineData(@"plain", @"plain")]
    [InlineData(@"{\""O}zg{\""u}r", @"Özgür")]
    [InlineData(@"\'etat \`a la carte", @"état à la carte")]
    [InlineData(@"\v{S}imon \'{C} \c{c}a", @"Šimon Ć ça")]
    [InlineData(@"Erdo\u{g}an \.Izmir", @"Erdoğan İzmir")]
    [InlineData(@"na\""{\i}ve \^{\i}le", @"naïve île")]
    [InlineData(@"\ss \o{} \L{}\'od\'z \ae", @"ßø Łódź æ")]
    [InlineData(@"a -- b --- c", @"a – b — c")]
    [InlineData(@"``quoted''", @"“quoted”")]
    [InlineData(@"R\&D 50\% \$5 \#1 a\_b", @"R&D 50% $5 #1 a_b")]
    [InlineData(@"\emph{stress} \textbf{bold} \url{https://x.example}", @"stress bold https://x.example")]
    [InlineData(@"Vol.~3", @"Vol. 3")]
    [InlineData(@"{\em old} style", @"old style")]
    [InlineData(@"\'q", @"q́")]
    [InlineData(@"trailing \\", @"trailing")]
    public void Commands_of_latex_become_letters(string latex, string text) => Assert.Equal(text, WorkText.Plain(LatexText.Plain(latex, [])));

    [Property(MaxTest = 1000)]
    public bool Plain_text_is_plain(string? words)
    {
        var plain = WorkText.Plain(words ?? "");
        return plain.All(c => !char.IsControl(c)) && !plain.Contains("  ", StringComparison.Ordinal) && plain.Trim(' ') == plain;
    }

    [Property(MaxTest = 1000)]
    public bool Any_text_has_a_plain_form(string? latex) => LatexText.Plain(latex ?? "", new List<string>()) is not null && LatexText.Address(latex ?? "") is not null;
}
