using AstanaSite.Content.Records;
using AstanaSite.Linking;

namespace AstanaSite.Rendering.Drawing;

/// <summary>Two actors and what ties them.</summary>
/// <param name="One">The one who was at more events.</param>
/// <param name="Other">The other.</param>
/// <param name="Together">At how many events both were named as present.</param>
/// <param name="Relations">What the record calls the relation: who has it, to whom, and the entry.</param>
internal sealed record Tie(Actor One, Actor Other, int Together, IReadOnlyList<(Actor From, Relation Entry)> Relations);

/// <summary>Who was where with whom: the actors named as present most often, and what ties them to each other.</summary>
internal sealed class ActorNetwork
{
    // A drawing that can still be read; the matrix above it leaves nothing out.
    private const int MostActors = 34;
    private const int MostTies = 90;
    private const int LeastTogether = 2;

    private ActorNetwork(IReadOnlyList<Actor> actors, IReadOnlyList<Tie> ties) => (Actors, Ties) = (actors, ties);

    /// <summary>The actors, those with the most events first.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>What ties them, the strongest first.</summary>
    public IReadOnlyList<Tie> Ties { get; }

    /// <summary>The network of a site.</summary>
    public static ActorNetwork Of(Site site)
    {
        var presences = site.Presences;
        var actors = presences
            .Actors.OrderByDescending(actor => presences.EventsOf(actor).Count)
            .ThenBy(actor => actor.Id, StringComparer.Ordinal)
            .Take(MostActors)
            .ToList();
        var ties = new List<Tie>();
        for (var i = 0; i < actors.Count; i++)
        {
            for (var j = i + 1; j < actors.Count; j++)
            {
                var together = Shared(presences.EventsOf(actors[i]), presences.EventsOf(actors[j]));
                var relations = RelationsBetween(actors[i], actors[j]);
                if (together >= LeastTogether || relations.Count > 0)
                    ties.Add(new Tie(actors[i], actors[j], together, relations));
            }
        }

        ties = [.. ties.OrderByDescending(tie => tie.Together).ThenByDescending(tie => tie.Relations.Count).Take(MostTies)];
        return new ActorNetwork([.. actors.Where(actor => ties.Any(tie => tie.One == actor || tie.Other == actor))], ties);
    }

    private static List<(Actor From, Relation Entry)> RelationsBetween(Actor one, Actor other) =>
        [
            .. one.Relations.Where(relation => relation.To?.Id == other.Id).Select(relation => (one, relation)),
            .. other.Relations.Where(relation => relation.To?.Id == one.Id).Select(relation => (other, relation)),
        ];

    private static int Shared(IReadOnlyList<int> one, IReadOnlyList<int> other)
    {
        int i = 0,
            j = 0,
            count = 0;
        while (i < one.Count && j < other.Count)
        {
            var difference = one[i] - other[j];
            if (difference == 0)
                count++;
            if (difference <= 0)
                i++;
            if (difference >= 0)
                j++;
        }

        return count;
    }
}
