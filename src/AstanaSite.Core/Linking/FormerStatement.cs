using AstanaSite.Content.Records;

namespace AstanaSite.Linking;

/// <summary>What became of a statement that an edition had and whose anchor no statement of its page has any more.</summary>
/// <param name="Edition">The last edition that had it.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="Anchor">The anchor that it had there, without <c>#</c>; the record's page has it still.</param>
/// <param name="Text">Its words there.</param>
/// <param name="Sources">The ids of its sources there.</param>
/// <param name="Now">The statement that it became, on its own record's page or another's; none if it was dropped.</param>
internal sealed record FormerStatement(
    string Edition,
    string Language,
    string Anchor,
    string Text,
    IReadOnlyList<string> Sources,
    Statement? Now
);

/// <summary>An edition of the archive, and how its statements stand now.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Statements">How many statements it had, translations not counted.</param>
/// <param name="Kept">How many of them stand under the same anchor, with the same words but for marks.</param>
internal sealed record PastEdition(string Name, int Statements, int Kept);

/// <summary>What editions had and the archive as it is has not, under the ids that records have now.</summary>
internal sealed class EditionHistory
{
    private readonly IReadOnlyDictionary<(string Record, string Language), IReadOnlyList<FormerStatement>> former;
    private readonly Dictionary<Statement, FormerStatement> reworded = new(ReferenceEqualityComparer.Instance);

    /// <summary>Makes a history.</summary>
    /// <param name="editions">The editions in the order of their names, the oldest first.</param>
    /// <param name="former">
    /// The former statements of each page, by its record's id and its language, in the order of the editions and of their lines.
    /// </param>
    public EditionHistory(
        IReadOnlyList<PastEdition> editions,
        IReadOnlyDictionary<(string Record, string Language), IReadOnlyList<FormerStatement>> former
    )
    {
        (Editions, this.former) = (editions, former);
        // A page in translation may name statements of the original, which stand on another page.
        foreach (var (page, statements) in former)
        foreach (var one in statements)
            if (one.Now is { } now && now.Owner.Id == page.Record && one.Language == page.Language)
                reworded[now] = one;
    }

    /// <summary>That of an archive without editions.</summary>
    public static EditionHistory None { get; } = new([], new Dictionary<(string, string), IReadOnlyList<FormerStatement>>());

    /// <summary>The editions in the order of their names, the oldest first.</summary>
    public IReadOnlyList<PastEdition> Editions { get; }

    /// <summary>The former statements of a record's page in a language in which the record has a text of its own.</summary>
    public IReadOnlyList<FormerStatement> Of(Item item, string language) => former.GetValueOrDefault((item.Id, language)) ?? [];

    /// <summary>What a statement was on the same page in the last edition in which it had other words; none if it had none.</summary>
    public FormerStatement? Before(Statement statement) => reworded.GetValueOrDefault(statement);
}
