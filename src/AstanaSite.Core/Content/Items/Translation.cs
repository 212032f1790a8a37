using AstanaSite.Content.Dates;
using AstanaSite.Parsing;

namespace AstanaSite.Content.Items;

/// <summary>A record in another language: only title, summary and body are its own.</summary>
/// <param name="Id">The id of the record.</param>
/// <param name="Language">The language (BCP 47).</param>
/// <param name="Document">The file.</param>
/// <param name="Title">The title.</param>
/// <param name="Summary">One or two sentences; empty if there are none.</param>
/// <param name="Checked">When it was last compared with the original; none if not given.</param>
public sealed record Translation(string Id, string Language, Document Document, string Title, string Summary, EdtfDate? Checked);
