using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems of dates, numbers and other values: <c>AS03xx</c>.</summary>
internal static class ValueProblems
{
    /// <summary>A date that is not EDTF, or no date of the calendar.</summary>
    public static readonly DiagnosticDescriptor BadDate = new(
        "AS0301",
        Error,
        "Not a date",
        "'{0}' is not a date: {1}",
        "write the year first: 2015-05-25, 2015-05 or 2015; from one day to another 2015-05-25/2015-05-27; about 2015 is '2015~', "
            + "perhaps 2015 '2015?', since 2015 '2015/..'"
    );

    /// <summary>An interval that ends before it begins.</summary>
    public static readonly DiagnosticDescriptor ReversedInterval = new(
        "AS0302",
        Error,
        "Interval runs backwards",
        "'{0}' ends before it begins",
        "write the earlier date first"
    );

    /// <summary>A number outside its range.</summary>
    public static readonly DiagnosticDescriptor BadNumber = new(
        "AS0303",
        Error,
        "Not a number in range",
        "'{0}' is not a number from {1} to {2}",
        "write a decimal number with '.', for example 51.17"
    );

    /// <summary>An address that is not one, or whose scheme is not allowed.</summary>
    public static readonly DiagnosticDescriptor BadUrl = new(
        "AS0304",
        Error,
        "Not a web address",
        "'{0}' is not a web address",
        "write a whole address that begins with 'https://' or 'http://'"
    );

    /// <summary>A language tag that is not one.</summary>
    public static readonly DiagnosticDescriptor BadLanguage = new(
        "AS0305",
        Error,
        "Not a language tag",
        "'{0}' is not a language tag: {1}",
        "write the shortest tag of BCP 47, such as en, ar, ru or zh-Hant; where the language is not known, leave it out"
    );

    /// <summary>A period whose end lies before its start.</summary>
    public static readonly DiagnosticDescriptor ReversedPeriod = new(
        "AS0306",
        Error,
        "Period ends before it begins",
        "'{0}: {1}' lies before 'from: {2}'",
        "swap the two dates, or correct one"
    );

    /// <summary>A path that leaves its folder.</summary>
    public static readonly DiagnosticDescriptor BadPath = new(
        "AS0307",
        Error,
        "Path leaves its folder",
        "'{0}' is not a path inside {1}",
        "write the path from the folder on, with '/' and without '..'"
    );

    /// <summary>A country code that is not one.</summary>
    public static readonly DiagnosticDescriptor BadCountry = new(
        "AS0308",
        Error,
        "Not a country code",
        "'{0}' is not a country code",
        "write the two capital letters of ISO 3166-1, such as KZ, RU or SY"
    );

    /// <summary>A participant in a role that had ended or not begun.</summary>
    public static readonly DiagnosticDescriptor RoleNotHeld = new(
        "AS0309",
        Warning,
        "Role not held at the time",
        "by the record '{0}', '{1}' {2}, but this event was {3}",
        "correct the dates here or in the record of the actor; for a role of earlier or later days write 'former' or 'later' before it"
    );

    /// <summary>A document older than the event it came out of.</summary>
    public static readonly DiagnosticDescriptor DocumentBeforeRound = new(
        "AS0310",
        Warning,
        "Document is older than its event",
        "the document '{0}' of {1} lies before the event '{2}' of {3}",
        "correct one of the dates, or say in the document's key 'early-because' why it is older"
    );

    /// <summary>Two dates of one record in an order that cannot be.</summary>
    public static readonly DiagnosticDescriptor DatesOutOfOrder = new(
        "AS0311",
        Warning,
        "Dates out of order",
        "'{0}: {1}' lies before '{2}: {3}'",
        "correct one of the two: nothing is {0} before it is {2}"
    );

    /// <summary>An event that follows a later one.</summary>
    public static readonly DiagnosticDescriptor FollowsLater = new(
        "AS0312",
        Warning,
        "Event follows a later one",
        "this event of {0} cannot follow '{1}' of {2}",
        "correct the date, or name in 'follows' the event that came before"
    );

    /// <summary>An address under which no site can be published.</summary>
    public static readonly DiagnosticDescriptor BadBase = new(
        "AS0313",
        Error,
        "Not the address of a site",
        "no site can be published at '{0}': {1}",
        "write the address of the folder that the site is published in, such as https://example.org/archive/"
    );

    /// <summary>A contact that is neither a mailbox nor a page.</summary>
    public static readonly DiagnosticDescriptor BadContact = new(
        "AS0314",
        Error,
        "Not a contact",
        "'{0}' is neither an e-mail address nor a web address",
        "write an address such as archive@example.org, or that of a page which says how to reach you"
    );

    /// <summary>A family name that the title does not have.</summary>
    public static readonly DiagnosticDescriptor FamilyNotInTitle = new(
        "AS0315",
        Warning,
        "Family name is not in the title",
        "the title '{1}' has no '{0}' in it, so the record is not sorted by it",
        "write the family name as the title has it, such as 'Kassis' in 'Randa Kassis'"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        BadDate,
        ReversedInterval,
        BadNumber,
        BadUrl,
        BadLanguage,
        ReversedPeriod,
        BadPath,
        BadCountry,
        RoleNotHeld,
        DocumentBeforeRound,
        DatesOutOfOrder,
        FollowsLater,
        BadBase,
        BadContact,
        FamilyNotInTitle,
    ];
}
