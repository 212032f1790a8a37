using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;

namespace AstanaSite.Content.Records;

/// <summary>The keys of an actor.</summary>
internal static class ActorKind
{
    /// <summary>The forms that actors have.</summary>
    public static IReadOnlyList<string> Subtypes { get; } = ["person", "organisation", "state", "coalition", "international-organisation"];

    /// <summary>What an actor can be to another.</summary>
    public static IReadOnlyList<string> Relations { get; } =
    [
        "member-of",
        "part-of",
        "founder-of",
        "president-of",
        "head-of",
        "minister-of",
        "deputy-minister-of",
        "secretary-general-of",
        "state-secretary-of",
        "envoy-of",
        "representative-of",
        "adviser-of",
        "spokesperson-of",
        "partner-of",
        "co-organiser-with",
        "co-initiator-with",
        "co-president-with",
        "co-guarantor-with",
        "host-of",
    ];

    /// <summary>The name.</summary>
    public static readonly Field<string> Title = new("title", TextType.Instance, "the name most used", true);

    public static readonly Field<string> Summary = new("summary", TextType.Instance, "one or two sentences", true);

    /// <summary>The form of actor.</summary>
    public static readonly Field<string> Subtype = new("kind", new ChoiceType(Subtypes), "the form of actor", true);

    /// <summary>The family name.</summary>
    public static readonly Field<string> Family = new(
        "family",
        TextType.Instance,
        "the part of a person's name that lists are sorted by, as it stands in the title"
    );

    /// <summary>The name in other languages.</summary>
    public static readonly Field<IReadOnlyList<NameInLanguage>> Names = new(
        "names",
        SharedTypes.Names,
        "the name in other languages, by language tag; {name, cite} where a source bears it out"
    );

    /// <summary>Other spellings.</summary>
    public static readonly Field<IReadOnlyList<NameVariant>> Variants = new("variants", SharedTypes.Variants, "other spellings met");

    /// <summary>Roles held.</summary>
    public static readonly Field<IReadOnlyList<RoleHeld>> Roles = MakeRoles();

    /// <summary>Relations to other actors.</summary>
    public static readonly Field<IReadOnlyList<Relation>> RelationList = MakeRelations();

    /// <summary>The Wikidata item.</summary>
    public static readonly Field<string> Wikidata = SharedTypes.Wikidata();

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
            "actor",
            "actors",
            new FieldSet("an actor", Title, Summary, Subtype, Family, Names, Variants, Roles, RelationList, Wikidata, Conflicts, Aliases),
            head => new Actor(head)
        )
        {
            Guidance = "Who this is in the process, in short and neutral sentences, one a line, each with its source [@?].",
        };

    private static Field<IReadOnlyList<RoleHeld>> MakeRoles()
    {
        var role = new Field<string>("role", TextType.Instance, "the role in words", true);
        var organisation = new Field<ReferenceOrWords>("organisation", ReferenceOrWordsType.Instance, "the id of an actor, or words");
        var from = new Field<EdtfDate>("from", DateType.Instance, "since when, in EDTF");
        var to = new Field<EdtfDate>("to", DateType.Instance, "until when, in EDTF");
        var cite = new Field<IReadOnlyList<Reference>>("cite", SharedTypes.Cite, "the sources");
        var type = new RecordType<RoleHeld>(new FieldSet("a role", role, organisation, from, to, cite), values => new RoleHeld(
            values.Text(role),
            values.Get(organisation),
            values.Get(from),
            values.Get(to),
            values.List(cite),
            values.Span
        ));
        return new("roles", new ListType<RoleHeld>(type), "public roles held");
    }

    private static Field<IReadOnlyList<Relation>> MakeRelations()
    {
        var to = new Field<Reference>("to", new ReferenceType("actor"), "the id of the other actor", true);
        var kind = new Field<string>("as", new ChoiceType(Relations), "what the actor is to the other", true);
        var from = new Field<EdtfDate>("from", DateType.Instance, "since when, in EDTF");
        var until = new Field<EdtfDate>("until", DateType.Instance, "until when, in EDTF");
        var cite = new Field<IReadOnlyList<Reference>>("cite", SharedTypes.Cite, "the sources");
        var type = new RecordType<Relation>(new FieldSet("a relation", to, kind, from, until, cite), values => new Relation(
            values.Get(to),
            values.Text(kind),
            values.Get(from),
            values.Get(until),
            values.List(cite),
            values.Span
        ));
        return new("relations", new ListType<Relation>(type), "relations to other actors");
    }
}

/// <summary>A person, organisation, state or coalition.</summary>
internal sealed class Actor : Item
{
    internal Actor(ItemHead head)
        : base(
            head,
            head.Values.Text(ActorKind.Title),
            head.Values.Text(ActorKind.Summary),
            head.Values.Get(ActorKind.Aliases),
            head.Values.Get(ActorKind.Conflicts)
        )
    {
        var values = head.Values;
        Subtype = values.Text(ActorKind.Subtype);
        Family = values.Text(ActorKind.Family);
        Names = values.List(ActorKind.Names);
        Variants = values.List(ActorKind.Variants);
        Roles = values.List(ActorKind.Roles);
        Relations = values.List(ActorKind.RelationList);
        Wikidata = values.Text(ActorKind.Wikidata);
    }

    /// <summary>One of <see cref="ActorKind.Subtypes"/>.</summary>
    public string Subtype { get; }

    /// <summary>The family name of a person, as it stands in the title; empty if not known.</summary>
    public string Family { get; }

    /// <summary>The name in other languages and scripts.</summary>
    internal IReadOnlyList<NameInLanguage> Names { get; }

    /// <summary>Other spellings met.</summary>
    internal IReadOnlyList<NameVariant> Variants { get; }

    /// <summary>The roles held, in the order of writing.</summary>
    internal IReadOnlyList<RoleHeld> Roles { get; }

    /// <summary>The relations to other actors.</summary>
    internal IReadOnlyList<Relation> Relations { get; }

    /// <summary>The Wikidata item, such as <c>Q42</c>; empty if none.</summary>
    public string Wikidata { get; }

    /// <summary>
    /// Roles and relations, and the names and spellings for which a source is named: a spelling alone states nothing that wants one.
    /// </summary>
    internal override IEnumerable<CitedEntry> Entries =>
        [.. Names.Where(name => name.Cite.Count > 0), .. Variants.Where(variant => variant.Cite.Count > 0), .. Roles, .. Relations];

    /// <inheritdoc/>
    public override IEnumerable<string> OtherNames => Names.Select(one => one.Name).Concat(Variants.Select(variant => variant.Spelling));

    /// <inheritdoc/>
    internal override IEnumerable<Naming> Namings => [];

    /// <inheritdoc/>
    public override bool StatesFacts => true;
}
