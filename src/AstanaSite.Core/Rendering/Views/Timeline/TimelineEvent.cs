using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;

namespace AstanaSite.Rendering.Views.Timeline;

/// <summary>How an event's bar is drawn.</summary>
internal enum BarStyle
{
    /// <summary>Its days are known.</summary>
    Exact,

    /// <summary>It lies somewhere within a month or a year.</summary>
    Within,

    /// <summary>Its date is estimated or doubted: both ends fade.</summary>
    Soft,

    /// <summary>Its end is open: the end fades.</summary>
    OpenEnd,

    /// <summary>Its start is open: the start fades.</summary>
    OpenStart,
}

/// <summary>An event as the timeline draws it.</summary>
/// <param name="Round">The event.</param>
/// <param name="From">Its first day, counted as <see cref="EdtfDate.Earliest"/> counts.</param>
/// <param name="To">The day after its last.</param>
/// <param name="Style">How its bar is drawn.</param>
internal sealed record TimelineEvent(Round Round, long From, long To, BarStyle Style)
{
    private const int OpenDays = 60;
    private static readonly long FirstDay = Calendar.DayNumber(0, 1, 1);
    private static readonly long LastDay = Calendar.DayNumber(9999, 12, 31);

    /// <summary>The event, or none where it has no date.</summary>
    public static TimelineEvent? Of(Round round)
    {
        if (round.Date is not { } date)
            return null;
        var (from, to) = (date.Earliest, date.Latest);
        // On an axis of a million years nothing else could be seen; the list still has the event.
        if ((from != long.MinValue && from < FirstDay) || (to != long.MaxValue && to > LastDay))
            return null;
        if (from == long.MinValue)
            return new TimelineEvent(round, to - OpenDays, to + 1, BarStyle.OpenStart);
        if (to == long.MaxValue)
            return new TimelineEvent(round, from, from + OpenDays, BarStyle.OpenEnd);
        var form =
            date.IsQualified ? BarStyle.Soft
            : date.Start.Precision != EdtfPrecision.Day || date.End.Precision != EdtfPrecision.Day ? BarStyle.Within
            : BarStyle.Exact;
        return new TimelineEvent(round, from, Math.Max(from, to) + 1, form);
    }
}
