using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;

namespace AstanaSite.Content.Fields;

/// <summary>What the reading of one file's fields shares: the file, where problems go, and the ids met on the way.</summary>
/// <param name="Source">The file.</param>
/// <param name="Diagnostics">Where problems go.</param>
internal sealed record FieldReader(SourceText Source, DiagnosticBag Diagnostics)
{
    /// <summary>
    /// So many entries a list or a group of names may have: what is listed in one record is compared with what others list.
    /// </summary>
    public const int MostEntries = 1000;

    private List<Reference>? references;

    /// <summary>The ids of other records that were read, in the order of writing.</summary>
    public IReadOnlyList<Reference> References => references ?? (IReadOnlyList<Reference>)[];

    /// <summary>Notes an id of another record, to be resolved when all records are known.</summary>
    public Reference Add(Reference reference)
    {
        (references ??= []).Add(reference);
        return reference;
    }

    /// <summary>Reports a list that has more entries than any can need.</summary>
    /// <param name="field">The key.</param>
    /// <param name="place">Where the first entry too many stands.</param>
    public void ReportTooMany(string field, TextSpan place) =>
        Diagnostics.Report(FrontMatterProblems.TooMany, Source.Range(place), field, MostEntries);

    /// <summary>Reports a value of the wrong shape.</summary>
    public void ReportShape(string field, string wanted, YamlNode found, string example)
    {
        if (found is YamlRefused)
            return;
        if (found is YamlScalar { IsNull: true })
        {
            ReportEmpty(field, wanted, found);
            return;
        }

        // A title that stands in brackets is one as a rule: the quotes around it were forgotten.
        var text = Source.Content.AsSpan(found.Span.Start, found.Span.Length);
        var isBracket = wanted.StartsWith("words", StringComparison.Ordinal) && text is ['[' or '{', ..] && !text.Contains('\n');
        Diagnostics.Add(
            Diagnostic.At(
                FrontMatterProblems.WrongType,
                Source.Range(found.Span),
                isBracket ? YamlFault.InQuotes(text.ToString()) : null,
                field,
                wanted,
                found.Shape,
                example
            )
        );
    }

    /// <summary>Reports a key without a value.</summary>
    public void ReportEmpty(string field, string wanted, YamlNode found) =>
        Diagnostics.Report(FrontMatterProblems.Empty, Source.Range(found.Span), field, wanted);
}

/// <summary>The id of another record, as it stands in a file.</summary>
/// <param name="Id">The id.</param>
/// <param name="ExpectedKind">The name of the kind it must be of; empty if any will do.</param>
/// <param name="Field">The key it is the value of.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Reference(string Id, string ExpectedKind, string Field, TextSpan Span);
