using AstanaSite.Rendering.Formats;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Rendering.Formats;

public sealed class MarkupTests
{
    [Fact]
    public void What_is_filled_in_is_escaped_unless_it_is_markup()
    {
        var words = "<b> & \"quotes\"";
        var markup = new Html("<b>bold</b>");
        Assert.Equal(
            "<p title=\"&lt;b&gt; &amp; &quot;quotes&quot;\">&lt;b&gt; &amp; &quot;quotes&quot; <b>bold</b> 42</p>",
            new Markup().Add($"<p title=\"{words}\">{words} {markup} {42}</p>").ToString()
        );
    }

    [Property]
    public bool No_text_gets_a_tag_through(string? text)
    {
        var html = new Markup().Add($"{text}").ToString();
        return !html.Contains('<', StringComparison.Ordinal)
            && !html.Contains('>', StringComparison.Ordinal)
            && !html.Contains('"', StringComparison.Ordinal);
    }
}
