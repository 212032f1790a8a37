using System.Globalization;

namespace AstanaSite.Program.Commands;

/// <summary>The day that an edition's files bear. It is never today's: the same archive makes the same bytes on any day.</summary>
internal static class EditionDay
{
    private const string Variable = "SOURCE_DATE_EPOCH";
    private const long FirstSecondAfterAllYears = 253402300800;

    /// <summary>
    /// The day that was given, else that of <c>SOURCE_DATE_EPOCH</c>, else of the last commit; none if there is none of these.
    /// </summary>
    /// <returns>False, with a message, if what is given cannot be understood.</returns>
    public static bool TryFind(DateOnly? given, BuildSettings settings, out DateOnly? day)
    {
        day = given;
        if (day is not null)
            return true;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text)
        {
            if (!long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) || seconds is < 0 or >= FirstSecondAfterAllYears)
            {
                Console.Error.WriteLine($"astana: {Variable} wants the number of seconds since 1970, and '{text}' is none");
                return false;
            }

            day = DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
            return true;
        }

        day = settings.Git.Value.Git is { } git ? GitHistory.DayOfLastCommit(git) : null;
        return true;
    }

    /// <summary>The first day that the name of an edition means, if it is a day, a month or a year.</summary>
    public static DateOnly? Named(string edition) =>
        DateOnly.TryParseExact(edition, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
