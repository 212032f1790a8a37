namespace AstanaSite.Authoring.Works;

/// <summary>
/// When a work was published, from the fields of an entry: biblatex has one date in EDTF; BibTeX has year, month and sometimes day.
/// </summary>
internal static class BibtexDate
{
    /// <summary>Sets the date, or says why it could not be understood.</summary>
    /// <param name="work">The work.</param>
    /// <param name="date">What stands in <c>date</c>, plain.</param>
    /// <param name="year">What stands in <c>year</c>.</param>
    /// <param name="month">What stands in <c>month</c>.</param>
    /// <param name="day">What stands in <c>day</c>.</param>
    public static void Set(Work work, string date, string year, string month, string day)
    {
        if (date.Length == 0)
            date = year;
        if (date.Length == 0)
        {
            if (month.Length > 0)
                work.NotUnderstood.Add(("issued", $"the month '{month}' has no year"));
            return;
        }

        // A date that is more than a year says the month itself.
        if (month.Length > 0 && (date == year || (date.Length == 4 && year.Length == 0)))
        {
            if (MonthWords.Of(date, month, day, work["language"]) is { } exact)
            {
                work.Set("issued", exact);
                return;
            }

            var words = day.Length > 0 ? $"{day} {month}" : month;
            work.NotUnderstood.Add(("issued", $"'{words}' is no month, season or range of them that can be written as EDTF"));
        }

        if (WorkDate.Of(date, work["language"]) is { } found)
        {
            work.Set("issued", found);
            if (year.Length > 0 && !found.Contains(year.TrimStart('-'), StringComparison.Ordinal) && WorkDate.Of(year) != found)
                work.NotUnderstood.Add(("issued", $"the date is '{date}' and the year '{year}'; the date was taken"));
            return;
        }

        work.NotUnderstood.Add(("issued", $"'{date}' is not a date that can be written as EDTF"));
        if (WorkDate.Of(year, work["language"]) is { } ofYear)
            work.Set("issued", ofYear);
    }
}
