using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace AstanaSite.Rendering.Bodies;

/// <summary>
/// Tables, with alignment as a class: a style attribute would break the security policy. They scroll by themselves on narrow screens.
/// </summary>
internal sealed class BodyTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table\" tabindex=\"0\"><table>");
        var isHead = false;
        var isBody = false;
        foreach (var block in table)
        {
            var row = (TableRow)block;
            if (row.IsHeader && !isHead)
            {
                renderer.WriteLine("<thead>");
                isHead = true;
            }
            else if (!row.IsHeader && !isBody)
            {
                renderer.WriteLine(isHead ? "</thead><tbody>" : "<tbody>");
                isBody = true;
            }

            WriteRow(renderer, table, row);
        }

        renderer.WriteLine(
            isBody ? "</tbody></table></div>"
            : isHead ? "</thead></table></div>"
            : "</table></div>"
        );
    }

    private static void WriteRow(HtmlRenderer renderer, Table table, TableRow row)
    {
        renderer.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            renderer.Write(row.IsHeader ? "<th scope=\"col\"" : "<td");
            var column = cell.ColumnIndex < 0 || cell.ColumnIndex >= table.ColumnDefinitions.Count ? i : cell.ColumnIndex;
            var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
            if (alignment is TableColumnAlign.Center)
                renderer.Write(" class=\"center\"");
            else if (alignment is TableColumnAlign.Right)
                renderer.Write(" class=\"end\"");
            renderer.Write(">");
            var implicitParagraph = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = implicitParagraph;
            renderer.Write(row.IsHeader ? "</th>" : "</td>");
        }

        renderer.WriteLine("</tr>");
    }
}
