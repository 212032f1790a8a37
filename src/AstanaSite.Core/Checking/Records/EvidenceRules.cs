using AstanaSite.Content.Records;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Checking.Records;

/// <summary>An excerpt shows what a work says, never what it leaves out.</summary>
/// <remarks>Only the prose of archives in English is read: whether a word is absolute is a matter of its language.</remarks>
internal static class AbsenceRule
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Absolutes = new HashSet<string>(
        ["none", "nobody", "nothing", "never", "nowhere", "only"],
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Check(RuleContext context)
    {
        if (context.Body.Language != "en" || context.Item is CitedSource)
            return;
        var source = context.Body.Document.Source;
        foreach (var (inline, start) in context.Body.Starts)
        {
            var cited = start.Statement.Citations;
            if (cited.Count == 0 || cited.Any(citation => citation.Source.Read == "full") || Absolute(start.Statement.Text) is not { } word)
                continue;
            var from = Math.Clamp(inline.Span.Start + start.Offset, 0, source.Content.Length);
            context.Diagnostics.Report(
                CitationProblems.AbsenceFromExcerpt,
                source.Range(new TextSpan(from, 0)),
                word,
                cited.Count == 1 ? $"'{cited[0].Source.Id}' was not read in full" : "none of its sources was read in full"
            );
        }
    }

    private static string? Absolute(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsAsciiLetter(text[at]))
                continue;
            var end = at + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (Absolutes.TryGetValue(text.AsSpan(at, end - at), out var word))
                return word;
            at = end;
        }

        return null;
    }
}

/// <summary>Works that pass on one person's words say whose voice that is.</summary>
internal static class VoiceRule
{
    public static void Check(RuleContext context)
    {
        if (
            context.IsOriginal
            && context.Item
                is CitedSource
                {
                    Type: "interview" or "speech" or "hearing" or "personal_communication",
                    Perspective: "independent" or "international-organisation",
                    Voice: ""
                } source
        )
            context.Diagnostics.Report(
                CitationProblems.UnsaidVoice,
                source.Document.Source.Range(source.Head.Values.SpanOf(SourceKind.Perspective)),
                source.Type
            );
    }
}

/// <summary>Accounts that differ come from different works.</summary>
internal static class SharedWorkRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal)
            return;
        foreach (var conflict in context.Item.Conflicts)
        {
            var first = new Dictionary<string, Account>(StringComparer.Ordinal);
            foreach (var account in conflict.Accounts)
            foreach (var reference in account.Cite)
                if (!first.TryAdd(reference.Id, account) && first[reference.Id] != account)
                    context.Diagnostics.Report(
                        CitationProblems.WorkInTwoAccounts,
                        context.Item.Document.Source.Range(reference.Span),
                        reference.Id,
                        first[reference.Id].Says
                    );
        }
    }
}

/// <summary>One citation is not asked to bear more sentences than a reader would look up.</summary>
internal static class SentenceRule
{
    // docs/writing.md: one citation may carry two short sentences.
    private const int MostSentences = 2;

    public static void Check(RuleContext context)
    {
        if (context.Item is CitedSource)
            return;
        var source = context.Body.Document.Source;
        foreach (var (inline, start) in context.Body.Starts)
        {
            var count = Sentences(start.Statement.Text);
            if (count <= MostSentences || start.Statement.Citations.Count == 0)
                continue;
            var from = Math.Clamp(inline.Span.Start + start.Offset, 0, source.Content.Length);
            context.Diagnostics.Report(CitationProblems.ManySentences, source.Range(new TextSpan(from, 0)), count);
        }
    }

    // A full stop ends a sentence where a word before it and a new one after it are no abbreviation.
    private static int Sentences(string text)
    {
        const int ShortestWord = 3;
        var count = 1;
        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (text[at] is not ('.' or '!' or '?' or '؟') || text[at + 1] != ' ')
                continue;
            var letters = 0;
            while (
                letters < ShortestWord
                && at > letters
                && (char.IsLetterOrDigit(text[at - 1 - letters]) || text[at - 1] is '”' or '"' or '»' or ')')
            )
                letters++;
            var next = text[at + 2];
            if (
                letters == ShortestWord
                && (
                    char.IsUpper(next)
                    || char.IsDigit(next)
                    || char.GetUnicodeCategory(next) is System.Globalization.UnicodeCategory.OtherLetter
                    || next is '“' or '"' or '«'
                )
            )
                count++;
        }

        return count;
    }
}
