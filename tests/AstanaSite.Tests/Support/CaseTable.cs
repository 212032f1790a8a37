using System.Globalization;
using System.Text;

namespace AstanaSite.Tests;

/// <summary>
/// A table of cases as text: one row a line, cells between <c>|</c>, the first row names the columns. Lines that begin with <c>#</c> and
/// empty lines are passed over. Within a cell <c>\n</c>, <c>\t</c>, <c>\|</c>, <c>\\</c>, <c>\_</c> (a space at an edge) and
/// <c>\u0041</c> stand for what cannot be typed there.
/// </summary>
internal sealed record CaseTable(IReadOnlyList<string> Columns, IReadOnlyList<CaseRow> Rows)
{
    internal static CaseTable Read(string path) => Parse(File.ReadAllText(path), Path.GetFileName(path));

    internal static CaseTable Parse(string text, string name)
    {
        List<string>? columns = null;
        var rows = new List<CaseRow>();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            var cells = Cells(line, name, number);
            if (columns is null)
                columns = cells;
            else if (cells.Count == columns.Count)
                rows.Add(new CaseRow(number, cells));
            else
                throw new FormatException($"{name}:{number}: {cells.Count} cells, but {columns.Count} columns");
        }

        return rows.Count > 0
            ? new CaseTable(columns!, rows)
            : throw new FormatException($"{name}: a table needs a row of names and a case");
    }

    private static List<string> Cells(string line, string name, int number)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '|')
                Finish();
            else if (line[i] != '\\')
                cell.Append(line[i]);
            else if (i + 1 == line.Length)
                throw new FormatException($"{name}:{number}: a '\\' at the end");
            else
                i = Escape(line, i + 1, cell, name, number);
        }

        Finish();
        return cells;

        void Finish()
        {
            cells.Add(cell.ToString().Trim(' ').Replace(KeptSpace, ' ').Replace(KeptBar, '|'));
            cell.Clear();
        }
    }

    // While a cell is read these stand for what trimming and splitting must not touch.
    private const char KeptSpace = '\uE000';
    private const char KeptBar = '\uE001';

    private static int Escape(string line, int at, StringBuilder cell, string name, int number)
    {
        switch (line[at])
        {
            case 'n':
                cell.Append('\n');
                return at;
            case 't':
                cell.Append('\t');
                return at;
            case 'r':
                cell.Append('\r');
                return at;
            case '_':
                cell.Append(KeptSpace);
                return at;
            case '|':
                cell.Append(KeptBar);
                return at;
            case '\\':
                cell.Append('\\');
                return at;
            case 'u'
                when at + 4 < line.Length
                    && ushort.TryParse(line.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                cell.Append((char)code);
                return at + 4;
            default:
                throw new FormatException($"{name}:{number}: unknown escape '\\{line[at]}'");
        }
    }
}

/// <summary>One case.</summary>
/// <param name="Line">Its line in the table, from 1.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record CaseRow(int Line, IReadOnlyList<string> Cells);
