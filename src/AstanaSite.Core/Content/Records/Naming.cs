using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;

namespace AstanaSite.Content.Records;

/// <summary>How one record stands to another that names it.</summary>
internal enum Relationship
{
    /// <summary>An actor took part in a round; the role says how.</summary>
    TookPart,

    /// <summary>An actor was absent from a round.</summary>
    WasAbsent,

    /// <summary>An actor signed a document.</summary>
    Signed,

    /// <summary>An actor is related to another; the role says how.</summary>
    Related,

    /// <summary>Somebody holds a role in an organisation.</summary>
    HasOffice,

    /// <summary>A document came out of a round.</summary>
    CameOutOf,

    /// <summary>A round produced a document.</summary>
    Produced,

    /// <summary>A round is followed by another.</summary>
    FollowedBy,

    /// <summary>A round was held at a place.</summary>
    HeldAt,

    /// <summary>A source holds the text of a document.</summary>
    TextOf,

    /// <summary>The prose of a record links to another.</summary>
    Mentioned,
}

/// <summary>That the front matter of a record names another one.</summary>
/// <param name="Relationship">How.</param>
/// <param name="Target">The other; none where it could not be read.</param>
/// <param name="Date">Since when, or when; none if not known.</param>
internal sealed record Naming(Relationship Relationship, Reference? Target, EdtfDate? Date)
{
    /// <summary>The role or relation, one of the words of the kind's lists; empty if the relationship has none.</summary>
    public string Role { get; init; } = "";

    /// <summary>The words of the entry; empty if it has none.</summary>
    public string Text { get; init; } = "";
}
