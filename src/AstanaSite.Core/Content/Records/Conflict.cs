using AstanaSite.Content.Fields;
using AstanaSite.Text;

namespace AstanaSite.Content.Records;

/// <summary>How an account stands among the others, as in Wikidata's ranks.</summary>
internal enum AccountRank
{
    /// <summary>Better supported than the others, with a reason.</summary>
    Preferred,

    /// <summary>Neither better nor worse.</summary>
    Normal,

    /// <summary>Demonstrably wrong, with the reason; still shown.</summary>
    Deprecated,
}

/// <summary>A matter on which sources differ.</summary>
/// <param name="About">The matter in a few words.</param>
/// <param name="Concerns">The keys of the record, or ids that stand in it, that the matter is about.</param>
/// <param name="Finding">What can be said of the matter; none if nothing was written.</param>
/// <param name="Accounts">The accounts in the order of writing.</param>
/// <param name="Note">A remark; empty if none.</param>
/// <param name="Span">Where the conflict stands.</param>
internal sealed record Conflict(
    string About,
    IReadOnlyList<Concern> Concerns,
    Finding? Finding,
    IReadOnlyList<Account> Accounts,
    string Note,
    TextSpan Span
)
{
    /// <summary>Whether it is about a key of front matter or an id.</summary>
    public bool IsAbout(string name) => Concerns.Any(concern => concern.Name == name);
}

/// <summary>What can be said of a matter on which sources differ, in a sentence that stands before the accounts.</summary>
/// <param name="Says">The sentence.</param>
/// <param name="Cite">The sources that bear it.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Finding(string Says, IReadOnlyList<Reference> Cite, TextSpan Span) : CitedEntry("conflicts", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => null;

    /// <inheritdoc/>
    public override string Words => Says;

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [];

    /// <inheritdoc/>
    public override string? SearchWords => null;

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => null;
}

/// <summary>Something that a conflict is about.</summary>
/// <param name="Name">A key of front matter or an id.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Concern(string Name, TextSpan Span);

/// <summary>What some sources say on a matter on which others differ.</summary>
/// <param name="Says">What they say.</param>
/// <param name="Cite">The sources.</param>
/// <param name="Rank">How the account stands among the others.</param>
/// <param name="Reason">Why it is preferred or deprecated; empty for a normal one.</param>
/// <param name="Span">Where the account stands.</param>
internal sealed record Account(string Says, IReadOnlyList<Reference> Cite, AccountRank Rank, string Reason, TextSpan Span)
    : CitedEntry("conflicts", Cite, Span)
{
    /// <inheritdoc/>
    public override Reference? Subject => null;

    /// <inheritdoc/>
    public override string Words => Says;

    /// <inheritdoc/>
    internal override IReadOnlyList<EntryPart> Parts => [];

    /// <inheritdoc/>
    public override string? SearchWords => null;

    /// <inheritdoc/>
    internal override Naming? NamingBy(Item owner) => null;
}
