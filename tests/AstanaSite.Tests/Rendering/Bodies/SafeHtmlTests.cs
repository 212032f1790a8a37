using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AstanaSite.Parsing.Html;
using AstanaSite.Rendering.Bodies;
using AstanaSite.Tests.Parsing.Html;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Rendering.Bodies;

public sealed class SafeHtmlTests
{
    [Theory, Cases("safe-html.txt")]
    public void Only_what_is_allowed_reaches_the_page(string html, string safe)
    {
        Assert.Equal(safe, SafeHtml.Rewrite(html));
        Assert.True(IsSafe(html));
    }

    [Property(MaxTest = 500)]
    public bool Any_text_is_made_safe(string? text) => IsSafe(text ?? "");

    [Property(MaxTest = 2000, Arbitrary = [typeof(RawTagScannerTests.HtmlTexts)])]
    public bool What_looks_like_html_is_made_safe(RawTagScannerTests.HtmlText text) => IsSafe(text.Text);

    [Property(MaxTest = 1000, Arbitrary = [typeof(RawTagScannerTests.HtmlTexts)])]
    public bool What_is_safe_stays_as_it_is(RawTagScannerTests.HtmlText text)
    {
        var safe = SafeHtml.Rewrite(text.Text);
        return SafeHtml.Rewrite(safe) == safe;
    }

    /// <summary>Whether a browser's parser finds nothing in the result but what is on the lists.</summary>
    private static bool IsSafe(string html)
    {
        var page = new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + SafeHtml.Rewrite(html));
        return page.Head!.ChildNodes.Length == 0
            && !page.Descendants().OfType<IComment>().Any()
            && page.Body!.QuerySelectorAll("*")
                .All(element =>
                    AllowedHtml.Elements.Contains(element.LocalName)
                    && element.NamespaceUri == NamespaceNames.HtmlUri
                    && element.Attributes.All(attribute => AllowedHtml.Attributes.Contains(attribute.Name))
                );
    }
}
