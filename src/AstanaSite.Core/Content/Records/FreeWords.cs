using AstanaSite.Text;

namespace AstanaSite.Content.Records;

/// <summary>The words of front matter that are neither names nor values of lists: a translation has them in its own language.</summary>
internal static class FreeWords
{
    /// <summary>The free words of a record, each with the key it stands under; the same words may come twice.</summary>
    public static IEnumerable<FreeWord> Of(Item item)
    {
        foreach (var entry in item.Entries)
            switch (entry)
            {
                case Participation { As.Length: > 0 } one:
                    yield return new("participants", "as", one.As, one.Span);
                    break;
                case Absence { Reason.Length: > 0 } one:
                    yield return new("absent", "reason", one.Reason, one.Span);
                    break;
                case RoleHeld one:
                    yield return new("roles", "role", one.Role, one.Span);
                    if (one.Subject is null && one.Organisation is { Words.Length: > 0 } organisation)
                        yield return new("roles", "organisation", organisation.Words, one.Span);
                    break;
            }
        foreach (var conflict in item.Conflicts)
        {
            yield return new("conflicts", "about", conflict.About, conflict.Span);
            if (conflict.Finding is { } finding)
                yield return new("conflicts", "finding", finding.Says, finding.Span);
            foreach (var account in conflict.Accounts)
            {
                yield return new("conflicts", "says", account.Says, account.Span);
                if (account.Reason.Length > 0)
                    yield return new("conflicts", "reason", account.Reason, account.Span);
            }

            if (conflict.Note.Length > 0)
                yield return new("conflicts", "note", conflict.Note, conflict.Span);
        }

        if (item is Place { Country.Length: > 0 } place)
            yield return new("country", "", place.Country, place.Head.Values.SpanOf(PlaceKind.Country));
        if (item is CitedSource { Note.Length: > 0 } source)
            yield return new("note", "", source.Note, source.Head.Values.SpanOf(SourceKind.Note));
    }
}

/// <summary>Free words of front matter.</summary>
/// <param name="Key">The key of the record that they stand under.</param>
/// <param name="Part">The key within an entry; empty if the key itself has them.</param>
/// <param name="Words">The words.</param>
/// <param name="Span">Where they, or the entry that has them, stand in the original.</param>
internal readonly record struct FreeWord(string Key, string Part, string Words, TextSpan Span);
