using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Items;

namespace AstanaSite.Content.Kinds;

/// <summary>The keys of an actor.</summary>
public static class ActorKind
{
    /// <summary>The forms that actors have.</summary>
    public static IReadOnlyList<string> Forms { get; } = ["person", "organisation", "state", "coalition", "international-organisation"];

    /// <summary>What an actor can be to another.</summary>
    public static IReadOnlyList<string> Relations { get; } =
    [
        "member-of", "part-of", "founder-of", "president-of", "head-of", "minister-of", "deputy-minister-of", "secretary-general-of",
        "state-secretary-of", "envoy-of", "representative-of", "adviser-of", "spokesperson-of", "partner-of", "co-organiser-with",
        "co-initiator-with", "co-president-with", "co-guarantor-with", "host-of",
    ];

    /// <summary>The name.</summary>
    public static readonly Field<string> Title = new("title", TextType.Instance, "the name most used", true);

    /// <summary>The summary.</summary>
    public static readonly Field<string> Summary = new("summary", TextType.Instance, "one or two sentences", true);

    /// <summary>The form of actor.</summary>
    public static readonly Field<string> Form = new("kind", new ChoiceType(Forms), "the form of actor", true);

    /// <summary>The name in other languages.</summary>
    public static readonly Field<LanguageMap> Names = new("names", LanguageMapType.Instance, "the name in other languages, by language tag");

    /// <summary>Other spellings.</summary>
    public static readonly Field<IReadOnlyList<NameVariant>> Variants = new("variants", SharedTypes.Variants, "other spellings met");

    /// <summary>Roles held.</summary>
    public static readonly Field<IReadOnlyList<RoleHeld>> Roles = MakeRoles();

    /// <summary>Relations to other actors.</summary>
    public static readonly Field<IReadOnlyList<Relation>> RelationList = MakeRelations();

    /// <summary>The Wikidata item.</summary>
    public static readonly Field<string> Wikidata = new("wikidata", TextType.Instance, "the Wikidata item, such as Q42");

    /// <summary>What sources differ on.</summary>
    public static readonly Field<IReadOnlyList<Conflict>> Conflicts = new("conflicts", SharedTypes.Conflicts, "matters on which sources differ");

    /// <summary>Old ids.</summary>
    public static readonly Field<IReadOnlyList<string>> Aliases = new("aliases", SharedTypes.Aliases, "old ids, whose addresses lead here");

    /// <summary>The kind.</summary>
    public static ContentKind Kind { get; } = new(
        "actor",
        "actors",
        new FieldSet("an actor", Title, Summary, Form, Names, Variants, Roles, RelationList, Wikidata, Conflicts, Aliases),
        head => new Actor(head))
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
        var type = new RecordType<RoleHeld>(
            new FieldSet("a role", role, organisation, from, to, cite),
            values => new RoleHeld(values.Text(role), values.Get(organisation), values.Get(from), values.Get(to), values.List(cite), values.Span));
        return new("roles", new ListType<RoleHeld>(type), "public roles held");
    }

    private static Field<IReadOnlyList<Relation>> MakeRelations()
    {
        var to = new Field<Reference>("to", new ReferenceType("actor"), "the id of the other actor", true);
        var kind = new Field<string>("as", new ChoiceType(Relations), "what the actor is to the other", true);
        var from = new Field<EdtfDate>("from", DateType.Instance, "since when, in EDTF");
        var until = new Field<EdtfDate>("until", DateType.Instance, "until when, in EDTF");
        var cite = new Field<IReadOnlyList<Reference>>("cite", SharedTypes.Cite, "the sources");
        var type = new RecordType<Relation>(
            new FieldSet("a relation", to, kind, from, until, cite),
            values => new Relation(values.Get(to), values.Text(kind), values.Get(from), values.Get(until), values.List(cite), values.Span));
        return new("relations", new ListType<Relation>(type), "relations to other actors");
    }
}
