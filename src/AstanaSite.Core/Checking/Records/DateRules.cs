using System.Runtime.InteropServices;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;
using AstanaSite.Text;

namespace AstanaSite.Checking.Records;

/// <summary>
/// The dates of one record stand in an order that can be: a work is issued before it is read, an event comes after the one it follows.
/// </summary>
internal static class DateOrderRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal)
            return;
        var values = context.Item.Head.Values;
        switch (context.Item)
        {
            case CitedSource source:
                Check(context, "accessed", source.Accessed, "issued", source.Issued, () => values.SpanOf(SourceKind.Accessed));
                Check(context, "archived", source.Archived, "issued", source.Issued, () => values.SpanOf(SourceKind.Archived));
                break;
            case DocumentRecord document:
                Check(context, "received", document.Dates.Received, "created", document.Dates.Created, () =>
                    context.SpanOf(document.Dates.Span, "received")
                );
                Check(context, "published", document.Dates.Published, "created", document.Dates.Created, () =>
                    context.SpanOf(document.Dates.Span, "published")
                );
                break;
            case Round { Date: { } date, Follows: { } follows }:
                if (context.Site.Find(follows.Id) is not Round { Date: { } before } || date.Latest >= before.Earliest)
                    break;
                context.Diagnostics.Report(
                    ValueProblems.FollowsLater,
                    context.Item.Document.Source.Range(follows.Span),
                    date.Text,
                    follows.Id,
                    before.Text
                );
                break;
        }
    }

    private static void Check(
        RuleContext context,
        string later,
        EdtfDate? laterDate,
        string earlier,
        EdtfDate? earlierDate,
        Func<TextSpan> span
    )
    {
        if (laterDate is null || earlierDate is null || laterDate.Latest >= earlierDate.Earliest)
            return;
        context.Diagnostics.Report(
            ValueProblems.DatesOutOfOrder,
            context.Item.Document.Source.Range(span()),
            later,
            laterDate.Text,
            earlier,
            earlierDate.Text
        );
    }
}

/// <summary>A document is not older than the event it came out of, or says why.</summary>
internal static class DocumentDateRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal)
            return;
        var source = context.Item.Document.Source;
        switch (context.Item)
        {
            case DocumentRecord { Round: { } reference } document
                when context.Site.Find(reference.Id) is Round round && IsTooOld(document, round):
                Report(context, document, round, source.Range(document.Head.Values.SpanOf(DocumentKind.Date)));
                break;
            case Round round:
                foreach (var named in round.Documents)
                {
                    // A document that names the event itself is reported in its own file.
                    if (
                        context.Site.Find(named.Id) is DocumentRecord document
                        && document.Round?.Id != round.Id
                        && IsTooOld(document, round)
                    )
                        Report(context, document, round, source.Range(named.Span));
                }

                break;
        }
    }

    private static void Report(RuleContext context, DocumentRecord document, Round round, SourceRange range) =>
        context.Diagnostics.Report(ValueProblems.DocumentBeforeRound, range, document.Id, document.Date!.Text, round.Id, round.Date!.Text);

    private static bool IsTooOld(DocumentRecord document, Round round) =>
        document is { EarlyBecause.Length: 0, Date: not null }
        && round.Date is not null
        && document.Date.Latest < round.Date.Earliest
        && !IsDateDisputed(document)
        && !IsDateDisputed(round);

    private static bool IsDateDisputed(Item item) => item.Conflicts.Any(conflict => conflict.IsAbout("date"));
}

/// <summary>Who takes part in a role is in it at the time, as far as the actor's own record says.</summary>
/// <remarks>
/// The capacity of a participant is words, so only what is plainly the same is compared: a part of them that is a role of the actor's
/// record, word by word. Several roles of the same words are one if any of them covers the event.
/// </remarks>
internal static class RoleRule
{
    private const int WordsThatSayEnough = 3;

    private static readonly HashSet<string> OtherTimes = new(StringComparer.Ordinal)
    {
        "former",
        "formerly",
        "ex",
        "then",
        "later",
        "future",
        "until",
        "since",
        "once",
        "previously",
    };

    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal || context.Item is not Round { Date: { } date } round)
            return;
        var known = new Dictionary<Actor, IReadOnlyList<(RoleHeld Role, List<string> Words)>>();
        foreach (var participation in round.Participants)
        {
            if (participation.As.Length == 0 || participation.Actor is null || context.Site.Find(participation.Actor.Id) is not Actor actor)
                continue;
            if (!known.TryGetValue(actor, out var roles))
                known[actor] = roles = [.. actor.Roles.Select(held => (held, WordsOf(held.Role)))];
            if (NotHeld(context.Site, roles, participation.As, date) is not { } role)
                continue;
            var hasEnded = role.To is not null && role.To.Latest < date.Earliest;
            context.Diagnostics.Report(
                ValueProblems.RoleNotHeld,
                round.Document.Source.Range(context.SpanOf(participation.Span, "as")),
                actor.Id,
                role.Role,
                hasEnded ? $"ended in {role.To!.Text}" : $"began in {role.From!.Text}",
                date.Text
            );
        }
    }

    private static RoleHeld? NotHeld(Site site, IReadOnlyList<(RoleHeld, List<string>)> roles, string capacity, EdtfDate date)
    {
        RoleHeld? notHeld = null;
        foreach (var part in capacity.Split([';', ',', '(', ')']))
        {
            var words = WordsOf(part);
            if (words.Any(OtherTimes.Contains))
                continue;
            RoleHeld? found = null;
            var isCovered = false;
            foreach (var (role, named) in roles)
            {
                if (!IsNamed(site, role, named, words))
                    continue;
                if ((role.To is null || role.To.Latest >= date.Earliest) && (role.From is null || role.From.Earliest <= date.Latest))
                    isCovered = true;
                else
                    found ??= role;
            }

            if (!isCovered)
                notHeld ??= found;
        }

        return notHeld;
    }

    private static bool IsNamed(Site site, RoleHeld role, List<string> named, List<string> words)
    {
        if (named.Count == 0 || !Contains(words, named))
            return false;
        if (named.Count == words.Count || named.Count >= WordsThatSayEnough)
            return true;
        var organisation =
            role.Organisation?.Reference is { } reference && site.Find(reference.Id) is { } item
                ? item.Title
                : role.Organisation?.Words ?? "";
        return WordsOf(organisation).Any(word => word.Length > 3 && words.Contains(word));
    }

    private static bool Contains(List<string> words, List<string> part) =>
        CollectionsMarshal.AsSpan(words).IndexOf(CollectionsMarshal.AsSpan(part)) >= 0;

    private static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at]))
                at++;
            if (at > start)
                words.Add(text[start..at].ToLowerInvariant());
        }

        return words;
    }
}

/// <summary>
/// A translation is not older than its original. Days of changes come from whoever builds; a
/// translator may note when the two were compared.
/// </summary>
internal static class StaleTranslationRule
{
    public static void Check(RuleContext context)
    {
        if (context.IsOriginal || context.Site.TranslationOf(context.Item, context.Body.Language) is not { } translation)
            return;
        if (TranslationAge.Of(context.Site, context.Item, translation, context.Facts.LastChanged) is { } age)
            context.Diagnostics.Report(
                ReadingProblems.StaleTranslation,
                translation.Document.Source.Start,
                context.Item.Document.Source.Path,
                age.Changed.Text,
                age.Seen.Text
            );
    }
}
