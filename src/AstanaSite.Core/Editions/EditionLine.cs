using AstanaSite.Text;

namespace AstanaSite.Editions;

/// <summary>A statement as the file of an edition has it.</summary>
/// <param name="Edition">The name of the edition.</param>
/// <param name="Folder">The folder of the kind of its record.</param>
/// <param name="Language">The language of the text that it stands in; empty for the original.</param>
/// <param name="Record">The id that its record had.</param>
/// <param name="Anchor">Its anchor.</param>
/// <param name="IsEntry">Whether it is an entry of front matter.</param>
/// <param name="Sources">The ids of its sources.</param>
/// <param name="Text">Its words.</param>
/// <param name="Place">Where the line stands.</param>
internal sealed record EditionLine(
    string Edition,
    string Folder,
    string Language,
    string Record,
    string Anchor,
    bool IsEntry,
    IReadOnlyList<string> Sources,
    string Text,
    SourceRange Place
);

/// <summary>What the files of all editions say.</summary>
/// <param name="Lines">Their lines, edition by edition in the order of the files.</param>
/// <param name="Languages">The languages that each edition had; empty for that of the originals.</param>
internal sealed record EditionLines(IReadOnlyList<EditionLine> Lines, IReadOnlySet<(string Edition, string Language)> Languages);
