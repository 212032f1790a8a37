using AstanaSite.Content.Dates;
using AstanaSite.Parsing;

namespace AstanaSite.Content.Records;

/// <summary>A record in another language: only title, summary and body are its own.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Language">The language (BCP 47).</param>
/// <param name="Document">The file.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">One or two sentences; empty if there are none.</param>
/// <param name="Checked">When it was last compared with the original; none if not given.</param>
internal sealed record Translation(string Id, string Language, ParsedDocument Document, string Title, string Summary, EdtfDate? Checked);
