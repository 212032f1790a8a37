using System.Globalization;
using AstanaSite.Content.Dates;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;
using Calendar = AstanaSite.Content.Dates.Calendar;

namespace AstanaSite.Tests.Content.Dates;

public sealed class EdtfParserTests
{
    [Theory, Cases("edtf-good.txt")]
    public void A_date_is_understood(string expression, string earliest, string latest, string precision, string marks)
    {
        Assert.True(EdtfParser.TryParse(expression, out var date, out var problem), problem);
        Assert.Equal(DayOf(earliest), date!.Earliest);
        Assert.Equal(DayOf(latest), date.Latest);
        Assert.Equal(precision, date.IsInterval ? $"{date.Start.Precision}/{date.End.Precision}" : date.Start.Precision.ToString());
        Assert.Equal(marks, date.IsInterval ? $"{MarkOf(date.Start)}/{MarkOf(date.End)}" : MarkOf(date.Start));
        Assert.Equal(marks.Trim('-', '/').Length > 0, date.IsQualified);
        Assert.Equal(expression, date.ToString());
        Assert.False(EdtfParser.IsReversed(date));
    }

    [Theory, Cases("edtf-bad.txt")]
    public void What_is_no_date_is_refused_with_a_reason(string expression, string problem)
    {
        Assert.False(EdtfParser.TryParse(expression, out var date, out var words));
        Assert.Null(date);
        Assert.Equal(problem, words);
    }

    [Theory, Cases("edtf-reversed.txt")]
    public void An_interval_that_runs_backwards_is_noticed(string expression, string isReversed)
    {
        Assert.True(EdtfParser.TryParse(expression, out var date, out var problem), problem);
        Assert.Equal(isReversed == "yes", EdtfParser.IsReversed(date!));
    }

    [Property]
    public bool Any_text_is_read_without_an_exception(string? text)
    {
        var isDate = EdtfParser.TryParse(text ?? "", out var date, out var problem);
        return isDate ? date is not null && problem.Length == 0 : date is null && problem.Length > 0;
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(Expressions)])]
    public bool What_looks_like_a_date_is_read_without_an_exception_and_keeps_its_text(Expression expression)
    {
        var isDate = EdtfParser.TryParse(expression.Text, out var date, out var problem);
        if (!isDate)
            return date is null && problem.Length > 0;
        return date!.Text == expression.Text && EdtfParser.TryParse(date.ToString(), out var again, out _) && again == date;
    }

    [Property(MaxTest = 2000, Arbitrary = [typeof(Expressions)])]
    public bool A_date_begins_before_it_ends(Expression expression)
    {
        if (!EdtfParser.TryParse(expression.Text, out var date, out _))
            return true;
        var areInOrder = date!.Start.Earliest <= date.Start.Latest && date.End.Earliest <= date.End.Latest;
        return areInOrder && (EdtfParser.IsReversed(date) || date.Earliest <= date.Latest);
    }

    [Property(MaxTest = 1000, Arbitrary = [typeof(Dates)])]
    public bool Dates_have_one_order(KnownDate first, KnownDate second, KnownDate third)
    {
        var (a, b, c) = (first.Value, second.Value, third.Value);
        var isReflexive = a.CompareTo(a) == 0;
        var isAntisymmetric = Math.Sign(a.CompareTo(b)) == -Math.Sign(b.CompareTo(a));
        var isTransitive = a.CompareTo(b) > 0 || b.CompareTo(c) > 0 || a.CompareTo(c) <= 0;
        var isTotal = a.CompareTo(b) != 0 || a.Text == b.Text;
        return isReflexive && isAntisymmetric && isTransitive && isTotal && a.CompareTo(null) > 0;
    }

    [Theory, Cases("edtf-order.txt")]
    public void Dates_are_sorted_by_their_first_day_then_by_their_last(string first, string second)
    {
        Assert.True(EdtfParser.TryParse(first, out var a, out _));
        Assert.True(EdtfParser.TryParse(second, out var b, out _));
        Assert.True(a!.CompareTo(b) < 0, $"{first} should come before {second}");
    }

    [Fact]
    public void Days_are_counted_as_the_framework_counts_them()
    {
        const int FirstDayOfYearOne = 366;
        for (var day = 0; day < DateOnly.MaxValue.DayNumber; day += 17)
        {
            var date = DateOnly.FromDayNumber(day);
            Assert.Equal(day + FirstDayOfYearOne, Calendar.DayNumber(date.Year, date.Month, date.Day));
        }
    }

    [Fact]
    public void Days_before_the_year_zero_follow_each_other()
    {
        for (var year = -801; year < 2; year++)
        {
            Assert.Equal(Calendar.DayNumber(year, 12, 31) + 1, Calendar.DayNumber(year + 1, 1, 1));
            Assert.Equal(Calendar.DayNumber(year, 2, Calendar.DaysInMonth(year, 2)) + 1, Calendar.DayNumber(year, 3, 1));
        }
    }

    private static string MarkOf(EdtfPoint point) =>
        (point.IsUncertain, point.IsApproximate) switch
        {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            _ => "-",
        };

    private static long DayOf(string words)
    {
        if (words is "min" or "max")
            return words == "min" ? long.MinValue : long.MaxValue;
        if (DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date.DayNumber + 366;
        var parts = words.TrimStart('-').Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return Calendar.DayNumber(words[0] == '-' ? -parts[0] : parts[0], parts[1], parts[2]);
    }

    /// <summary>A text made of what dates are made of.</summary>
    public sealed record Expression(string Text)
    {
        public override string ToString() => Text;
    }

    public static class Expressions
    {
        private static readonly string[] Pieces =
        [
            "2015",
            "-2015",
            "0000",
            "9999",
            "201X",
            "20XX",
            "XXXX",
            "Y17000",
            "Y-99999",
            "-05",
            "-02",
            "-12",
            "-13",
            "-00",
            "-21",
            "-24",
            "-XX",
            "-25",
            "-29",
            "-31",
            "-1X",
            "/",
            "/",
            "..",
            "?",
            "~",
            "%",
            "T",
            "10:00:00",
            "T24:00:00Z",
            "Z",
            "+04:30",
            "-",
            "X",
            " ",
            "٣",
        ];

        public static Arbitrary<Expression> Expression() =>
            Gen.Elements(Pieces).ListOf().Where(list => list.Count < 8).Select(list => new Expression(string.Concat(list))).ToArbitrary();
    }

    public static class Dates
    {
        private static readonly EdtfDate[] Known =
        [
            .. CaseTable
                .Read(Path.Combine(Path.GetDirectoryName(Repository.SourceFile())!, "edtf-good.txt"))
                .Rows.Select(row =>
                    EdtfParser.TryParse(row.Cells[0], out var date, out _) ? date! : throw new InvalidOperationException(row.Cells[0])
                ),
        ];

        public static Arbitrary<KnownDate> Date() => Gen.Elements(Known).Select(date => new KnownDate(date)).ToArbitrary();
    }

    /// <summary>A date for a property: the framework of the tests must see what it makes.</summary>
    public sealed class KnownDate
    {
        internal KnownDate(EdtfDate value) => Value = value;

        internal EdtfDate Value { get; }

        /// <inheritdoc/>
        public override string ToString() => Value.Text;
    }

    [Theory, Cases("edtf-guesses.txt")]
    public void What_people_write_is_guessed_where_it_means_one_thing(string text, string guess) =>
        Assert.Equal(guess, EdtfGuess.Of(text) ?? "-");

    [Property(MaxTest = 1000)]
    public bool A_guess_is_a_date(string? text) =>
        EdtfGuess.Of(text ?? "") is not { } guess || (EdtfParser.TryParse(guess, out var date, out _) && !EdtfParser.IsReversed(date!));
}
