using AstanaSite.Content.Values;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Content.Values;

public sealed class SlugTests
{
    [Theory, Cases("slugs.txt")]
    public void Words_make_an_anchor(string words, string slug) => Assert.Equal(slug, Slug.Of(words));

    [Property]
    public bool An_anchor_makes_itself(string? words) => Slug.Of(Slug.Of(words ?? "")) == Slug.Of(words ?? "");

    [Property]
    public bool An_anchor_has_no_space_and_no_hyphen_at_its_edges(string? words)
    {
        var slug = Slug.Of(words ?? "");
        return slug.Length > 0
            && slug[0] != '-'
            && slug[^1] != '-'
            && !slug.Any(char.IsWhiteSpace)
            && !slug.Contains("--", StringComparison.Ordinal);
    }
}
