using System.Globalization;
using AstanaSite.Content.Dates;

namespace AstanaSite.Rendering.Formats;

/// <summary>
/// Writes rows of CSV. A spreadsheet takes a cell that begins with one of <c>= + - @</c>, a tab or a return for a formula, so
/// such words get an apostrophe before them.
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
        for (int at; (at = rest.IndexOf('"')) >= 0; rest = rest[(at + 1)..])
            text.Add(rest[..at]).Add("\"\""u8);
        text.Add(rest).Add("\""u8);
        return this;
    }

    /// <summary>Writes a number, or an empty cell.</summary>
    public CsvRows Number(double? number)
    {
        Separate();
        if (number is { } known)
            text.Add(known.ToString(CultureInfo.InvariantCulture));
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
        if (isInRow)
            text.Add((byte)',');
        isInRow = true;
    }
}
