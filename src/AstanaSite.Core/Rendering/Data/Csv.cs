using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Rendering.Pages;

namespace AstanaSite.Rendering.Data;

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
internal sealed record CsvTable(string Name, IReadOnlyList<CsvColumn> Columns, Action<CsvRows, PageScope> Write)
{
    /// <summary>Whether the first column is the key.</summary>
    public bool HasKey => Columns[0].Name == "id";

    /// <summary>The table as CSV (RFC 4180) in UTF-8.</summary>
    public ReadOnlyMemory<byte> Make(PageScope page)
    {
        var text = new Utf8Text(64 * 1024);
        var rows = new CsvRows(text);
        foreach (var column in Columns) rows.Text(column.Name);
        rows.End();
        Write(rows, page);
        return text.Content;
    }
}

/// <summary>
/// Writes rows of CSV. A spreadsheet takes a cell that begins with one of <c>= + - @</c>, a tab or a return for a formula, so such words get an apostrophe before them.
/// </summary>
/// <param name="text">Where they go.</param>
internal sealed class CsvRows(Utf8Text text)
{
    private bool isInRow;

    /// <summary>Writes a cell of words.</summary>
    public CsvRows Text(string words)
    {
        Separate();
        var isFormula = words.Length > 0 && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        if (words.AsSpan().IndexOfAny(",\"\n\r") < 0)
        {
            text.Add(isFormula ? "'"u8 : []).Add(words);
            return this;
        }

        text.Add(isFormula ? "\"'"u8 : "\""u8);
        var rest = words.AsSpan();
        for (int at; (at = rest.IndexOf('"')) >= 0; rest = rest[(at + 1)..]) text.Add(rest[..at]).Add("\"\""u8);
        text.Add(rest).Add("\""u8);
        return this;
    }

    /// <summary>Writes a number, or an empty cell.</summary>
    public CsvRows Number(double? number)
    {
        Separate();
        if (number is { } known) text.Add(known.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>Writes three cells: a date as it was written, the first and the last day it can mean.</summary>
    public CsvRows Date(EdtfDate? date) => Text(date?.Text ?? "").Text(date?.FirstDay ?? "").Text(date?.LastDay ?? "");

    /// <summary>Ends the row.</summary>
    public void End()
    {
        text.Add("\r\n"u8);
        isInRow = false;
    }

    private void Separate()
    {
        if (isInRow) text.Add((byte)',');
        isInRow = true;
    }
}
