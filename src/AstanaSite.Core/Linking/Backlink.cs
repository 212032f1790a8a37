using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;

namespace AstanaSite.Linking;

/// <summary>A record that names another one, seen from that other one.</summary>
/// <param name="Relationship">How it names it.</param>
/// <param name="Role">The role or relation, one of the words of the kind's lists; empty if the relationship has none.</param>
/// <param name="From">The record that names it.</param>
/// <param name="Date">The date of that record.</param>
/// <param name="Text">The sentence it stands in, or the words of the entry; may be empty.</param>
/// <param name="Anchor">The anchor of the statement on that record's page; empty if none.</param>
/// <param name="Entry">The entry of front matter, if it is one.</param>
internal sealed record Backlink(
    Relationship Relationship,
    string Role,
    Item From,
    EdtfDate? Date,
    string Text,
    string Anchor,
    CitedEntry? Entry = null
);
