using System.Collections.Frozen;
using AstanaSite.Content.Records;

namespace AstanaSite.Rendering.Records;

/// <summary>The views of all kinds.</summary>
internal sealed class RecordViews
{
    private readonly FrozenDictionary<ContentKind, RecordView> byKind;

    /// <summary>Pairs kinds with their views.</summary>
    /// <param name="kinds">The kinds in the order of lists and tables.</param>
    /// <param name="views">Their views in the order of navigation and of <c>archive.json</c>.</param>
    /// <exception cref="ArgumentException">A kind has no view, or a view no kind.</exception>
    public RecordViews(IReadOnlyList<ContentKind> kinds, IReadOnlyList<RecordView> views)
    {
        byKind = views.ToFrozenDictionary(view => view.Kind);
        foreach (var kind in kinds)
            if (!byKind.ContainsKey(kind))
                throw new ArgumentException($"the kind '{kind}' has no view", nameof(views));
        if (views.Count != kinds.Count)
            throw new ArgumentException("a view is of no kind in the list", nameof(views));
        All = views;
        ByKind = [.. kinds.Select(kind => byKind[kind])];
    }

    /// <summary>The views of the kinds that the archive has.</summary>
    public static RecordViews Default { get; } =
        new(ContentKinds.All, [new RoundView(), new ActorView(), new DocumentView(), new SourceView(), new PlaceView(), new PageView()]);

    /// <summary>The views in the order of navigation and of <c>archive.json</c>.</summary>
    public IReadOnlyList<RecordView> All { get; }

    /// <summary>The views in the order of lists and tables.</summary>
    public IReadOnlyList<RecordView> ByKind { get; }

    /// <summary>The view of a record.</summary>
    public RecordView Of(Item item) => byKind[item.Kind];
}
