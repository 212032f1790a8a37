namespace AstanaSite.Rendering.Drawing;

/// <summary>
/// Sine and cosine by additions and multiplications alone: those of the machine differ in their last
/// bit from one to another, and pages must not.
/// </summary>
internal static class Trigonometry
{
    private const double Degree = Math.PI / 180;
    private const int Terms = 16;

    /// <summary>The sine of an angle in degrees, of at most two turns.</summary>
    public static double Sin(double degrees)
    {
        var x = degrees * Degree;
        double term = x,
            sum = x;
        for (var n = 1; n <= Terms; n++)
        {
            term = -term * x * x / (2 * n * ((2 * n) + 1));
            sum += term;
        }

        return sum;
    }

    /// <summary>The cosine of an angle in degrees, of at most two turns.</summary>
    public static double Cos(double degrees)
    {
        var x = degrees * Degree;
        double term = 1,
            sum = 1;
        for (var n = 1; n <= Terms; n++)
        {
            term = -term * x * x / ((2 * n - 1) * (2 * n));
            sum += term;
        }

        return sum;
    }
}
