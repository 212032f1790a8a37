using AstanaSite.Content.Records;

namespace AstanaSite.Linking;

/// <summary>What comes before and after an event on its track: what the records say by <c>follows</c>, else the order of time.</summary>
internal sealed class RoundOrder
{
    private readonly Site site;
    private readonly Dictionary<string, (Round? Before, Round? After)> byTime = new(StringComparer.Ordinal);

    public RoundOrder(Site site)
    {
        this.site = site;
        foreach (var track in site.Rounds.GroupBy(round => round.Track, StringComparer.Ordinal))
        {
            var rounds = track.ToList();
            for (var i = 0; i < rounds.Count; i++)
                byTime[rounds[i].Id] = (i > 0 ? rounds[i - 1] : null, i + 1 < rounds.Count ? rounds[i + 1] : null);
        }
    }

    /// <summary>The event before, or none.</summary>
    public Round? Before(Round round) => (round.Follows is { } follows ? site.Find(follows.Id) as Round : null) ?? byTime[round.Id].Before;

    /// <summary>The event after, or none.</summary>
    public Round? After(Round round) =>
        site.BacklinksOf(round).FirstOrDefault(link => link.Relationship == Relationship.FollowedBy)?.From as Round
        ?? byTime[round.Id].After;
}
