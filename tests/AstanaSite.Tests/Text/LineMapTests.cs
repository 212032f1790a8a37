using AstanaSite.Text;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Text;

public sealed class LineMapTests
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 2, 1, 3)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("\n\n\n", 2, 3, 1)]
    [InlineData("😀x", 2, 1, 3)]
    [InlineData("abc", 99, 1, 4)]
    [InlineData("abc", -5, 1, 1)]
    public void An_offset_has_a_line_and_a_column(string text, int offset, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), new LineMap(text).At(offset));

    [Property]
    public bool A_line_and_a_column_lead_back_to_the_offset(string? words, int seed)
    {
        var source = new SourceText("a.md", (words ?? "").Replace('e', '\n').Replace('1', '\n'));
        var offset = (int)((uint)seed % (uint)(source.Content.Length + 1));
        var place = source.Lines.At(offset);
        var start = Enumerable.Range(1, place.Line - 1).Sum(line => source.Lines.Line(line).Length + 1);
        return start + place.Column - 1 == offset && place.Column <= source.Lines.Line(place.Line).Length + 1;
    }

    [Property]
    public bool The_lines_together_are_the_text(string? words)
    {
        var source = new SourceText("a.md", words ?? "");
        return string.Join('\n', Enumerable.Range(1, source.Lines.Count).Select(line => source.Lines.Line(line).ToString()))
            == source.Content;
    }

    [Theory]
    [InlineData("\uFEFFa\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\r\r\n\n", "\n\n\n")]
    [InlineData("\uFEFF\uFEFFa", "\uFEFFa")]
    [InlineData("plain", "plain")]
    public void Line_ends_and_the_byte_order_mark_of_an_editor_do_not_matter(string content, string expected) =>
        Assert.Equal(expected, new SourceText("a.md", content).Content);

    [Fact]
    public void A_reversed_pair_of_offsets_is_an_empty_span() => Assert.Equal(new TextSpan(5, 0), TextSpan.FromBounds(5, 3));
}
