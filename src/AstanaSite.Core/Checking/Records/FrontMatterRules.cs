using AstanaSite.Content.Dates;
using AstanaSite.Content.Records;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Mapping;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Text;

namespace AstanaSite.Checking.Records;

/// <summary>The track of a round is one of the site's.</summary>
internal static class TrackRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal || context.Item is not Round { Track.Length: > 0 } round)
            return;
        var tracks = context.Site.Settings.Tracks;
        if (!context.Site.Settings.IsRead || tracks.Contains(round.Track, StringComparer.Ordinal))
            return;
        var range = round.Document.Source.Range(round.Head.Values.SpanOf(RoundKind.Track));
        context.Diagnostics.ReportName(
            FrontMatterProblems.UnknownValue,
            range,
            round.Track,
            tracks,
            round.Track,
            "track",
            NameSet.InWords(tracks)
        );
    }
}

/// <summary>Periods of roles, relations and former names do not end before they begin.</summary>
internal static class PeriodRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal)
            return;
        if (context.Item is Place place)
            foreach (var name in place.FormerNames)
                Check(context, name.From, name.To, "to", name.Span);
        if (context.Item is not Actor actor)
            return;
        foreach (var role in actor.Roles)
            Check(context, role.From, role.To, "to", role.Span);
        foreach (var relation in actor.Relations)
            Check(context, relation.From, relation.Until, "until", relation.Span);
    }

    private static void Check(RuleContext context, EdtfDate? from, EdtfDate? to, string key, TextSpan span)
    {
        if (from is null || to is null || to.Latest >= from.Earliest)
            return;
        context.Diagnostics.Report(
            ValueProblems.ReversedPeriod,
            context.Item.Document.Source.Range(context.SpanOf(span, key)),
            key,
            to.Text,
            from.Text
        );
    }
}

/// <summary>A family name stands in the title.</summary>
internal static class FamilyNameRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal || context.Item is not Actor actor || actor.Title.Contains(actor.Family, StringComparison.Ordinal))
            return;
        context.Diagnostics.Report(
            ValueProblems.FamilyNotInTitle,
            actor.Document.Source.Range(actor.Head.Values.SpanOf(ActorKind.Family)),
            actor.Family,
            actor.Title
        );
    }
}

/// <summary>Every source is used, or says why it is kept.</summary>
internal static class UnusedSourceRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal || !context.Site.IsComplete || context.Item is not CitedSource { KeptBecause.Length: 0 } source)
            return;
        if (context.Site.StatementsCiting(source).Count > 0 || context.Site.BacklinksOf(source).Count > 0)
            return;
        context.Diagnostics.Report(CitationProblems.UnusedSource, source.Document.Source.Start, source.Id);
    }
}

/// <summary>An alias is no record's id and no other record's alias.</summary>
internal static class AliasRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal)
            return;
        Dictionary<string, TextSpan>? places = null;
        foreach (var alias in context.Item.Aliases)
        {
            if (!RecordId.IsValid(alias))
                context.Diagnostics.Add(
                    Diagnostic.At(ReadingProblems.BadId, PlaceOf(alias), RecordId.Suggestion(alias), alias, RecordId.Problem(alias))
                );
            else if (context.Site.OwnerOfAlias(context.Item.Kind, alias) is { } owner && !ReferenceEquals(owner, context.Item))
                context.Diagnostics.Report(
                    LinkProblems.AliasTaken,
                    PlaceOf(alias),
                    SiteMap.OfRecord(context.Item.Kind, alias),
                    owner.Document.Source.Path
                );
        }

        SourceRange PlaceOf(string alias)
        {
            var list = context.FrontMatter.Find("aliases");
            places ??= PlacesOf(list);
            return context.Item.Document.Source.Range(places.TryGetValue(alias, out var place) ? place : list?.Span ?? default);
        }
    }

    private static Dictionary<string, TextSpan> PlacesOf(YamlNode? list)
    {
        var places = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        if (list is not YamlSequence { Items: var items })
            return places;
        foreach (var one in items.OfType<YamlScalar>())
            places.TryAdd(one.Value, one.Span);
        return places;
    }
}

/// <summary>Attachments named in front matter are there.</summary>
internal static class AttachmentRule
{
    public static void Check(RuleContext context)
    {
        if (!context.IsOriginal || context.Item is not DocumentRecord document)
            return;
        foreach (var file in document.Attachments)
        {
            if (context.Site.HasAttachment(file.Path))
                continue;
            context.Diagnostics.ReportName(
                LinkProblems.UnknownFile,
                document.Document.Source.Range(file.Span),
                file.Path,
                context.Site.AttachmentNames,
                file.Path
            );
        }
    }
}
