namespace AstanaSite.Rendering.Drawing;

/// <summary>Finds room for labels beside points: right, left, below or above, the first that covers nothing that stands already.</summary>
/// <param name="frame">What labels must stay within.</param>
internal sealed class LabelPlacer(Rectangle frame)
{
    private const double Height = 15;
    private const double Ascent = 11;

    private readonly List<Rectangle> taken = [];

    /// <summary>Keeps labels off a disc.</summary>
    public void Block(double x, double y, double radius) => taken.Add(new Rectangle(x - radius, y - radius, x + radius, y + radius));

    /// <summary>Places a label: where its baseline begins.</summary>
    /// <param name="x">The point.</param>
    /// <param name="y">The point.</param>
    /// <param name="distance">How far from it the label begins.</param>
    /// <param name="width">The width of the label.</param>
    public Point Place(double x, double y, double distance, double width)
    {
        ReadOnlySpan<Point> corners =
        [
            new(x + distance, y - (Height / 2)),
            new(x - distance - width, y - (Height / 2)),
            new(x - (width / 2), y + distance - 2),
            new(x - (width / 2), y - distance - Height + 2),
            new(x + (distance * 0.7), y + (distance * 0.6)),
            new(x + (distance * 0.7), y - (distance * 0.6) - Height),
            new(x - (distance * 0.7) - width, y + (distance * 0.6)),
            new(x - (distance * 0.7) - width, y - (distance * 0.6) - Height),
        ];
        var best = corners[0];
        var least = double.MaxValue;
        foreach (var corner in corners)
        {
            var covered = Covered(BoxAt(corner, width));
            if (covered >= least)
                continue;
            (best, least) = (corner, covered);
            if (covered == 0)
                break;
        }

        taken.Add(BoxAt(best, width));
        return new Point(best.X, best.Y + Ascent);
    }

    private static Rectangle BoxAt(Point corner, double width) => new(corner.X, corner.Y, corner.X + width, corner.Y + Height);

    private double Covered(Rectangle box)
    {
        // What would stick out of the frame is worse than what covers something.
        var area = 50 * Height * (Math.Max(0, frame.Left - box.Left) + Math.Max(0, box.Right - frame.Right));
        foreach (var other in taken)
        {
            var width = Math.Min(box.Right, other.Right) - Math.Max(box.Left, other.Left);
            var height = Math.Min(box.Bottom, other.Bottom) - Math.Max(box.Top, other.Top);
            if (width > 0 && height > 0)
                area += width * height;
        }

        return area;
    }
}
