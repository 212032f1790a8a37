using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it says.</param>
internal sealed record CsvColumn(string Name, string Description)
{
    /// <summary>The type of Table Schema: <c>string</c>, <c>date</c>, <c>number</c>.</summary>
    public string Type { get; init; } = "string";

    /// <summary>Whether no cell is empty.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The values that may stand in it; none if any may.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The table whose key its cells are; empty if of none.</summary>
    public string Refers { get; init; } = "";
}

/// <summary>A table: declared once, and written and described from that declaration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">The columns in order.</param>
/// <param name="Write">Writes the rows.</param>
internal sealed record CsvTable(string Name, IReadOnlyList<CsvColumn> Columns, Action<CsvRows, PageContext> Write)
{
    /// <summary>Whether the first column is the key.</summary>
    public bool HasKey => Columns[0].Name == "id";

    /// <summary>The table as CSV (RFC 4180) in UTF-8.</summary>
    public ReadOnlyMemory<byte> Make(PageContext page)
    {
        var text = new Utf8Text(64 * 1024);
        var rows = new CsvRows(text);
        foreach (var column in Columns)
            rows.Text(column.Name);
        rows.End();
        Write(rows, page);
        return text.Content;
    }
}
