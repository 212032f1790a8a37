using Xunit;

namespace AstanaSite.Tests.Support;

public sealed class CaseTableTests
{
    [Fact]
    public void A_table_has_columns_rows_and_remarks()
    {
        var table = CaseTable.Parse("# a remark\na | b\n\n1 | 2\n  x y  |\n", "t.txt");
        Assert.Equal(["a", "b"], table.Columns);
        Assert.Equal([4, 5], table.Rows.Select(row => row.Line));
        Assert.Equal(["1", "2", "x y", ""], table.Rows.SelectMany(row => row.Cells));
    }

    [Fact]
    public void What_cannot_be_typed_is_escaped() =>
        Assert.Equal(
            ["\n\t\r", "a|b", "\\", " ", "A!"],
            CaseTable.Parse("a|b|c|d|e\n\\n\\t\\r|a\\|b|\\\\|\\_|\\u0041!", "t.txt").Rows[0].Cells
        );

    [Theory]
    [InlineData("a | b\n1")]
    [InlineData("a\n1 | 2")]
    [InlineData("a\n")]
    [InlineData("")]
    [InlineData("a\n\\x")]
    [InlineData("a\n\\u00")]
    [InlineData("a\n\\")]
    public void A_table_with_a_slip_is_refused(string text) => Assert.Throws<FormatException>(() => CaseTable.Parse(text, "t.txt"));
}
