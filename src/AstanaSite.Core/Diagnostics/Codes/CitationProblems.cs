using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems of citations, sources and evidence: <c>AS05xx</c> and <c>AS06xx</c>.</summary>
internal static class CitationProblems
{
    /// <summary>A citation of a source that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownSource = new(
        "AS0501",
        Error,
        "Unknown source",
        "there is no source '{0}'",
        "{1}; '[@?]' marks a statement that still wants a source"
    );

    /// <summary>A paragraph or list item without a citation at its end.</summary>
    public static readonly DiagnosticDescriptor Uncited = new(
        "AS0502",
        Warning,
        "Statement without a citation",
        "this {0} does not end with a citation",
        "add the source, as in '[@its-id]', or '[@?]' to mark that one is wanted"
    );

    /// <summary>A source that nothing cites.</summary>
    public static readonly DiagnosticDescriptor UnusedSource = new(
        "AS0503",
        Warning,
        "Source is never cited",
        "nothing in the archive cites '{0}'",
        "cite it, delete it, or give the reason for keeping it in its 'kept-because' key"
    );

    /// <summary>Something that looks like a citation and is none.</summary>
    public static readonly DiagnosticDescriptor Malformed = new(
        "AS0504",
        Error,
        "Citation cannot be read",
        "'{0}' looks like a citation but cannot be read as one",
        "write '[@id]', '[@id, p. 3]' or, with a ';' between them, '[@one; @two]'; '[@?]' marks a statement that wants a source"
    );

    /// <summary>A citation of a record that is not a source.</summary>
    public static readonly DiagnosticDescriptor NotASource = new(
        "AS0505",
        Error,
        "Not a source",
        "'{0}' is {1}, not a source",
        "cite the work that says it; a link to the record itself is written as [words](xref:{0})"
    );

    /// <summary>Two sources that are one work.</summary>
    public static readonly DiagnosticDescriptor SameWork = new(
        "AS0506",
        Warning,
        "Two sources for one work",
        "this source has the same {0} as '{1}'",
        "keep one of the two and cite it in both places; a page or part goes into the citation, as in [@{1}, p. 3]"
    );

    /// <summary>Two sources that may be one work.</summary>
    public static readonly DiagnosticDescriptor LookAlike = new(
        "AS0507",
        Hint,
        "Two sources look the same",
        "this source has the same {0} as '{1}'",
        "if they are one work, keep one of them; if one stands in the other or reprints it, say so in 'reprinted-at': then they are not "
            + "two voices"
    );

    /// <summary>An event that only one side tells of.</summary>
    public static readonly DiagnosticDescriptor OneSidedRound = new(
        "AS0508",
        Hint,
        "Event told by one side",
        "all that this record says rests on {0}",
        "look for a source that is independent, or of another side"
    );

    /// <summary>An absolute word that rests on works of which a part was read.</summary>
    public static readonly DiagnosticDescriptor AbsenceFromExcerpt = new(
        "AS0509",
        Hint,
        "Absence claimed from an excerpt",
        "'{0}' says more than an excerpt can show: {1}",
        "say what was read, as in 'the part that was read names nobody', or cite a work that says it"
    );

    /// <summary>An interview that does not say whose voice it is.</summary>
    public static readonly DiagnosticDescriptor UnsaidVoice = new(
        "AS0510",
        Hint,
        "Voice is not said",
        "this {0} counts as independent, although somebody speaks in it",
        "add 'voice: party' (or 'government', …) for the side that speaks, or 'voice: independent' if the speaker takes no part"
    );

    /// <summary>The id of a source among the words, where it cites nothing.</summary>
    public static readonly DiagnosticDescriptor BareId = new(
        "AS0511",
        Error,
        "Source named but not cited",
        "'{0}' names the source '{1}' but does not cite it",
        "write '[@{1}]' before the full stop; a source that is only mentioned is linked, as in '[its title](xref:{1})'"
    );

    /// <summary>Many sentences before one citation.</summary>
    public static readonly DiagnosticDescriptor ManySentences = new(
        "AS0512",
        Hint,
        "Many sentences before one citation",
        "{0} sentences stand before this citation",
        "look whether the source bears each of them; where it does not, give that sentence its own source, or '[@?]'"
    );

    /// <summary>A citation in words of front matter, where it is no citation.</summary>
    public static readonly DiagnosticDescriptor InFrontMatter = new(
        "AS0513",
        Error,
        "Citation in front matter",
        "'{0}' cites nothing here; readers would see it as it stands",
        "{1}"
    );

    /// <summary>A rank without its reason.</summary>
    public static readonly DiagnosticDescriptor RankWithoutReason = new(
        "AS0601",
        Error,
        "Rank without a reason",
        "an account of rank '{0}' needs a 'reason'",
        "add 'reason: …' in words that a reader can check"
    );

    /// <summary>A conflict of one account.</summary>
    public static readonly DiagnosticDescriptor LoneAccount = new(
        "AS0602",
        Error,
        "Conflict needs two accounts",
        "the conflict about '{0}' has {1}",
        "give at least two accounts, or tell the matter in the body"
    );

    /// <summary>A conflict about something that the record does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownConcern = new(
        "AS0603",
        Error,
        "Conflict concerns nothing",
        "'{0}' is neither a key nor a record named in this file",
        "name keys of the front matter ({1}) or ids that stand in it"
    );

    /// <summary>An account without a source.</summary>
    public static readonly DiagnosticDescriptor UncitedAccount = new(
        "AS0604",
        Warning,
        "Account without a source",
        "the account '{0}' names no source",
        "add 'cite: [its-id]'"
    );

    /// <summary>Two conflicts with one anchor.</summary>
    public static readonly DiagnosticDescriptor DuplicateConflict = new(
        "AS0605",
        Error,
        "Two conflicts about the same",
        "a conflict about '{0}' already stands in this file",
        "put the accounts together, or say in 'about' how the two differ"
    );

    /// <summary>One work behind two accounts of one conflict.</summary>
    public static readonly DiagnosticDescriptor WorkInTwoAccounts = new(
        "AS0606",
        Hint,
        "One work in two accounts",
        "'{0}' is cited for another account of this matter too: '{1}'",
        "look whether the accounts differ at all, and cite the work where it says the one or the other"
    );

    /// <summary>A conflict that does not say what can be said.</summary>
    public static readonly DiagnosticDescriptor ConflictWithoutFinding = new(
        "AS0607",
        Hint,
        "Conflict without a finding",
        "the conflict about '{0}' does not say what can be said of the matter",
        "add 'finding' with 'says', one sentence that every account or the better ones bear, and 'cite'"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownSource,
        Uncited,
        UnusedSource,
        Malformed,
        NotASource,
        SameWork,
        LookAlike,
        OneSidedRound,
        AbsenceFromExcerpt,
        UnsaidVoice,
        BareId,
        ManySentences,
        InFrontMatter,
        RankWithoutReason,
        LoneAccount,
        UnknownConcern,
        UncitedAccount,
        DuplicateConflict,
        WorkInTwoAccounts,
        ConflictWithoutFinding,
    ];
}
