namespace AstanaSite.Rendering.Drawing;

/// <summary>A point of a drawing, or of the earth as longitude and latitude.</summary>
internal readonly record struct Point(double X, double Y);

/// <summary>
/// Albers' equal-area conic projection (J. P. Snyder, Map Projections: A Working Manual, 1987, chapter 14), on the sphere of radius 1.
/// </summary>
internal sealed class Projection
{
    // Near the equator the cone becomes a cylinder, for which the formulas have no form.
    private const double LeastCone = 0.05;

    private readonly double center;
    private readonly double cone;
    private readonly double constant;
    private readonly double middle;

    /// <summary>A projection that is true along two parallels.</summary>
    /// <param name="center">The longitude that points up, in degrees.</param>
    /// <param name="south">The one parallel, in degrees.</param>
    /// <param name="north">The other.</param>
    public Projection(double center, double south, double north)
    {
        this.center = center;
        cone = (Trigonometry.Sin(south) + Trigonometry.Sin(north)) / 2;
        if (Math.Abs(cone) < LeastCone)
            cone = cone < 0 ? -LeastCone : LeastCone;
        var cosine = Trigonometry.Cos(south);
        constant = (cosine * cosine) + (2 * cone * Trigonometry.Sin(south));
        middle = Radius((south + north) / 2);
    }

    /// <summary>A place on the plane, y growing downwards.</summary>
    public Point Place(double longitude, double latitude)
    {
        var angle = cone * (longitude - center);
        var radius = Radius(latitude);
        return new Point(radius * Trigonometry.Sin(angle), (radius * Trigonometry.Cos(angle)) - middle);
    }

    private double Radius(double latitude) => Math.Sqrt(Math.Max(0, constant - (2 * cone * Trigonometry.Sin(latitude)))) / cone;
}
