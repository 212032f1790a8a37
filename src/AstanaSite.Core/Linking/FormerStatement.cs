namespace AstanaSite.Linking;

/// <summary>What became of a statement that an edition had and whose anchor no statement of its record has any more.</summary>
/// <param name="Edition">The last edition that had it.</param>
/// <param name="Anchor">The anchor that it had there, without <c>#</c>; the record's page has it still.</param>
/// <param name="Text">Its words there.</param>
/// <param name="Sources">The ids of its sources there.</param>
/// <param name="Now">The statement that it became, on its own record's page or another's; none if it was dropped.</param>
internal sealed record FormerStatement(string Edition, string Anchor, string Text, IReadOnlyList<string> Sources, Statement? Now);

/// <summary>An edition of the archive, and how its statements stand now.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Statements">How many statements it had.</param>
/// <param name="Kept">How many of them stand under the same anchor, with the same words but for marks.</param>
internal sealed record PastEdition(string Name, int Statements, int Kept);

/// <summary>What editions had and the archive as it is has not, under the ids that records have now.</summary>
/// <param name="Editions">The editions in the order of their names, the oldest first.</param>
/// <param name="Former">The former statements of each record, by its id, in the order of the editions and of their lines.</param>
internal sealed record EditionHistory(
    IReadOnlyList<PastEdition> Editions,
    IReadOnlyDictionary<string, IReadOnlyList<FormerStatement>> Former
)
{
    /// <summary>That of an archive without editions.</summary>
    public static EditionHistory None { get; } = new([], new Dictionary<string, IReadOnlyList<FormerStatement>>());
}
