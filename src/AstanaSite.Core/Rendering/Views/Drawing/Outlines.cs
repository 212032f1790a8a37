using System.Buffers.Text;

namespace AstanaSite.Rendering.Views.Drawing;

/// <summary>The outlines of the earth, in degrees.</summary>
internal static class Outlines
{
    private static readonly Lazy<(IReadOnlyList<List<Point>> Land, IReadOnlyList<List<Point>> Borders)> Read = new(() =>
    {
        var text = OutlineData.Text;
        var bar = text.IndexOf((byte)'|');
        return (Parse(text[..bar]), Parse(text[(bar + 1)..]));
    });

    /// <summary>The rings of land.</summary>
    public static IReadOnlyList<List<Point>> Land => Read.Value.Land;

    /// <summary>The lines of borders between countries.</summary>
    public static IReadOnlyList<List<Point>> Borders => Read.Value.Borders;

    private static List<List<Point>> Parse(ReadOnlySpan<byte> text)
    {
        var lines = new List<List<Point>>();
        var line = new List<Point>();
        int x = 0, y = 0;
        var isY = false;
        for (var i = 0; i < text.Length;)
        {
            if (Utf8Parser.TryParse(text[i..], out int number, out var length))
            {
                i += length;
                if (isY) y += number;
                else x += number;
                if (isY) line.Add(new Point(x / 10.0, y / 10.0));
                isY = !isY;
                continue;
            }

            if (text[i] == (byte)';')
            {
                lines.Add(line);
                (line, x, y) = ([], 0, 0);
            }

            i++;
        }

        lines.Add(line);
        return lines;
    }
}
