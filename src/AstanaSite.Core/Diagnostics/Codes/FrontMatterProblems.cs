using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems of front matter and data files: <c>AS02xx</c>.</summary>
internal static class FrontMatterProblems
{
    /// <summary>No front matter at the top.</summary>
    public static readonly DiagnosticDescriptor Missing = new(
        "AS0201",
        Error,
        "Front matter is missing",
        "{0}",
        "begin with a line '---', then the keys such as 'title: …', then another line '---'"
    )
    {
        IsCause = true,
    };

    /// <summary>The YAML cannot be parsed.</summary>
    public static readonly DiagnosticDescriptor Syntax = new("AS0202", Error, "YAML cannot be read", "this line cannot be read: {0}", "{1}")
    {
        IsCause = true,
    };

    /// <summary>A key that the kind does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new(
        "AS0203",
        Error,
        "Unknown key",
        "{1} has no key '{0}'",
        "the keys are: {2}"
    );

    /// <summary>A required key is missing.</summary>
    public static readonly DiagnosticDescriptor MissingKey = new(
        "AS0204",
        Error,
        "Required key is missing",
        "{1} needs the key '{0}'",
        "add '{0}: …': {2}"
    );

    /// <summary>A value of the wrong shape.</summary>
    public static readonly DiagnosticDescriptor WrongType = new(
        "AS0205",
        Error,
        "Value of the wrong type",
        "'{0}' should be {1}, but is {2}",
        "write it as {3}"
    );

    /// <summary>A value that is not in the list.</summary>
    public static readonly DiagnosticDescriptor UnknownValue = new(
        "AS0206",
        Error,
        "Value is not in the list",
        "'{0}' is not a value of '{1}'",
        "the values are: {2}"
    );

    /// <summary>A key twice in one mapping.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = new(
        "AS0207",
        Error,
        "Key used twice",
        "the key '{0}' stands here for the second time",
        "keep one of the two"
    );

    /// <summary>YAML that data files do not need and that can hide what is meant.</summary>
    public static readonly DiagnosticDescriptor Unsupported = new(
        "AS0208",
        Error,
        "YAML feature is not allowed",
        "{0} cannot be used here",
        "write the value out in full"
    );

    /// <summary>A key that a translation inherits.</summary>
    public static readonly DiagnosticDescriptor NotInTranslation = new(
        "AS0209",
        Error,
        "Key does not belong in a translation",
        "a translation has no key '{0}'",
        "delete it: a translation has only 'title', 'summary', 'checked' and a body; all else is taken from the original"
    );

    /// <summary>A key without a value.</summary>
    public static readonly DiagnosticDescriptor Empty = new(
        "AS0210",
        Error,
        "Value is empty",
        "'{0}' has no value",
        "write {1}; a key that is not required can be left out instead"
    );

    /// <summary>A data file that is not a mapping.</summary>
    public static readonly DiagnosticDescriptor NotMapping = new(
        "AS0211",
        Error,
        "Keys and values are wanted",
        "lines of the form 'key: value' should stand here, but this is {0}",
        "write one key a line, such as 'title: …', each at the beginning of its line"
    )
    {
        IsCause = true,
    };

    /// <summary>An attempt to turn an error off.</summary>
    public static readonly DiagnosticDescriptor FixedSeverity = new(
        "AS0212",
        Error,
        "Error cannot be turned off",
        "{0} ({1}) is an error, which cannot be turned off or made less",
        "delete this line; only warnings and hints can be given another severity"
    );

    /// <summary>A list without measure.</summary>
    public static readonly DiagnosticDescriptor TooMany = new(
        "AS0213",
        Error,
        "List is too long",
        "'{0}' has more than {1} entries",
        "write no more than {1}, the rest into another record; this one is the first too many"
    );

    /// <summary>A value that ends where a comment begins.</summary>
    public static readonly DiagnosticDescriptor CutAtComment = new(
        "AS0214",
        Hint,
        "Value ends in a comment",
        "'{0}' is a comment and no part of the value",
        "where it belongs to the value, put quotes around the whole; where it is a remark, a line of its own above is clearer"
    );

    /// <summary>An entry of a list that stands below a value and is read as more of it.</summary>
    public static readonly DiagnosticDescriptor EntryInValue = new(
        "AS0215",
        Warning,
        "Entry read as part of a value",
        "this line is no entry of a list but the end of the value above it, which is now '{0}'",
        "write every entry of the list on its own line with '- ', the first one too; a text with dashes stands between quotes"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Missing,
        Syntax,
        UnknownKey,
        MissingKey,
        WrongType,
        UnknownValue,
        DuplicateKey,
        Unsupported,
        NotInTranslation,
        Empty,
        NotMapping,
        FixedSeverity,
        TooMany,
        CutAtComment,
        EntryInValue,
    ];
}
