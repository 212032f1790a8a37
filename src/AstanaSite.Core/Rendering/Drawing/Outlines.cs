using System.Buffers.Text;
using AstanaSite.Platform;

namespace AstanaSite.Rendering.Drawing;

/// <summary>
/// The land of the earth and the borders within it, in degrees. <c>outlines.txt</c> is made by make-outlines.mjs from Natural Earth (1:50m,
/// in the public domain): rings of land, then after <c>|</c> lines of borders, parted by <c>;</c>. Each begins with longitude and latitude
/// of its first point in tenths of degrees; differences from point to point follow.
/// </summary>
internal static class Outlines
{
    private static readonly Lazy<(IReadOnlyList<List<Point>> Land, IReadOnlyList<List<Point>> Borders)> Read = new(() =>
    {
        ReadOnlySpan<byte> text = Resource.Bytes("outlines.txt");
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
        int x = 0,
            y = 0;
        var isY = false;
        for (var i = 0; i < text.Length; )
        {
            if (Utf8Parser.TryParse(text[i..], out int number, out var length))
            {
                i += length;
                if (isY)
                    y += number;
                else
                    x += number;
                if (isY)
                    line.Add(new Point(x / 10.0, y / 10.0));
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
