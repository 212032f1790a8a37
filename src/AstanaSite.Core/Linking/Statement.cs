using AstanaSite.Content.Records;

namespace AstanaSite.Linking;

/// <summary>A source within a citation, resolved.</summary>
/// <param name="Source">The source.</param>
/// <param name="Prefix">Words before it; empty if none.</param>
/// <param name="Locator">A page or paragraph; empty if none.</param>
internal sealed record Citation(CitedSource Source, string Prefix, string Locator);

/// <summary>A statement of the archive: a passage of prose that ends in a citation, or an entry of front matter.</summary>
/// <param name="Owner">The record it stands in.</param>
/// <param name="Anchor">Its anchor on the record's page, without <c>#</c>; made from its words, so that it stays while they do.</param>
/// <param name="Text">Its words without markup and citations; for an entry the words that it has itself.</param>
/// <param name="Citations">Its sources.</param>
/// <param name="State">How well it is supported.</param>
/// <param name="Entry">The entry it is, if it is one.</param>
/// <param name="Conflict">The conflict it is an account or the finding of, if it is one.</param>
internal sealed record Statement(
    Item Owner,
    string Anchor,
    string Text,
    IReadOnlyList<Citation> Citations,
    EvidenceState State,
    CitedEntry? Entry = null,
    Conflict? Conflict = null
);
