using System.Globalization;
using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;
using FsCheck.Xunit;
using Xunit;

namespace AstanaSite.Tests.Parsing.Yaml;

public sealed class YamlTextTests
{
    [Theory]
    [InlineData("plain words", "plain words")]
    [InlineData("with: colon", "'with: colon'")]
    [InlineData("=> code", "'=> code'")]
    [InlineData("2015-05-25", "'2015-05-25'")]
    [InlineData("true", "'true'")]
    [InlineData("", "''")]
    [InlineData("[described]", "'[described]'")]
    [InlineData("it's", "it's")]
    [InlineData("'quoted'", "\"'quoted'\"")]
    [InlineData("a\nb", "\"a\\nb\"")]
    [InlineData("رندا قسيس", "رندا قسيس")]
    public void A_value_has_quotes_only_where_it_needs_them(string value, string yaml) => Assert.Equal(yaml, YamlText.Scalar(value));

    [Property(MaxTest = 2000)]
    public bool What_is_written_is_read_again(string? text)
    {
        var value = Readable(text ?? "");
        var source = new SourceText("a.yml", $"k: {YamlText.Scalar(value)} # remark\nl: m\n");
        var diagnostics = new DiagnosticBag();
        var node = YamlReader.Read(source, new TextSpan(0, source.Content.Length), diagnostics);
        // Only the remark is spoken of.
        return diagnostics.Items.All(one => one.Code == "AS0214")
            && node is YamlMapping { Entries: [{ Value: YamlScalar read }, _] }
            && read.Value == value
            && !read.IsNull;
    }

    [Property]
    public bool A_value_stands_on_one_line(string? text) => !YamlText.Scalar(Readable(text ?? "")).Contains('\n', StringComparison.Ordinal);

    // Without what is refused or warned of wherever it stands, and without the line end that a source text turns into another.
    private static string Readable(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Where(rune =>
                    rune.Value is '\n' or '\t'
                    || !(
                        Rune.IsControl(rune)
                        || rune.Value == 0xFFFD
                        || Rune.GetUnicodeCategory(rune)
                            is UnicodeCategory.Format
                                or UnicodeCategory.LineSeparator
                                or UnicodeCategory.ParagraphSeparator
                    )
                )
                .Select(rune => rune.ToString())
        );
}
