namespace AstanaSite.Text;

/// <summary>A place in a text as editors show it.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">
/// The column in UTF-16 code units, counted from 1 (as in the Language Server Protocol and SARIF, which count from 0 and 1).
/// </param>
public readonly record struct LinePosition(int Line, int Column);

/// <summary>Turns offsets into lines and columns. Made only when a message is printed: everything else keeps offsets.</summary>
public sealed class LineMap
{
    private readonly string text;
    private readonly int[] starts;

    /// <summary>Finds the line starts of <paramref name="text"/>, whose line ends are <c>\n</c>.</summary>
    public LineMap(string text)
    {
        this.text = text;
        var found = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            found.Add(at + 1);
        starts = [.. found];
    }

    /// <summary>The number of lines; a text that ends in a line end has an empty last line.</summary>
    public int Count => starts.Length;

    /// <summary>The line and column of an offset; offsets outside the text are moved to its nearest end.</summary>
    public LinePosition At(int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new LinePosition(line + 1, offset - starts[line] + 1);
    }

    /// <summary>The offset of a line and column, both from 1; what lies outside the text is moved to its nearest end.</summary>
    public int OffsetOf(int line, int column) => Math.Clamp(starts[Math.Clamp(line, 1, starts.Length) - 1] + column - 1, 0, text.Length);

    /// <summary>The words of a line (counted from 1) without its line end.</summary>
    public ReadOnlySpan<char> Line(int number)
    {
        var start = starts[number - 1];
        var end = number < starts.Length ? starts[number] - 1 : text.Length;
        return text.AsSpan(start..end);
    }

    /// <summary>What is shown of a line around a place in it: a line may be as long as a text, and have a problem in every word.</summary>
    /// <param name="place">The place.</param>
    /// <param name="widest">How many characters are shown at most.</param>
    /// <param name="from">How many characters of the line come before what is shown.</param>
    public string Around(LinePosition place, int widest, out int from)
    {
        var line = Line(place.Line);
        from = Math.Max(0, Math.Min(place.Column - 1 - widest / 2, line.Length - widest));
        return line.Slice(from, Math.Min(widest, line.Length - from)).ToString();
    }
}
