using AstanaSite.Parsing.Html;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Parsing.Html;

public sealed class RawTagScannerTests
{
    [Theory, Cases("tags.txt")]
    public void Tags_are_found(string html, string tags)
    {
        var found = RawTagScanner.Scan(html);
        Assert.Equal(tags, found.Count == 0 ? "-" : string.Join(' ', found.Select(Describe)));
    }

    [Property(MaxTest = 1000)]
    public bool Any_text_is_scanned_without_an_exception(string? text) => HoldsFor(text ?? "");

    [Property(MaxTest = 1000, Arbitrary = [typeof(HtmlTexts)])]
    public bool What_looks_like_html_is_scanned_without_an_exception(HtmlText text) => HoldsFor(text.Text);

    private static bool HoldsFor(string html)
    {
        var end = 0;
        foreach (var tag in RawTagScanner.Scan(html))
        {
            // What lies between two tags has no '<', so nothing in it can be one.
            if (tag.Start < end || tag.Length <= 0 || html[end..tag.Start].Contains('<', StringComparison.Ordinal))
                return false;
            end = tag.Start + tag.Length;
        }

        return end <= html.Length && !html[end..].Contains('<', StringComparison.Ordinal);
    }

    private static string Describe(RawTag tag)
    {
        var words = tag.Kind switch
        {
            RawTagKind.Open => $"<{tag.Name}{string.Concat(tag.Attributes.Select(pair => $" {pair.Key}={pair.Value}"))}>",
            RawTagKind.Close => $"</{tag.Name}>",
            RawTagKind.Comment => "COMMENT",
            _ => "OTHER",
        };
        return $"{words}@{tag.Start}+{tag.Length}";
    }

    /// <summary>A text made of what HTML, and attacks with it, are made of.</summary>
    public sealed record HtmlText(string Text)
    {
        public override string ToString() => Text;
    }

    public static class HtmlTexts
    {
        private static readonly string[] Pieces =
        [
            "<",
            ">",
            "</",
            "/>",
            "/",
            "<!--",
            "-->",
            "--!>",
            "<!",
            "<?",
            "]]>",
            "<![CDATA[",
            " ",
            "\n",
            "\t",
            "\f",
            "\0",
            "\"",
            "'",
            "`",
            "=",
            "=\"",
            "='",
            "&",
            "&lt;",
            "&#60",
            "&#x3c;",
            "&quot;",
            "span",
            "SPAN",
            "bdi",
            "br",
            "ruby",
            "rt",
            "details",
            "summary",
            "q",
            "time",
            "script",
            "style",
            "svg",
            "math",
            "mglyph",
            "mtext",
            "img",
            "iframe",
            "noscript",
            "template",
            "title",
            "textarea",
            "xmp",
            "plaintext",
            "select",
            "table",
            "td",
            "form",
            "a",
            "p",
            "body",
            "frameset",
            " lang=\"en\"",
            " title='x'",
            " dir=rtl",
            " onclick=\"x\"",
            " src=x",
            " style=\"x\"",
            " href=\"javascript:x\"",
            "words",
            "😀",
            "\uD83D",
            "é",
            "-",
            "--",
            "1",
        ];

        public static Arbitrary<HtmlText> Text() =>
            Gen.Elements(Pieces).ListOf().Select(list => new HtmlText(string.Concat(list))).ToArbitrary();
    }
}
