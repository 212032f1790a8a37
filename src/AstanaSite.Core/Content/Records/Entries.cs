using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Text;

namespace AstanaSite.Content.Records;

/// <summary>Somebody's part in a round.</summary>
/// <param name="Actor">Who; none where the entry could not be read.</param>
/// <param name="Role">In which role, one of <see cref="RoundKind.Roles"/>.</param>
/// <param name="As">In which capacity, in words; empty if not said.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
internal sealed record Participation(Reference? Actor, string Role, string As, IReadOnlyList<Reference> Cite, TextSpan Span)
    : CitedEntry("participants", Cite, Span)
{
    /// <summary>Whether it says that somebody was there: who was only asked or addressed was not thereby present.</summary>
    public bool IsPresence => Role is not ("invited" or "addressee");

    /// <inheritdoc/>
    public override Reference? Subject => Actor;

    /// <inheritdoc/>
    public override string Words => As;

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [EntryPart.Of(Actor), EntryPart.Of("role", Role), EntryPart.Of(As)];

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => new(Relationship.TookPart, Actor, owner.SortDate) { Role = Role, Text = As };
}

/// <summary>Somebody's absence from a round.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Why, in words; empty if not said.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
internal sealed record Absence(Reference? Actor, string Reason, IReadOnlyList<Reference> Cite, TextSpan Span)
    : CitedEntry("absent", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => Actor;

    /// <inheritdoc/>
    public override string Words => Reason;

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [EntryPart.Of(Actor), EntryPart.Of("role", "absent"), EntryPart.Of(Reason)];

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => new(Relationship.WasAbsent, Actor, owner.SortDate) { Text = Reason };
}

/// <summary>A role that an actor held.</summary>
/// <param name="Role">The role in words.</param>
/// <param name="Organisation">Where; none if not said.</param>
/// <param name="From">Since when; none if not known.</param>
/// <param name="To">Until when; none if not known.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
internal sealed record RoleHeld(
    string Role,
    ReferenceOrWords? Organisation,
    EdtfDate? From,
    EdtfDate? To,
    IReadOnlyList<Reference> Cite,
    TextSpan Span
) : CitedEntry("roles", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => Organisation?.Reference;

    /// <inheritdoc/>
    public override string Words => Role;

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts =>
        Organisation is null ? [] : [EntryPart.Of(Role), Subject is null ? EntryPart.Of(Organisation.Words) : EntryPart.Of(Subject)];

    /// <inheritdoc/>
    public override string? SearchWords => Subject is null ? $"{Role} {Organisation?.Words}" : Role;

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => Subject is null ? null : new(Relationship.HasOffice, Subject, From) { Text = Role };
}

/// <summary>A relation of one actor to another.</summary>
/// <param name="To">The other actor.</param>
/// <param name="As">What the actor is to the other, one of <see cref="ActorKind.Relations"/>.</param>
/// <param name="From">Since when; none if not known.</param>
/// <param name="Until">Until when; none if not known.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
internal sealed record Relation(Reference? To, string As, EdtfDate? From, EdtfDate? Until, IReadOnlyList<Reference> Cite, TextSpan Span)
    : CitedEntry("relations", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => To;

    /// <inheritdoc/>
    public override string Words => "";

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [EntryPart.Of("relation", As), EntryPart.Of(To)];

    /// <inheritdoc/>
    public override string? SearchWords => null;

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => new(Relationship.Related, To, From) { Role = As };
}

/// <summary>A name in a language, which a source may bear out.</summary>
/// <param name="Language">The language (BCP 47).</param>
/// <param name="Name">The name.</param>
/// <param name="Cite">The sources that have it; often none.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record NameInLanguage(string Language, string Name, IReadOnlyList<Reference> Cite, TextSpan Span)
    : CitedEntry("names", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => null;

    /// <inheritdoc/>
    public override string Words => Name;

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [];

    /// <inheritdoc/>
    public override string? SearchWords => null;

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => null;
}

/// <summary>Another form of a name, as a source has it.</summary>
/// <param name="Spelling">The form.</param>
/// <param name="Cite">The sources; often none.</param>
/// <param name="Span">Where the entry stands.</param>
internal sealed record NameVariant(string Spelling, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("variants", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => null;

    /// <inheritdoc/>
    public override string Words => Spelling;

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [];

    /// <inheritdoc/>
    public override string? SearchWords => null;

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => null;
}

/// <summary>The date of a record, which sources may bear out.</summary>
/// <param name="Value">The date.</param>
/// <param name="Cite">The sources that have it; often none.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record CitedDate(EdtfDate Value, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("date", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => null;

    /// <inheritdoc/>
    public override string Words => Value.Text;

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [EntryPart.Of("fact", Field), EntryPart.Of(Value)];

    /// <inheritdoc/>
    public override string? SearchWords => null;

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => null;
}

/// <summary>The place of an event, which sources may bear out.</summary>
/// <param name="Value">The place.</param>
/// <param name="Cite">The sources that have it; often none.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record CitedPlace(Reference Value, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("place", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => Value;

    /// <inheritdoc/>
    public override string Words => "";

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [EntryPart.Of("fact", Field), EntryPart.Of(Value)];

    /// <inheritdoc/>
    public override string? SearchWords => null;

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => new(Relationship.HeldAt, Value, owner.SortDate);
}

/// <summary>Somebody's signature under a document.</summary>
/// <param name="Actor">Who signed.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
internal sealed record Signature(Reference? Actor, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("signatories", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => Actor;

    /// <inheritdoc/>
    public override string Words => "";

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [EntryPart.Of(Actor), EntryPart.Of("role", "signatory")];

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => new(Relationship.Signed, Actor, owner.SortDate);
}

/// <summary>A former name of a place.</summary>
/// <param name="Name">The name.</param>
/// <param name="From">Since when; none if not known.</param>
/// <param name="To">Until when; none if not known.</param>
/// <param name="Span">Where the entry stands.</param>
internal sealed record FormerName(string Name, EdtfDate? From, EdtfDate? To, TextSpan Span);

/// <summary>Days in the life of a document.</summary>
/// <param name="Created">When it was written.</param>
/// <param name="Received">When it was received.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Span">Where they stand.</param>
internal sealed record DocumentDates(EdtfDate? Created, EdtfDate? Received, EdtfDate? Published, TextSpan Span);

/// <summary>An author as CSL has it: a person's two names, or a body's one.</summary>
/// <param name="Family">The family name; empty for a body.</param>
/// <param name="Given">The given names; may be empty.</param>
/// <param name="Literal">The name of a body; empty for a person.</param>
internal sealed record AuthorName(string Family, string Given, string Literal)
{
    /// <summary>What stands behind the name, such as <c>Jr.</c>; empty if nothing.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The name as one says it.</summary>
    public string Display =>
        Literal.Length > 0 ? Literal : string.Join(' ', new[] { Given, Family, Suffix }.Where(part => part.Length > 0));
}
