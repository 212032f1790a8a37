using AstanaSite.Content.Records;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Text;

namespace AstanaSite.Checking.Records;

/// <summary>
/// A translation says what its original says, statement by statement: the same sources and links, no date or number of its own, nothing
/// left as it was.
/// </summary>
internal static class TranslationRule
{
    public static void Check(RuleContext context)
    {
        if (context.IsOriginal || context.Site.TranslationOf(context.Item, context.Body.Language) is not { } translation)
            return;
        var original = context.Site.BodyOf(context.Item, context.Site.Settings.FirstLanguage);
        CheckWords(context, translation);
        CheckHead(context, translation.Summary, translation.SummarySpan, context.Item.Summary);
        CheckHead(context, translation.Title, translation.TitleSpan, context.Item.Title);
        var (own, other) = (TranslatedText.Of(context.Body), TranslatedText.Of(original));
        var pairs = Math.Min(own.Passages.Count, other.Passages.Count);
        if (own.Passages.Count != other.Passages.Count)
        {
            var at = 0;
            while (at < pairs && own.Passages[at].Sources.SequenceEqual(other.Passages[at].Sources, StringComparer.Ordinal))
                at++;
            context.Diagnostics.Report(
                TranslationProblems.OtherCount,
                at < own.Passages.Count ? own.RangeOf(own.Passages[at]) : own.End,
                own.Count,
                other.Count,
                Place(at < other.Passages.Count ? other.RangeOf(other.Passages[at]) : other.End)
            );
            return;
        }

        for (var at = 0; at < pairs; at++)
            Compare(context, own, own.Passages[at], other, other.Passages[at]);
    }

    private static void Compare(RuleContext context, TranslatedText text, Passage own, TranslatedText originals, Passage original)
    {
        if (!own.Sources.SequenceEqual(original.Sources, StringComparer.Ordinal))
            context.Diagnostics.Report(
                TranslationProblems.OtherSources,
                text.RangeOf(own),
                InWords(own.Sources),
                InWords(original.Sources),
                PlaceOf()
            );
        if (
            !own.Links.Concat(original.Links).Contains(TranslatedText.Broken)
            && !own.Links.SequenceEqual(original.Links, StringComparer.Ordinal)
        )
            context.Diagnostics.Report(
                TranslationProblems.OtherLinks,
                text.RangeOf(own),
                InWords(own.Links),
                InWords(original.Links),
                PlaceOf()
            );
        var words = originals.WordsOf(original);
        CheckNumbers(context, text.Source, text.WordsOf(own), own.Start, words, PlaceOf);
        if (LeftWords.In(text.WordsOf(own), words) is { } left)
            context.Diagnostics.Report(
                TranslationProblems.LeftOver,
                text.Source.Range(new TextSpan(own.Start + left.Start, left.Length)),
                text.WordsOf(own).Substring(left.Start, left.Length).ReplaceLineEndings(" "),
                PlaceOf()
            );

        string PlaceOf() => Place(originals.RangeOf(original));
    }

    private static void CheckHead(RuleContext context, string own, TextSpan span, string original)
    {
        var source = context.Body.Document.Source;
        var place = context.Item.Document.Source.Path;
        var said = SpokenNumbers.Said(original);
        foreach (var (value, start, length) in SpokenNumbers.In(own))
            if (!said.Contains(value))
                context.Diagnostics.Report(TranslationProblems.OtherNumber, source.Range(span), own.Substring(start, length), place);
        if (LeftWords.In(own, original) is { } left)
            context.Diagnostics.Report(TranslationProblems.LeftOver, source.Range(span), own.Substring(left.Start, left.Length), place);
    }

    private static void CheckNumbers(RuleContext context, SourceText source, string own, int offset, string original, Func<string> place)
    {
        HashSet<int>? said = null;
        foreach (var (value, start, length) in SpokenNumbers.In(own))
            if (!(said ??= SpokenNumbers.Said(original)).Contains(value))
                context.Diagnostics.Report(
                    TranslationProblems.OtherNumber,
                    source.Range(new TextSpan(offset + start, length)),
                    own.Substring(start, length),
                    place()
                );
    }

    private static void CheckWords(RuleContext context, Translation translation)
    {
        var original = context.Item.Document.Source;
        var free = FreeWords.Of(context.Item).ToList();
        var known = free.Select(one => one.Words).ToHashSet(StringComparer.Ordinal);
        foreach (var one in translation.Words)
            if (!known.Contains(one.Original))
                context.Diagnostics.ReportName(
                    TranslationProblems.WordsGone,
                    translation.Document.Source.Range(one.Span),
                    one.Original,
                    [.. known],
                    original.Path
                );
        var wanted = free.Where(one => translation.WordsFor(one.Words) is null).DistinctBy(one => one.Words).ToList();
        if (wanted.Count > 0)
            context.Diagnostics.Report(
                TranslationProblems.WordsWanted,
                translation.Document.Source.Start,
                wanted.Count,
                known.Count,
                Place(original.Range(context.SpanOf(wanted[0].Span, wanted[0].Part)))
            );
    }

    private static string InWords(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);

    private static string Place(SourceRange range) => $"{range.Source.Path}:{range.Start.Line}:{range.Start.Column}";
}
