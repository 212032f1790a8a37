using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;

namespace AstanaSite.Content.Records;

/// <summary>The keys of a round: every event of the process, whatever its form.</summary>
internal static class RoundKind
{
    /// <summary>The forms that events have.</summary>
    public static IReadOnlyList<string> Subtypes { get; } =
    ["round", "consultation", "conference", "congress", "meeting", "announcement", "statement"];

    /// <summary>The roles that participants have, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        "initiator",
        "host",
        "organiser",
        "mediator",
        "moderator",
        "chair",
        "participant",
        "expert",
        "observer",
        "guarantor",
        "speaker",
        "signatory",
        "addressee",
        "invited",
    ];

    public static readonly Field<string> Title = new("title", TextType.Instance, "the name of the event", true);

    public static readonly Field<string> Summary = new("summary", TextType.Instance, "one or two sentences", true);

    /// <summary>The form of event.</summary>
    public static readonly Field<string> Subtype = new("kind", new ChoiceType(Subtypes), "the form of event", true);

    /// <summary>When it was.</summary>
    public static readonly Field<CitedDate> Date = new(
        "date",
        SharedTypes.Date(),
        "when it was, in EDTF; {value, cite} where a source bears it out",
        true
    );

    public static readonly Field<string> Track = new(
        "track",
        TextType.Instance,
        "the lane of the timeline, one of the tracks of site.yml",
        true
    );

    /// <summary>Where it was.</summary>
    public static readonly Field<CitedPlace> Place = new(
        "place",
        new CitedType<Reference, CitedPlace>(new ReferenceType("place"), "a place", (value, cite, span) =>
            new CitedPlace(value, cite, span)
        ),
        "the id of the place; {value, cite} where a source bears it out"
    );

    /// <summary>Who took part.</summary>
    public static readonly Field<IReadOnlyList<Participation>> Participants = MakeParticipants();

    /// <summary>Who stayed away.</summary>
    public static readonly Field<IReadOnlyList<Absence>> Absent = MakeAbsent();

    /// <summary>What came out of it.</summary>
    public static readonly Field<IReadOnlyList<Reference>> Documents = new(
        "documents",
        SharedTypes.References("document"),
        "ids of the documents that came out of it"
    );

    /// <summary>The event before it.</summary>
    public static readonly Field<Reference> Follows = new(
        "follows",
        new ReferenceType("round"),
        "the id of the event before it on its track"
    );

    /// <summary>What sources differ on.</summary>
    public static readonly Field<IReadOnlyList<Conflict>> Conflicts = new(
        "conflicts",
        SharedTypes.Conflicts,
        "matters on which sources differ"
    );

    /// <summary>Old ids.</summary>
    public static readonly Field<IReadOnlyList<string>> Aliases = new("aliases", SharedTypes.Aliases, "old ids, whose addresses lead here");

    public static ContentKind Kind { get; } =
        new(
            "round",
            "rounds",
            new FieldSet(
                "a round",
                Title,
                Summary,
                Subtype,
                Date,
                Track,
                Place,
                Participants,
                Absent,
                Documents,
                Follows,
                Conflicts,
                Aliases
            ),
            head => new Round(head)
        )
        {
            IsByDate = true,
            Guidance =
                "What happened, in short and neutral sentences, one a line, each with its source [@?].\n\n## Outcome\n\n"
                + "What came of it [@?].",
        };

    private static Field<IReadOnlyList<Participation>> MakeParticipants()
    {
        var actor = new Field<Reference>("actor", new ReferenceType("actor"), "the id of the actor", true);
        var role = new Field<string>("role", new ChoiceType(Roles), "the role", true);
        var capacity = new Field<string>("as", TextType.Instance, "the capacity in words");
        var cite = new Field<IReadOnlyList<Reference>>("cite", SharedTypes.Cite, "the sources");
        var type = new RecordType<Participation>(new FieldSet("a participant", actor, role, capacity, cite), values => new Participation(
            values.Get(actor),
            values.Text(role),
            values.Text(capacity),
            values.List(cite),
            values.Span
        ));
        return new("participants", new ListType<Participation>(type), "who took part, in which role");
    }

    private static Field<IReadOnlyList<Absence>> MakeAbsent()
    {
        var actor = new Field<Reference>("actor", new ReferenceType("actor"), "the id of the actor", true);
        var reason = new Field<string>("reason", TextType.Instance, "why, in words");
        var cite = new Field<IReadOnlyList<Reference>>("cite", SharedTypes.Cite, "the sources");
        var type = new RecordType<Absence>(new FieldSet("an absence", actor, reason, cite), values => new Absence(
            values.Get(actor),
            values.Text(reason),
            values.List(cite),
            values.Span
        ));
        return new("absent", new ListType<Absence>(type), "who stayed away");
    }
}

/// <summary>An event of the process, whatever its kind.</summary>
internal sealed class Round : Item
{
    internal Round(ItemHead head)
        : base(
            head,
            head.Values.Text(RoundKind.Title),
            head.Values.Text(RoundKind.Summary),
            head.Values.Get(RoundKind.Aliases),
            head.Values.Get(RoundKind.Conflicts)
        )
    {
        var values = head.Values;
        Subtype = values.Text(RoundKind.Subtype);
        DateEntry = values.Get(RoundKind.Date);
        Track = values.Text(RoundKind.Track);
        PlaceEntry = values.Get(RoundKind.Place);
        Participants = values.List(RoundKind.Participants);
        Absent = values.List(RoundKind.Absent);
        Documents = values.List(RoundKind.Documents);
        Follows = values.Get(RoundKind.Follows);
    }

    /// <summary>One of <see cref="RoundKind.Subtypes"/>.</summary>
    public string Subtype { get; }

    /// <summary>When; none only where the date could not be read.</summary>
    public EdtfDate? Date => DateEntry?.Value;

    /// <summary>The date with its sources.</summary>
    internal CitedDate? DateEntry { get; }

    /// <summary>The track (lane of the timeline), one of those of <see cref="SiteSettings.Tracks"/>.</summary>
    public string Track { get; }

    /// <summary>Where; none if not known.</summary>
    public Reference? Place => PlaceEntry?.Value;

    /// <summary>The place with its sources.</summary>
    internal CitedPlace? PlaceEntry { get; }

    /// <summary>Who took part, in which role.</summary>
    internal IReadOnlyList<Participation> Participants { get; }

    /// <summary>Who stayed away, and why.</summary>
    internal IReadOnlyList<Absence> Absent { get; }

    /// <summary>The documents that came out of it.</summary>
    public IReadOnlyList<Reference> Documents { get; }

    /// <summary>The event before it on its track.</summary>
    internal Reference? Follows { get; }

    /// <inheritdoc/>
    internal override EdtfDate? SortDate => Date;

    /// <summary>Date and place where a source is named (alone they state nothing that wants one), participants, absences.</summary>
    internal override IEnumerable<CitedEntry> Entries =>
        [.. CitedEntry.WithSources(DateEntry), .. CitedEntry.WithSources(PlaceEntry), .. Participants, .. Absent];

    /// <inheritdoc/>
    internal override IEnumerable<Naming> Namings =>
        [
            // One with sources is named by its entry.
            .. PlaceEntry is { Cite.Count: 0 } ? new[] { new Naming(Relationship.HeldAt, Place, SortDate) } : [],
            new(Relationship.FollowedBy, Follows, SortDate),
            .. Documents.Select(document => new Naming(Relationship.CameOutOf, document, SortDate)),
        ];

    /// <inheritdoc/>
    public override bool StatesFacts => true;
}
