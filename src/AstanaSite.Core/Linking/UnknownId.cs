using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Linking;

/// <summary>
/// Reports ids that no record has, with the id that was probably meant: a similar one, or that of the
/// record which has this name or address.
/// </summary>
internal static class UnknownId
{
    /// <summary>The problem of an id that no source has.</summary>
    public static Diagnostic OfSource(SiteIndex index, string id, SourceRange range, DiagnosticBag diagnostics)
    {
        var isAddress = id.Contains("://", StringComparison.Ordinal);
        var suggestion = isAddress
            ? OfAddress(index, id)
            : diagnostics.Nearest(id, index.IdsOf("source")) ?? index.OfName(id, "source")?.Id;
        var help = isAddress
            ? "a source is cited by its id: write a file 'sources/its-id.md' with this address as its URL, then cite 'its-id'"
            : $"correct the id, or write 'sources/{FileOf(id)}'";
        return Diagnostic.At(CitationProblems.UnknownSource, range, suggestion, id, help);
    }

    /// <summary>The problem of an id that no record of a kind has.</summary>
    public static Diagnostic OfRecord(SiteIndex index, string id, string kind, SourceRange range, DiagnosticBag diagnostics) =>
        Diagnostic.At(
            LinkProblems.UnknownReference,
            range,
            index.OfName(id, kind)?.Id ?? diagnostics.Nearest(id, index.IdsOf(kind)),
            id,
            kind,
            $"{kind}s/{FileOf(id)}"
        );

    private static string FileOf(string id) => (RecordId.IsValid(id) ? id : RecordId.Nearest(id)) + ".md";

    private static string? OfAddress(SiteIndex index, string address)
    {
        var wanted = WorkAddress.Url(address);
        return wanted.Length == 0 ? null : index.OfAddress(wanted)?.Id;
    }
}
