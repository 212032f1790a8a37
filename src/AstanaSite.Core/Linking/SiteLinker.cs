using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Mapping;
using AstanaSite.Parsing;
using AstanaSite.Platform;
using AstanaSite.Text;
using Markdig.Syntax;

namespace AstanaSite.Linking;

/// <summary>The third stage: from single records to the archive.</summary>
internal static class SiteLinker
{
    private sealed record Work(Item Item, string Language, ParsedDocument Document)
    {
        public IReadOnlyList<KeyValuePair<HeadingBlock, BodyHeading>> Headings { get; init; } = [];
    }

    /// <summary>Links all records: the index is made serially, bodies are resolved in parallel.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="prefix">What stands before input paths in messages.</param>
    /// <param name="files">The parsed files.</param>
    /// <param name="attachments">The attachments, as paths below <c>input/</c>.</param>
    /// <param name="pages">The pages that the generator makes.</param>
    /// <param name="workers">The number of threads.</param>
    /// <param name="diagnostics">Where problems go; holds those of reading and parsing already.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Site Link(
        SiteSettings settings,
        string prefix,
        IReadOnlyList<ParsedFile> files,
        IEnumerable<string> attachments,
        IReadOnlyList<PageAddress> pages,
        int workers,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        var index = SiteIndex.Build(settings, prefix, files, attachments, pages, diagnostics);
        var works = Ordered.Map(WorkList(index), workers, work => work with { Headings = HeadingAnchors.Of(work.Document) }, cancellation);
        var anchors = works.ToDictionary(work => (work.Item.Id, work.Language), AnchorsOf);
        var resolver = new LinkResolver(index, (item, language) =>
            anchors.TryGetValue((item.Id, language), out var found) ? found : anchors[(item.Id, settings.FirstLanguage)]
        );

        var linked = Ordered.Map(works, workers, work => LinkOne(index, resolver, work, settings.FirstLanguage), cancellation);
        foreach (var (_, problems) in linked)
        foreach (var problem in problems)
            diagnostics.Add(problem);

        var bodies = linked.ToDictionary(one => (one.Body.Owner.Id, one.Body.Language), one => one.Body);
        var originals = linked.Select(one => one.Body).Where(body => body.Language == settings.FirstLanguage).ToList();
        foreach (var ((id, language), body) in bodies)
            if (language != settings.FirstLanguage)
                SharedAnchors.Give(bodies[(id, settings.FirstLanguage)], body);
        CheckStatementAnchors(bodies, settings, diagnostics);
        return new Site(index, bodies, BacklinkBuilder.Build(index, originals), StatementsBySource(originals))
        {
            IsComplete = !diagnostics.HasErrors,
        };
    }

    private static List<Work> WorkList(SiteIndex index)
    {
        var works = new List<Work>(index.Items.Count);
        foreach (var item in index.Items)
        {
            works.Add(new Work(item, index.Settings.FirstLanguage, item.Document));
            foreach (var language in index.Settings.Languages)
                if (index.Translation(item, language) is { } translation)
                    works.Add(new Work(item, language, translation.Document));
        }

        return works;
    }

    private static NameSet AnchorsOf(Work work) =>
        new(work.Headings.Select(pair => pair.Value.Anchor).Concat(work.Item.Conflicts.Select(PageAnchors.Of)));

    private static (LinkedBody Body, IReadOnlyList<Diagnostic> Problems) LinkOne(
        SiteIndex index,
        LinkResolver resolver,
        Work work,
        string firstLanguage
    )
    {
        var bag = new DiagnosticBag();
        if (work.Language == firstLanguage)
            CheckReferences(index, work.Item, bag);
        var body = BodyLinker.Link(index, resolver, work.Item, work.Language, work.Document, work.Headings, bag);
        return (body, bag.Items);
    }

    private static void CheckReferences(SiteIndex index, Item item, DiagnosticBag diagnostics)
    {
        foreach (var reference in item.Head.References)
        {
            var range = item.Document.Source.Range(reference.Span);
            var target = index.Find(reference.Id);
            if (target is not null && (reference.ExpectedKind.Length == 0 || target.Kind.Name == reference.ExpectedKind))
                continue;
            // Which record is meant is not known, or it could not be read; both were reported.
            if (target is null ? index.IsUnread(reference.Id) : index.IsDuplicate(reference.Id))
                continue;
            if (target is not null)
                diagnostics.Report(
                    LinkProblems.WrongKind,
                    range,
                    reference.Id,
                    LinkResolver.KindOf(target),
                    reference.Field,
                    ContentKinds.WithArticle(reference.ExpectedKind)
                );
            else if (reference.ExpectedKind == "source")
                diagnostics.Add(UnknownId.OfSource(index, reference.Id, range, diagnostics));
            else
                diagnostics.Add(UnknownId.OfRecord(index, reference.Id, reference.ExpectedKind, range, diagnostics));
        }
    }

    /// <summary>Links to single statements can be checked only when all statements are known.</summary>
    private static void CheckStatementAnchors(
        Dictionary<(string Id, string Language), LinkedBody> bodies,
        SiteSettings settings,
        DiagnosticBag diagnostics
    )
    {
        var known = new Dictionary<LinkedBody, HashSet<string>>(ReferenceEqualityComparer.Instance);
        foreach (var body in bodies.Values)
        {
            foreach (var (inline, target) in body.Links)
            {
                var (item, anchor) = target switch
                {
                    RecordTarget record => (record.Item, record.Anchor),
                    AnchorTarget own => (body.Owner, own.Anchor),
                    _ => (body.Owner, ""),
                };
                if (!PageAnchors.IsOfStatement(anchor))
                    continue;
                var there = bodies.GetValueOrDefault((item.Id, body.Language)) ?? bodies[(item.Id, settings.FirstLanguage)];
                if (!known.TryGetValue(there, out var anchors))
                    known[there] = anchors = [
                        .. there.Statements.Select(statement => statement.Anchor),
                        .. there.Headings.Select(heading => heading.Anchor),
                    ];
                if (anchors.Contains(anchor) || !there.Document.HasFrontMatter)
                    continue;
                var span = TextSpan.FromBounds(inline.Span.Start, inline.Span.End + 1);
                diagnostics.Report(
                    LinkProblems.UnknownAnchor,
                    body.Document.Source.Range(span),
                    anchor,
                    $"the page '{item.Id}'",
                    "those of its statements, which change with their words"
                );
            }
        }
    }

    private static Dictionary<string, IReadOnlyList<Statement>> StatementsBySource(IEnumerable<LinkedBody> originals)
    {
        var bySource = new Dictionary<string, List<Statement>>(StringComparer.Ordinal);
        var ordered = originals
            .OrderBy(body => body.Owner.SortDate?.Earliest ?? long.MaxValue)
            .ThenBy(body => body.Owner.Id, StringComparer.Ordinal);
        foreach (var body in ordered)
        {
            foreach (var statement in body.Statements)
            {
                foreach (var citation in statement.Citations)
                {
                    if (!bySource.TryGetValue(citation.Source.Id, out var list))
                        bySource[citation.Source.Id] = list = [];
                    if (list.Count == 0 || !ReferenceEquals(list[^1], statement))
                        list.Add(statement);
                }
            }
        }

        return bySource.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<Statement>)pair.Value, StringComparer.Ordinal);
    }
}
