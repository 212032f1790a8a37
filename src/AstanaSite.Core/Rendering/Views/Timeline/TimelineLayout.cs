using AstanaSite.Content.Dates;
using AstanaSite.Rendering.Drawing;

namespace AstanaSite.Rendering.Views.Timeline;

/// <summary>An event with its place in the drawing.</summary>
/// <param name="Event">The event.</param>
/// <param name="Label">The words beside its bar.</param>
/// <param name="LabelWidth">Their width in pixels.</param>
/// <param name="LabelX">Where they begin, in pixels: at the bar, or before it where they would run out of the drawing.</param>
/// <param name="FromDay">Where its bar begins, in days from the start of the drawing.</param>
/// <param name="ToDay">Where it ends.</param>
/// <param name="Row">The row in its lane, from 0.</param>
internal sealed record PlacedEvent(
    TimelineEvent Event,
    string Label,
    double LabelWidth,
    double LabelX,
    double FromDay,
    double ToDay,
    int Row
);

/// <summary>A lane of the drawing.</summary>
/// <param name="Track">The track.</param>
/// <param name="Events">Its events by time.</param>
/// <param name="Rows">The number of rows.</param>
internal sealed record Lane(string Track, IReadOnlyList<PlacedEvent> Events, int Rows);

/// <summary>A line of the axis.</summary>
/// <param name="Day">Where it stands, in days from the start.</param>
/// <param name="Year">The year.</param>
/// <param name="Month">The month that begins there.</param>
/// <param name="IsMinor">Whether it is a month within a year, named only where there is room.</param>
internal sealed record Tick(long Day, int Year, int Month, bool IsMinor);

/// <summary>
/// Places events in lanes: each in the first row that is free from where its bar begins, by the drawn width of bar or label, whichever is
/// wider. The script of the timeline does the same again when it filters or zooms.
/// </summary>
internal sealed class TimelineLayout
{
    /// <summary>The height of a row in pixels.</summary>
    public const int RowHeight = 34;

    /// <summary>The room at both sides.</summary>
    public const int Margin = 40;

    /// <summary>The least width of a bar.</summary>
    public const double LeastBar = 5;

    private const double Gap = 12;
    private const double MostWidth = 4000;

    // As little to scroll as can be while the lanes stay low.
    private const double WideEnough = 1000;
    private const int FewRows = 12;
    private const int MostMonths = 400;
    private const double SoftReach = 10;

    private static readonly double[] Scales = [0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16];

    private TimelineLayout(long start, long days, double scale, IReadOnlyList<Lane> lanes, IReadOnlyList<Tick> ticks)
    {
        Start = start;
        Days = days;
        Scale = scale;
        Lanes = lanes;
        Ticks = ticks;
    }

    /// <summary>The day at which the drawing begins.</summary>
    public long Start { get; }

    /// <summary>How many days it spans.</summary>
    public long Days { get; }

    /// <summary>Pixels per day.</summary>
    public double Scale { get; }

    /// <summary>The lanes in the order of the tracks; those without events are left out.</summary>
    public IReadOnlyList<Lane> Lanes { get; }

    /// <summary>The lines of the axis.</summary>
    public IReadOnlyList<Tick> Ticks { get; }

    /// <summary>The width of the drawing in pixels.</summary>
    public double Width => Math.Round(Days * Scale) + (2 * Margin);

    /// <summary>Places events.</summary>
    /// <param name="events">The events by time.</param>
    /// <param name="tracks">The tracks in the order of the lanes.</param>
    /// <param name="label">The words beside an event's bar.</param>
    public static TimelineLayout Of(IReadOnlyList<TimelineEvent> events, IReadOnlyList<string> tracks, Func<TimelineEvent, string> label)
    {
        if (events.Count == 0)
            return new TimelineLayout(0, 1, 1, [], []);
        var year = events.Min(one => YearOf(one.From));
        var (start, month) = MonthBefore(year, events.Min(one => one.From));
        var days = events.Max(one => one.To) - start + 30;
        var byTrack = tracks
            .Select(track => (Track: track, Events: events.Where(one => one.Round.Track == track).ToList()))
            .Where(pair => pair.Events.Count > 0)
            .ToList();
        var (scale, lanes) = (0.0, new List<Lane>());
        foreach (var candidate in Scales)
        {
            if (lanes.Count > 0 && days * candidate > MostWidth)
                break;
            (scale, lanes) = (candidate, byTrack.ConvertAll(pair => Place(pair.Track, pair.Events, start, days, candidate, label)));
            if (days * candidate >= WideEnough && lanes.Max(lane => lane.Rows) <= FewRows)
                break;
        }

        return new TimelineLayout(start, days, scale, lanes, TicksOf(start, days, year, month));
    }

    private static Lane Place(
        string track,
        List<TimelineEvent> events,
        long start,
        long days,
        double scale,
        Func<TimelineEvent, string> label
    )
    {
        var free = new List<double>();
        var placed = new List<PlacedEvent>(events.Count);
        foreach (var one in events)
        {
            double from = one.From - start,
                to = one.To - start;
            if (one.Style == BarStyle.Soft && (to - from) * scale < 2 * SoftReach)
            {
                from -= SoftReach / scale;
                to += SoftReach / scale;
            }

            var words = label(one);
            var width = LabelWidth.Of(words);
            var x = from * scale;
            var begin = Math.Min(x, Math.Round(days * scale) + Margin - width);
            var row = free.FindIndex(end => end <= begin);
            if (row < 0)
            {
                row = free.Count;
                free.Add(0);
            }

            free[row] = Math.Max(x + Math.Max(LeastBar, (to - from) * scale), begin + width) + Gap;
            placed.Add(new PlacedEvent(one, words, width, begin + Margin, from, to, row));
        }

        return new Lane(track, placed, free.Count);
    }

    private static List<Tick> TicksOf(long start, long days, int year, int month)
    {
        var ticks = new List<Tick>();
        var hasMonths = days / 30 <= MostMonths;
        for (var isFirst = true; ; isFirst = false)
        {
            var day = Calendar.DayNumber(year, month, 1) - start;
            if (day >= days)
                return ticks;
            if (hasMonths || month == 1 || isFirst)
                ticks.Add(new Tick(day, year, month, month != 1 && !isFirst));
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }
    }

    private static (long Start, int Month) MonthBefore(int year, long day)
    {
        var month = 12;
        while (month > 1 && Calendar.DayNumber(year, month, 1) > day)
            month--;
        return (Calendar.DayNumber(year, month, 1), month);
    }

    private static int YearOf(long day)
    {
        var year = (int)Math.Floor(day / 365.2425);
        while (Calendar.DayNumber(year, 1, 1) > day)
            year--;
        while (Calendar.DayNumber(year + 1, 1, 1) <= day)
            year++;
        return year;
    }
}
