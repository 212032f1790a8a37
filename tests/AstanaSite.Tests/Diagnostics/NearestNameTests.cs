using AstanaSite.Diagnostics;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Diagnostics;

public sealed class NearestNameTests
{
    [Theory, Cases("nearest-names.txt")]
    public void A_misspelt_name_has_a_nearest_one(string name, string known, string nearest)
    {
        var names = known.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(nearest == "-" ? null : nearest, NearestName.Of(name, names));
    }

    [Fact]
    public void A_name_without_end_has_none() => Assert.Null(NearestName.Of(new string('a', 5000), [new string('a', 5001)]));

    [Property]
    public bool The_order_of_the_known_names_does_not_matter(string? name, string?[] known)
    {
        string[] names = [.. known.Select(one => one ?? "")];
        return NearestName.Of(name ?? "", names) == NearestName.Of(name ?? "", names.Reverse());
    }

    [Property]
    public bool A_known_name_is_its_own_nearest(string? name, string?[] others)
    {
        var own = "x" + name;
        var nearest = NearestName.Of(own, [.. others.Select(one => one ?? ""), own]);
        return own.Length > 80 ? nearest is null : string.Equals(Plain(nearest!), Plain(own), StringComparison.Ordinal);
    }

    private static string Plain(string name) => name.Replace('_', '-').Replace(' ', '-').ToLowerInvariant();
}
