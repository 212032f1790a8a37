using AstanaSite.Content.Records;

namespace AstanaSite.Linking;

/// <summary>Who is named as present at which events. Who was only invited or addressed was not thereby there.</summary>
internal sealed class Presences
{
    private readonly Dictionary<Actor, List<int>> events = [];
    private readonly Dictionary<Round, int> numbers = [];
    private readonly List<IReadOnlyList<Actor>> present;

    public Presences(Site site)
    {
        present = new List<IReadOnlyList<Actor>>(site.Rounds.Count);
        for (var number = 0; number < site.Rounds.Count; number++)
        {
            var round = site.Rounds[number];
            numbers[round] = number;
            var here = new List<Actor>(round.Participants.Count);
            foreach (var part in round.Participants)
            {
                if (!part.IsPresence || part.Actor is null || site.Find(part.Actor.Id) is not Actor actor)
                    continue;
                if (!events.TryGetValue(actor, out var list))
                    events[actor] = list = [];
                if (list.Count > 0 && list[^1] == number)
                    continue;
                list.Add(number);
                here.Add(actor);
            }

            present.Add(here);
        }
    }

    /// <summary>The actors that were at some event.</summary>
    public IReadOnlyCollection<Actor> Actors => events.Keys;

    /// <summary>The numbers of an actor's events in <see cref="Site.Rounds"/>, ascending.</summary>
    public IReadOnlyList<int> EventsOf(Actor actor) => events.TryGetValue(actor, out var list) ? list : [];

    /// <summary>Who was at an event, each once, in the order of writing.</summary>
    public IReadOnlyList<Actor> At(int number) => present[number];

    /// <summary>The number of an event.</summary>
    public int NumberOf(Round round) => numbers[round];
}
