using AstanaSite.Content.Dates;

namespace AstanaSite.Authoring.Works;

/// <summary>The works there are, and how to recognise them.</summary>
internal sealed class KnownWorks
{
    private readonly Dictionary<string, string> byDoi = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byUrl = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Id, EdtfDate? Issued)>> byTitle = new(StringComparer.Ordinal);

    /// <summary>Adds a work.</summary>
    public void Add(string id, WorkTraits traits, string archiveUrl)
    {
        if (WorkIdentity.Doi(traits.Doi) is { Length: > 0 } plainDoi) byDoi.TryAdd(plainDoi, id);
        foreach (var address in new[] { traits.Url, archiveUrl })
            if (WorkIdentity.Url(address) is { Length: > 0 } plainUrl) byUrl.TryAdd(plainUrl, id);
        if (WorkIdentity.Title(traits.Title, traits.Container) is not { Length: > 0 } plainTitle) return;
        if (!byTitle.TryGetValue(plainTitle, out var same)) byTitle[plainTitle] = same = [];
        same.Add((id, traits.Issued));
    }

    /// <summary>The work's id and by what it was recognised, or none.</summary>
    public (string Id, string By)? Find(WorkTraits traits)
    {
        if (WorkIdentity.Doi(traits.Doi) is { Length: > 0 } plainDoi && byDoi.TryGetValue(plainDoi, out var id)) return (id, "DOI");
        if (WorkIdentity.Url(traits.Url) is { Length: > 0 } plainUrl && byUrl.TryGetValue(plainUrl, out id)) return (id, "address");
        if (WorkIdentity.Title(traits.Title, traits.Container) is not { Length: > 0 } plainTitle || !byTitle.TryGetValue(plainTitle, out var same)) return null;
        foreach (var (other, date) in same)
            if (WorkIdentity.CanBeSameDay(traits.Issued, date)) return (other, date is null ? "title" : "title and date");
        return null;
    }
}

/// <summary>What a work is recognised by.</summary>
internal sealed record WorkTraits(string Title, string Container, EdtfDate? Issued, string Doi, string Url);
