using AstanaSite.Content.Values;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Content.Values;

public sealed class WorkAddressTests
{
    [Theory, Cases("work-addresses.txt")]
    public void Ways_of_writing_one_address_are_one(string one, string other, string same) =>
        Assert.Equal(same == "yes", WorkAddress.Url(one) == WorkAddress.Url(other));

    [Theory, Cases("bare-addresses.txt")]
    public void What_is_left_of_an_address_tells_works_apart(string address, string left) => Assert.Equal(left, WorkAddress.Url(address));

    [Theory]
    [InlineData("10.1000/ABC", "10.1000/abc")]
    [InlineData("https://doi.org/10.1000/abc", "10.1000/abc")]
    [InlineData("http://dx.doi.org/10.1000/abc", "10.1000/abc")]
    [InlineData("doi: 10.1000/abc", "10.1000/abc")]
    [InlineData("", "")]
    public void A_doi_is_bare_and_in_lower_case(string text, string doi) => Assert.Equal(doi, WorkAddress.Doi(text));

    [Theory]
    [InlineData("")]
    [InlineData("example.org")]
    [InlineData("mailto:a@example.org")]
    [InlineData("https://")]
    public void What_is_no_address_has_no_form(string text) => Assert.Equal("", WorkAddress.Url(text));

    [Property(MaxTest = 500)]
    public bool Any_text_is_taken(string? text) =>
        WorkAddress.Url(text ?? "") is not null
        && WorkAddress.Url("https://" + text) is not null
        && WorkAddress.Doi(text ?? "") is not null;
}
