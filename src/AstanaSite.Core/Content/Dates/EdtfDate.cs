namespace AstanaSite.Content.Dates;

/// <summary>A date or an interval of the Extended Date/Time Format (ISO 8601-2:2019, annex A), levels 0 and 1.</summary>
/// <param name="Text">The expression as written.</param>
/// <param name="Start">The date, or the start of the interval.</param>
/// <param name="End">The end of the interval; equal to <paramref name="Start"/> for a single date.</param>
/// <param name="IsInterval">Whether the expression has two ends.</param>
internal sealed record EdtfDate(string Text, EdtfPoint Start, EdtfPoint End, bool IsInterval) : IComparable<EdtfDate>
{
    /// <summary>
    /// The first day it can mean; <see cref="long.MinValue"/> for an open or unknown start. See <see cref="EdtfPoint.Earliest"/>.
    /// </summary>
    public long Earliest => Start.Earliest;

    /// <summary>The last day it can mean; <see cref="long.MaxValue"/> for an open or unknown end.</summary>
    public long Latest => End.Latest;

    /// <summary>The first day it can mean as ISO 8601 writes it (<c>2015-05-25</c>); empty for an open or unknown start.</summary>
    public string FirstDay => Calendar.IsoDay(Earliest);

    /// <summary>The last day it can mean likewise; empty for an open or unknown end.</summary>
    public string LastDay => Calendar.IsoDay(Latest);

    /// <summary>Whether anything about it is doubted or estimated.</summary>
    public bool IsQualified => Start.IsUncertain || Start.IsApproximate || End.IsUncertain || End.IsApproximate;

    /// <summary>Earlier first bound first, then the earlier last bound, then the text in ordinal order.</summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
            return 1;
        var order = Earliest.CompareTo(other.Earliest);
        if (order == 0)
            order = Latest.CompareTo(other.Latest);
        return order != 0 ? order : string.CompareOrdinal(Text, other.Text);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
