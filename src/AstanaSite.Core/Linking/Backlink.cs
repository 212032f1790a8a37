using AstanaSite.Content.Dates;
using AstanaSite.Content.Items;

namespace AstanaSite.Linking;

/// <summary>How one record stands to another that names it.</summary>
public enum Relationship
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

/// <summary>A record that names another one, seen from that other one.</summary>
/// <param name="Relationship">How it names it.</param>
/// <param name="Role">The role or relation, one of the words of the kind's lists; empty if the relationship has none.</param>
/// <param name="From">The record that names it.</param>
/// <param name="Date">The date of that record.</param>
/// <param name="Text">The sentence it stands in, or the words of the entry; may be empty.</param>
/// <param name="Anchor">The anchor of the statement on that record's page; empty if none.</param>
/// <param name="Entry">The entry of front matter, if it is one.</param>
public sealed record Backlink(Relationship Relationship, string Role, Item From, EdtfDate? Date, string Text, string Anchor, CitedEntry? Entry = null);
