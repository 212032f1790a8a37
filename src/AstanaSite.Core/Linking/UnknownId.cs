using AstanaSite.Content;
using AstanaSite.Content.Items;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Linking;

/// <summary>Reports ids that no record has, with the id that was probably meant: a similar one, or that of the record which has this name or address.</summary>
internal static class UnknownId
{
    /// <summary>The problem of an id that no source has.</summary>
    public static Diagnostic OfSource(SiteIndex index, string id, SourceRange range)
    {
        var isAddress = id.Contains("://", StringComparison.Ordinal);
        var suggestion = isAddress ? OfAddress(index, id) : NearestName.Of(id, index.IdsOf("source")) ?? OfName(index, id, "source");
        var help = isAddress
            ? "a source is cited by its id: write a file 'sources/its-id.md' with this address as its URL, then cite 'its-id'"
            : $"correct the id, or write 'sources/{FileOf(id)}'";
        return Diagnostic.At(CitationProblems.UnknownSource, range, suggestion, id, help);
    }

    /// <summary>The problem of an id that no record of a kind has.</summary>
    public static Diagnostic OfRecord(SiteIndex index, string id, string kind, SourceRange range) =>
        Diagnostic.At(LinkProblems.UnknownReference, range, OfName(index, id, kind) ?? NearestName.Of(id, index.IdsOf(kind)), id, kind, $"{kind}s/{FileOf(id)}");

    private static string FileOf(string id) => (RecordId.IsValid(id) ? id : RecordId.Nearest(id)) + ".md";

    private static string? OfAddress(SiteIndex index, string address)
    {
        var wanted = WorkAddress.Url(address);
        return wanted.Length == 0 ? null : index.Items.OfType<Source>().FirstOrDefault(source => WorkAddress.Url(source.Url) == wanted || WorkAddress.Url(source.ArchiveUrl) == wanted)?.Id;
    }

    private static string? OfName(SiteIndex index, string name, string kind) =>
        index.Items.FirstOrDefault(item => item.Kind.Name == kind && (Is(item.Title, name) || item.OtherNames.Any(other => Is(other, name))))?.Id;

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
