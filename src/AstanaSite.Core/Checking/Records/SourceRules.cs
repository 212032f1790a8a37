using System.Text;
using AstanaSite.Content.Records;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;

namespace AstanaSite.Checking.Records;

/// <summary>Sources that have the address, or the title and date, of another one that comes before them by id.</summary>
internal sealed class LookAlikes
{
    private const int ShortestTitle = 10;

    private readonly Dictionary<CitedSource, LookAlike> same = [];

    private LookAlikes() { }

    /// <summary>Compares sources with each other.</summary>
    /// <param name="sources">The sources in the order of their ids.</param>
    public static LookAlikes Of(IReadOnlyList<CitedSource> sources)
    {
        var found = new LookAlikes();
        var first = new Dictionary<string, CitedSource>(sources.Count * 2, StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var doi = WorkAddress.Doi(source.Doi);
            var url = WorkAddress.Url(source.Url);
            if (doi.Length == 0 && url.Contains("doi.org/", StringComparison.Ordinal))
                doi = WorkAddress.Doi("https://" + url) is var of && of.Contains("://", StringComparison.Ordinal) ? "" : of;
            if (doi.Length > 0)
                found.Note(first, "doi " + doi, source, "DOI", isSame: true);
            var title = Plain(source.Title);
            if (url.Length > 0)
            {
                // One page may hold several works; the same title at the same address is the same work.
                found.Note(first, $"work {url} {title}", source, "URL and title", isSame: true);
                found.Note(first, "url " + url, source, "URL", isSame: false);
            }

            if (title.Length >= ShortestTitle && !source.HasDescriptiveTitle && source.Issued is not null)
                found.Note(first, $"title {title} {source.Issued.Text}", source, "title and date", isSame: false);
        }

        return found;
    }

    /// <summary>What a source looks like, or none. Only the first likeness counts, the surest first.</summary>
    internal LookAlike? Find(CitedSource source) => same.GetValueOrDefault(source);

    private void Note(Dictionary<string, CitedSource> first, string key, CitedSource source, string what, bool isSame)
    {
        if (first.TryAdd(key, source))
            return;
        var other = first[key];
        // A reprint looks like its original, and says so.
        if (isSame || (source.ReprintedAt.Length == 0 && other.ReprintedAt.Length == 0))
            same.TryAdd(source, new LookAlike(other, what, isSame));
    }

    private static string Plain(string title)
    {
        var plain = new StringBuilder(title.Length);
        foreach (var c in title)
            if (char.IsLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }
}

/// <summary>Another source that a source looks like.</summary>
/// <param name="Other">The other one.</param>
/// <param name="What">What they share.</param>
/// <param name="IsSame">Whether they are surely one work.</param>
internal sealed record LookAlike(CitedSource Other, string What, bool IsSame);

/// <summary>No work stands in the archive twice.</summary>
internal static class SameWorkRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal || context.Item is not CitedSource source || context.Facts.LookAlikes.Find(source) is not { } found)
            return;
        var values = source.Head.Values;
        var field =
            found.What == "title and date" ? SourceKind.Title
            : found.What == "DOI" && source.Doi.Length > 0 ? SourceKind.Doi
            : SourceKind.Url;
        context.Diagnostics.Report(
            found.IsSame ? CitationProblems.SameWork : CitationProblems.LookAlike,
            source.Document.Source.Range(values.SpanOf(field)),
            found.What,
            found.Other.Id
        );
    }
}

/// <summary>An event is told by more than one side.</summary>
internal static class OneSidedRoundRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal || !context.Site.IsComplete || context.Item is not Round round)
            return;
        var sources = context
            .Site.StatementsOf(round)
            .SelectMany(statement => statement.Citations)
            .Select(citation => citation.Source)
            .Distinct()
            .ToList();
        if (sources.Count == 0 || Evidence.Judge(sources) != EvidenceState.OneSided)
            return;
        var side = sources.Exists(source => source.EvidencePerspective == "government")
            ? "the sources of one government"
            : "the sources of the parties themselves";
        context.Diagnostics.Report(
            CitationProblems.OneSidedRound,
            round.Document.Source.Range(round.Head.Values.SpanOf(RoundKind.Title)),
            side
        );
    }
}
