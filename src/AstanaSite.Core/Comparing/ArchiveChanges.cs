using AstanaSite.Content.Records;
using AstanaSite.Linking;

namespace AstanaSite.Comparing;

/// <summary>What happened to a record or a statement from one state of the archive to the next.</summary>
internal enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is there no more.</summary>
    Removed,

    /// <summary>It is another than it was.</summary>
    Changed,
}

/// <summary>How the archive differs from an earlier state of it.</summary>
public sealed class ArchiveChanges
{
    internal ArchiveChanges(Site before, Site after, IReadOnlyList<RecordChange> records) =>
        (Before, After, Records) = (before, after, records);

    /// <summary>The earlier state.</summary>
    internal Site Before { get; }

    /// <summary>The later state.</summary>
    internal Site After { get; }

    /// <summary>The records that differ, by kind and id.</summary>
    internal IReadOnlyList<RecordChange> Records { get; }

    /// <summary>How many records something happened to.</summary>
    internal int CountRecords(ChangeKind kind) => Records.Count(one => one.Kind == kind);

    /// <summary>How many statements something happened to, those of added and removed records too.</summary>
    internal int CountStatements(ChangeKind kind) => Records.Sum(one => one.Statements.Count(statement => statement.Kind == kind));
}

/// <summary>How a record differs.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Item">The record as it is, or as it was if it is there no more.</param>
/// <param name="FormerId">The id that it had before; empty if it kept its own.</param>
/// <param name="Values">The keys of front matter that differ; those whose entries are statements are not among them.</param>
/// <param name="Statements">The statements that differ: those of prose in order, then those of front matter; the removed ones last.</param>
/// <param name="Translations">The languages whose text differs.</param>
/// <param name="HasOtherText">Whether the text differs in more than its statements.</param>
internal sealed record RecordChange(
    ChangeKind Kind,
    Item Item,
    string FormerId,
    IReadOnlyList<ValueChange> Values,
    IReadOnlyList<StatementChange> Statements,
    IReadOnlyList<TranslationChange> Translations,
    bool HasOtherText
);

/// <summary>How the value of a key differs.</summary>
/// <param name="Key">The key.</param>
/// <param name="Before">The value that it had, in words; empty if it had none.</param>
/// <param name="After">The value that it has; empty if it has none.</param>
internal sealed record ValueChange(string Key, string Before, string After);

/// <summary>How a statement differs.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Before">The statement that was; none if it is new.</param>
/// <param name="After">The statement that is; none if it is there no more.</param>
internal sealed record StatementChange(ChangeKind Kind, Statement? Before, Statement? After)
{
    /// <summary>Whether its words are others.</summary>
    public bool IsReworded => Before is not null && After is not null && Before.Text != After.Text;

    /// <summary>The ids of the sources that it cites and did not cite.</summary>
    public IEnumerable<string> AddedSources => Sources(After).Except(Sources(Before), StringComparer.Ordinal);

    /// <summary>The ids of the sources that it cited and does not cite.</summary>
    public IEnumerable<string> RemovedSources => Sources(Before).Except(Sources(After), StringComparer.Ordinal);

    private static IEnumerable<string> Sources(Statement? statement) =>
        statement?.Citations.Select(citation => citation.Source.Id).Distinct(StringComparer.Ordinal) ?? [];
}

/// <summary>How a translation differs.</summary>
/// <param name="Kind">What happened to it.</param>
/// <param name="Language">Its language (BCP 47).</param>
internal sealed record TranslationChange(ChangeKind Kind, string Language);
