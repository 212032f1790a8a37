namespace AstanaSite.Rendering.Drawing;

/// <summary>A rectangle that lines are cut at.</summary>
internal readonly record struct Rectangle(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The part of a ring within the rectangle (Sutherland and Hodgman); empty if there is none.</summary>
    public List<Point> Cut(List<Point> ring)
    {
        var rest = Side(ring, Left, isAcross: true, keepsMore: true);
        rest = Side(rest, Right, isAcross: true, keepsMore: false);
        rest = Side(rest, Top, isAcross: false, keepsMore: true);
        return Side(rest, Bottom, isAcross: false, keepsMore: false);
    }

    /// <summary>Whether a point lies within.</summary>
    public bool Holds(Point point) => point.X >= Left && point.X <= Right && point.Y >= Top && point.Y <= Bottom;

    private static List<Point> Side(List<Point> ring, double limit, bool isAcross, bool keepsMore)
    {
        var kept = new List<Point>(ring.Count);
        for (var i = 0; i < ring.Count; i++)
        {
            Point from = ring[i == 0 ? ring.Count - 1 : i - 1],
                to = ring[i];
            double a = isAcross ? from.X : from.Y,
                b = isAcross ? to.X : to.Y;
            var isIn = keepsMore ? b >= limit : b <= limit;
            if (isIn != (keepsMore ? a >= limit : a <= limit))
            {
                var part = (limit - a) / (b - a);
                kept.Add(new Point(from.X + (part * (to.X - from.X)), from.Y + (part * (to.Y - from.Y))));
            }

            if (isIn)
                kept.Add(to);
        }

        return kept;
    }
}
