using AstanaSite.Content.Dates;
using AstanaSite.Content.Values;
using AstanaSite.Searching.Words;

namespace AstanaSite.Authoring.Works;

/// <summary>
/// The works there are, and how to recognise them: by a DOI, by an address together with a title, or by a title and a date. One page may
/// hold several works, so an address alone tells nothing.
/// </summary>
internal sealed class KnownWorks
{
    private readonly Dictionary<string, string> byDoi = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Url, string Title), Dated> byUrl = [];
    private readonly Dictionary<string, Dated> byTitle = new(StringComparer.Ordinal);

    /// <summary>How many dates were compared so far.</summary>
    public int Compared { get; private set; }

    /// <summary>Adds a work.</summary>
    public void Add(string id, WorkTraits traits, string archiveUrl)
    {
        if (WorkAddress.Doi(traits.Doi) is { Length: > 0 } doi)
            byDoi.TryAdd(doi, id);
        var mark = Mark.Of(traits);
        foreach (var address in new[] { traits.Url, archiveUrl })
            if (WorkAddress.Url(address) is { Length: > 0 } url)
                foreach (var title in WorkIdentity.TitlesOnPage(traits.Title))
                    Of(byUrl, (url, title)).Add(id, traits.Issued, null);
        if (WorkIdentity.Title(traits.Title, traits.Container) is { Length: > 0 } plain)
            Of(byTitle, plain).Add(id, traits.Issued, mark);
    }

    /// <summary>The work's id and by what it was recognised, or none.</summary>
    public (string Id, string By)? Find(WorkTraits traits)
    {
        if (WorkAddress.Doi(traits.Doi) is { Length: > 0 } doi && byDoi.TryGetValue(doi, out var id))
            return (id, "DOI");
        if (WorkAddress.Url(traits.Url) is { Length: > 0 } url)
            foreach (var title in WorkIdentity.TitlesOnPage(traits.Title))
                if (byUrl.TryGetValue((url, title), out var there) && Find(there, traits.Issued, orUndated: true, null) is { } found)
                    return (found, "address and title");
        return
            WorkIdentity.Title(traits.Title, traits.Container) is { Length: > 0 } plain
            && byTitle.TryGetValue(plain, out var same)
            && Find(same, traits.Issued, orUndated: false, Mark.Of(traits)) is { } one
            ? (one, traits.Issued is null ? "title" : "title and date")
            : null;
    }

    private string? Find(Dated among, EdtfDate? issued, bool orUndated, Mark? mark)
    {
        if (among.Exact.TryGetValue(issued?.Text ?? "", out var exact) && First(exact, mark) is { } id)
            return id;
        if (issued is null)
            return orUndated && among.Issues.Count > 0 ? among.Issues[0].Id : null;
        foreach (var (other, its, whose) in among.Issues)
        {
            Compared++;
            if (WorkIdentity.CanBeSameDay(issued, other) && !Mark.TellApart(mark, whose))
                return its;
        }

        return orUndated && among.Exact.TryGetValue("", out var undated) ? First(undated, mark) : null;
    }

    private string? First(List<(string Id, Mark? Mark)> works, Mark? mark)
    {
        foreach (var (id, whose) in works)
        {
            Compared++;
            if (!Mark.TellApart(mark, whose))
                return id;
        }

        return null;
    }

    private static Dated Of<T>(Dictionary<T, Dated> known, T key)
        where T : notnull
    {
        if (!known.TryGetValue(key, out var dated))
            known[key] = dated = new Dated();
        return dated;
    }

    // Works that differ in their dates only.
    private sealed class Dated
    {
        // Of more works with one title only those of exactly one date are told to be the same.
        private const int MostCompared = 256;

        public Dictionary<string, List<(string Id, Mark? Mark)>> Exact { get; } = new(StringComparer.Ordinal);

        public List<(EdtfDate Issued, string Id, Mark? Mark)> Issues { get; } = [];

        public void Add(string id, EdtfDate? issued, Mark? mark)
        {
            var date = issued?.Text ?? "";
            if (!Exact.TryGetValue(date, out var works))
                Exact[date] = works = [];
            if (works.Count < MostCompared)
                works.Add((id, mark));
            if (works.Count == 1 && issued is not null && Issues.Count < MostCompared)
                Issues.Add((issued, id, mark));
        }
    }

    /// <summary>Where works stand that have one title and one date: one report may have been printed by two newspapers.</summary>
    private sealed record Mark(string Url, string Container)
    {
        public static Mark Of(WorkTraits traits) => new(WorkAddress.Url(traits.Url), Folding.Fold(traits.Container));

        public static bool TellApart(Mark? one, Mark? other) =>
            one is { Url.Length: > 0 }
            && other is { Url.Length: > 0 }
            && one.Url != other.Url
            && (
                (one.Container.Length > 0 && other.Container.Length > 0 && one.Container != other.Container)
                || (Page(one.Url) is { } page && page == Page(other.Url))
            );

        // The page of which an address names a route within.
        private static string? Page(string url) => url.IndexOf('#', StringComparison.Ordinal) is var at and > 0 ? url[..at] : null;
    }
}

/// <summary>What a work is recognised by.</summary>
internal sealed record WorkTraits(string Title, string Container, EdtfDate? Issued, string Doi, string Url);
