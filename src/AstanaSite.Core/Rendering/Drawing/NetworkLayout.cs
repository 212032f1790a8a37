namespace AstanaSite.Rendering.Drawing;

/// <summary>
/// Places the nodes of a network so that what is tied stands together (Fruchterman and Reingold, 1991), then moves labels apart. The first
/// places are points of a spiral in the order given, so that the same network is always drawn alike.
/// </summary>
internal static class NetworkLayout
{
    private const int Steps = 260;
    private const int Partings = 120;
    private const double GoldenAngle = 137.5;

    /// <summary>Where each node stands, within a frame.</summary>
    /// <param name="boxes">The width and height that each node needs with its label.</param>
    /// <param name="ties">Pairs of nodes and the strength of what ties them, from 0 to 1.</param>
    /// <param name="frame">What the nodes with their labels must stay within.</param>
    public static Point[] Of(IReadOnlyList<Point> boxes, IReadOnlyList<(int One, int Other, double Strength)> ties, Rectangle frame)
    {
        var count = boxes.Count;
        var at = new Point[count];
        for (var i = 0; i < count; i++)
        {
            var radius = Math.Sqrt((i + 0.5) / count);
            at[i] = new Point(radius * Trigonometry.Cos(i * GoldenAngle % 360), radius * Trigonometry.Sin(i * GoldenAngle % 360));
        }

        for (var step = 0; step < Steps; step++)
            Relax(at, ties, 0.12 * (1 - ((double)step / Steps)));
        Fit(at, boxes, frame);
        for (var i = 0; i < Partings; i++)
            Part(at, boxes, frame);
        return at;
    }

    private static void Relax(Point[] at, IReadOnlyList<(int One, int Other, double Strength)> ties, double most)
    {
        var ideal = 1.1 / Math.Sqrt(at.Length);
        var forces = new Point[at.Length];
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = i + 1; j < at.Length; j++)
            {
                double x = at[i].X - at[j].X,
                    y = at[i].Y - at[j].Y;
                var push = ideal * ideal / Math.Max(1e-4, (x * x) + (y * y));
                forces[i] = new Point(forces[i].X + (x * push), forces[i].Y + (y * push));
                forces[j] = new Point(forces[j].X - (x * push), forces[j].Y - (y * push));
            }

            // A light pull to the middle keeps apart parts of the network near each other.
            forces[i] = new Point(forces[i].X - (0.35 * at[i].X), forces[i].Y - (0.35 * at[i].Y));
        }

        foreach (var (one, other, strength) in ties)
        {
            double x = at[one].X - at[other].X,
                y = at[one].Y - at[other].Y;
            var pull = strength * Math.Sqrt((x * x) + (y * y)) / ideal;
            forces[one] = new Point(forces[one].X - (x * pull), forces[one].Y - (y * pull));
            forces[other] = new Point(forces[other].X + (x * pull), forces[other].Y + (y * pull));
        }

        for (var i = 0; i < at.Length; i++)
        {
            var length = Math.Sqrt((forces[i].X * forces[i].X) + (forces[i].Y * forces[i].Y));
            if (length < 1e-9)
                continue;
            var step = Math.Min(length * 0.2, most) / length;
            at[i] = new Point(at[i].X + (forces[i].X * step), at[i].Y + (forces[i].Y * step));
        }
    }

    private static void Fit(Point[] at, IReadOnlyList<Point> boxes, Rectangle frame)
    {
        double left = at.Min(one => one.X),
            right = at.Max(one => one.X),
            top = at.Min(one => one.Y),
            bottom = at.Max(one => one.Y);
        double roomX = boxes.Max(box => box.X) / 2,
            roomY = boxes.Max(box => box.Y) / 2;
        for (var i = 0; i < at.Length; i++)
        {
            var x = right > left ? (at[i].X - left) / (right - left) : 0.5;
            var y = bottom > top ? (at[i].Y - top) / (bottom - top) : 0.5;
            at[i] = new Point(
                frame.Left + roomX + (x * (frame.Right - frame.Left - (2 * roomX))),
                frame.Top + roomY + (y * (frame.Bottom - frame.Top - (2 * roomY)))
            );
        }
    }

    // Boxes that overlap move apart, each by half, in the direction in which less is needed.
    private static void Part(Point[] at, IReadOnlyList<Point> boxes, Rectangle frame)
    {
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = i + 1; j < at.Length; j++)
            {
                double x = at[j].X - at[i].X,
                    y = at[j].Y - at[i].Y;
                var needX = ((boxes[i].X + boxes[j].X) / 2) - Math.Abs(x);
                var needY = ((boxes[i].Y + boxes[j].Y) / 2) - Math.Abs(y);
                if (needX <= 0 || needY <= 0)
                    continue;
                var isAcross = needX < needY;
                double moveX = isAcross ? (x < 0 ? -needX : needX) / 2 : 0,
                    moveY = isAcross ? 0 : (y < 0 ? -needY : needY) / 2;
                at[i] = Within(new Point(at[i].X - moveX, at[i].Y - moveY), boxes[i], frame);
                at[j] = Within(new Point(at[j].X + moveX, at[j].Y + moveY), boxes[j], frame);
            }
        }
    }

    private static Point Within(Point point, Point box, Rectangle frame) =>
        new(
            Math.Clamp(point.X, frame.Left + (box.X / 2), frame.Right - (box.X / 2)),
            Math.Clamp(point.Y, frame.Top + (box.Y / 2), frame.Bottom - (box.Y / 2))
        );
}
