using AstanaSite.Content.Values;
using Xunit;

namespace AstanaSite.Tests.Content.Values;

public sealed class BaseAddressTests
{
    [Theory, Cases("base-addresses.txt")]
    public void Only_the_address_of_a_folder_is_one_of_a_site(string address, string problem, string written)
    {
        var found = BaseAddress.Problem(address);
        if (problem == "-")
            Assert.Equal(("", written), (found, BaseAddress.Normal(address)));
        else
            Assert.Contains(problem.Replace("a file", "the name of a file", StringComparison.Ordinal), found, StringComparison.Ordinal);
    }
}
