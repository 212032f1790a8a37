using System.Globalization;
using System.Text;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Drawing;

/// <summary>Draws a map of places as SVG: land, borders, a disc for each place by the number of events held there.</summary>
internal static class MapDrawing
{
    private const double Width = 1000;
    private const double LeastHeight = 420;
    private const double MostHeight = 640;
    private const double LeastSpan = 0.35; // of the earth's radius, so that one place alone shows its part of the world
    private const double Room = 70;
    private const int Fineness = 2; // steps of the path to a unit of the drawing
    private const int MostPlaces = 60;

    private sealed record Spot(Place Place, int Events, Point At)
    {
        public double Radius => 4 + (1.6 * Math.Sqrt(Events));
    }

    /// <summary>
    /// The map of all places whose coordinates are known, empty if there are none; and the side on which
    /// more was held, where a narrow window begins.
    /// </summary>
    public static (Html Map, string Side) Draw(IEnumerable<Place> places, PageContext page)
    {
        var known = places
            .Where(place => place.Latitude is not null && place.Longitude is not null)
            .Select(place => (Place: place, Events: EventsAt(place, page.Site)))
            .OrderByDescending(pair => pair.Events)
            .ThenBy(pair => pair.Place.Id, StringComparer.Ordinal)
            .Take(MostPlaces)
            .ToList();
        if (known.Count == 0)
            return (Html.Empty, "");
        var latitudes = known.Select(pair => pair.Place.Latitude!.Value).ToList();
        var longitudes = known.Select(pair => pair.Place.Longitude!.Value).ToList();
        double south = latitudes.Min(),
            north = latitudes.Max(),
            center = (longitudes.Min() + longitudes.Max()) / 2;
        var projection = new Projection(center, Math.Max(-60, south - 5), Math.Min(70, north + 5));
        var points = known.Select(pair => projection.Place(pair.Place.Longitude!.Value, pair.Place.Latitude!.Value)).ToList();
        double left = points.Min(one => one.X),
            right = points.Max(one => one.X),
            top = points.Min(one => one.Y),
            bottom = points.Max(one => one.Y);
        var scale = (Width - (2 * Room)) / Math.Max(LeastSpan, right - left);
        scale = Math.Min(scale, (MostHeight - (2 * Room)) / Math.Max(LeastSpan / 2, bottom - top));
        var height = Math.Round(Math.Clamp(((bottom - top) * scale) + (2 * Room), LeastHeight, MostHeight));
        double middleX = (left + right) / 2,
            middleY = (top + bottom) / 2;
        Point OnSheet(Point point) => new((Width / 2) + ((point.X - middleX) * scale), (height / 2) + ((point.Y - middleY) * scale));

        var spots = known.Select((pair, i) => new Spot(pair.Place, pair.Events, OnSheet(points[i]))).ToList();
        var markup = new Markup();
        markup.Raw(
            $"<svg viewBox=\"0 0 {Width} {Number(height)}\" width=\"{Width}\" height=\"{Number(height)}\" aria-hidden=\"true\" "
                + $"direction=\"ltr\"><g transform=\"scale({Number(1.0 / Fineness)})\">"
        );
        AddOutlines(markup, center, new Rectangle(-4, -4, Width + 4, height + 4), point => OnSheet(projection.Place(point.X, point.Y)));
        markup.Raw("</g>\n");
        AddSpots(markup, spots, new Rectangle(4, 4, Width - 4, height - 4), page);
        var balance = spots.Sum(spot => spot.Events * (spot.At.X - (Width / 2)));
        return (markup.Raw("</svg>").ToHtml(), balance > 0 ? "rtl" : "ltr");
    }

    /// <summary>How many events were held at a place.</summary>
    public static int EventsAt(Place place, Site site) => site.BacklinksOf(place).Count(link => link.Relationship == Relationship.HeldAt);

    private static void AddOutlines(Markup markup, double center, Rectangle frame, Func<Point, Point> onSheet)
    {
        // Far from the centre the sheet would fold over; what lies there is cut off first.
        var window = new Rectangle(center - 130, -60, center + 130, 85);
        var land = new StringBuilder();
        foreach (var ring in Outlines.Land)
        {
            var part = window.Cut(Turned(ring, center));
            if (part.Count < 3)
                continue;
            part = frame.Cut(part.ConvertAll(point => onSheet(point)));
            if (part.Count >= 3)
                AddPath(land, part, isClosed: true);
        }

        var borders = new StringBuilder();
        foreach (var line in Outlines.Borders)
        {
            var run = new List<Point>();
            foreach (var point in Turned(line, center))
            {
                var at = window.Holds(point) ? onSheet(point) : new Point(double.MinValue, 0);
                if (frame.Holds(at))
                {
                    run.Add(at);
                    continue;
                }

                if (run.Count > 1)
                    AddPath(borders, run, isClosed: false);
                run.Clear();
            }

            if (run.Count > 1)
                AddPath(borders, run, isClosed: false);
        }

        markup.Raw($"<path class=\"land\" d=\"{land}\"/><path class=\"borders\" d=\"{borders}\"/>");
    }

    // Longitudes continue from point to point, beginning within half a turn of the centre.
    private static List<Point> Turned(List<Point> line, double center)
    {
        var first = line[0].X;
        var shift =
            first - center > 180 ? -360
            : first - center < -180 ? 360
            : 0;
        return shift == 0 ? line : line.ConvertAll(point => point with { X = point.X + shift });
    }

    private static void AddPath(StringBuilder path, List<Point> points, bool isClosed)
    {
        int lastX = 0,
            lastY = 0,
            count = 0;
        foreach (var point in points)
        {
            int x = (int)Math.Round(point.X * Fineness),
                y = (int)Math.Round(point.Y * Fineness);
            if (count > 0 && x == lastX && y == lastY)
                continue;
            if (count == 0)
                path.Append('M').Append(CultureInfo.InvariantCulture, $"{x} {y}l");
            else
                path.Append(
                    CultureInfo.InvariantCulture,
                    $"{(count > 1 && x >= lastX ? " " : "")}{x - lastX}{(y < lastY ? "" : " ")}{y - lastY}"
                );
            (lastX, lastY) = (x, y);
            count++;
        }

        if (isClosed)
            path.Append('z');
    }

    private static void AddSpots(Markup markup, List<Spot> spots, Rectangle frame, PageContext page)
    {
        var labels = new LabelPlacer(frame);
        foreach (var spot in spots)
            labels.Block(spot.At.X, spot.At.Y, spot.Radius);
        foreach (var spot in spots)
        {
            var name = page.Site.TitleOf(spot.Place, page.Language);
            var (x, y) = labels.Place(spot.At.X, spot.At.Y, spot.Radius + 5, LabelWidth.Of(name));
            markup
                .Add(
                    $"<a href=\"{page.AddressOf(spot.Place)}\" tabindex=\"-1\">"
                        + $"<title>{name} · {page.Words.Count("n_rounds", spot.Events)}</title>"
                )
                .Raw($"<circle cx=\"{Number(spot.At.X)}\" cy=\"{Number(spot.At.Y)}\" r=\"{Number(spot.Radius)}\"/>")
                .Raw($"<text x=\"{Number(x)}\" y=\"{Number(y)}\">")
                .Add($"{name}</text></a>\n");
        }
    }

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
