using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Text;

namespace AstanaSite.Content.Items;

/// <summary>An entry of a list in front matter that states a fact and names its sources.</summary>
/// <param name="Field">The key of the list, such as <c>participants</c>.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
public abstract record CitedEntry(string Field, IReadOnlyList<Reference> Cite, TextSpan Span);

/// <summary>Somebody's part in a round.</summary>
/// <param name="Actor">Who; none where the entry could not be read.</param>
/// <param name="Role">In which role, one of <see cref="Kinds.RoundKind.Roles"/>.</param>
/// <param name="As">In which capacity, in words; empty if not said.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record Participation(Reference? Actor, string Role, string As, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("participants", Cite, Span);

/// <summary>Somebody's absence from a round.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Reason">Why, in words; empty if not said.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record Absence(Reference? Actor, string Reason, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("absent", Cite, Span);

/// <summary>A role that an actor held.</summary>
/// <param name="Role">The role in words.</param>
/// <param name="Organisation">Where; none if not said.</param>
/// <param name="From">Since when; none if not known.</param>
/// <param name="To">Until when; none if not known.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record RoleHeld(string Role, ReferenceOrWords? Organisation, EdtfDate? From, EdtfDate? To, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("roles", Cite, Span);

/// <summary>A relation of one actor to another.</summary>
/// <param name="To">The other actor.</param>
/// <param name="As">What the actor is to the other, one of <see cref="Kinds.ActorKind.Relations"/>.</param>
/// <param name="From">Since when; none if not known.</param>
/// <param name="Until">Until when; none if not known.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record Relation(Reference? To, string As, EdtfDate? From, EdtfDate? Until, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("relations", Cite, Span);

/// <summary>Another form of a name, as a source has it.</summary>
/// <param name="Form">The form.</param>
/// <param name="Cite">The sources; often none.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record NameVariant(string Form, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("variants", Cite, Span);

/// <summary>Somebody's signature under a document.</summary>
/// <param name="Actor">Who signed.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record Signature(Reference? Actor, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("signatories", Cite, Span);

/// <summary>A former name of a place.</summary>
/// <param name="Name">The name.</param>
/// <param name="From">Since when; none if not known.</param>
/// <param name="To">Until when; none if not known.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record FormerName(string Name, EdtfDate? From, EdtfDate? To, TextSpan Span);

/// <summary>Days in the life of a document.</summary>
/// <param name="Created">When it was written.</param>
/// <param name="Received">When it was received.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Span">Where they stand.</param>
public sealed record DocumentDates(EdtfDate? Created, EdtfDate? Received, EdtfDate? Published, TextSpan Span);

/// <summary>An author as CSL has it: a person's two names, or a body's one.</summary>
/// <param name="Family">The family name; empty for a body.</param>
/// <param name="Given">The given names; may be empty.</param>
/// <param name="Literal">The name of a body; empty for a person.</param>
public sealed record AuthorName(string Family, string Given, string Literal)
{
    /// <summary>The name as one says it.</summary>
    public string Display => Literal.Length > 0 ? Literal : Given.Length > 0 ? $"{Given} {Family}" : Family;
}
