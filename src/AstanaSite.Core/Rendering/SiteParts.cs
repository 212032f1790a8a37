using AstanaSite.Content.Records;
using AstanaSite.Mapping;
using AstanaSite.Rendering.Data;
using AstanaSite.Rendering.Records;
using AstanaSite.Rendering.Views;
using AstanaSite.Rendering.Views.Timeline;

namespace AstanaSite.Rendering;

/// <summary>What a site is put together of: kinds of records with their presentation, and the pages that the generator makes.</summary>
internal sealed class SiteParts
{
    /// <summary>Puts the parts together.</summary>
    /// <param name="records">How records of each kind are presented.</param>
    public SiteParts(RecordViews records)
    {
        Records = records;
        Kinds = [.. records.ByKind.Select(view => view.Kind)];
        Data = new DataFiles(records);
        Views =
        [
            .. records.All.Where(view => view.Index is not null).Select(view => new IndexPage(view, view.Index!)),
            new HomePage(records),
            new TimelinePage(),
            new PresencePage(),
            new NamesPage(),
            new EditionsPage(),
            new CoveragePage(records),
            new SearchPage(records),
            new DataPage(Data),
            new NotFoundPage(),
        ];
        Pages = [.. Views.Select(view => view.Address)];
        Templates =
        [
            RecordList.Template,
            .. records.All.Select(view => view.Template).Concat(Views.Select(view => view.Template)).Distinct(),
        ];
    }

    /// <summary>The parts of the archive.</summary>
    public static SiteParts Default { get; } = new(RecordViews.Default);

    /// <summary>How records of each kind are presented.</summary>
    public RecordViews Records { get; }

    /// <summary>The kinds of records.</summary>
    public IReadOnlyList<ContentKind> Kinds { get; }

    /// <summary>The pages that the generator makes, in the order in which the head of every page names them.</summary>
    public IReadOnlyList<SiteView> Views { get; }

    /// <summary>Where those pages stand.</summary>
    public IReadOnlyList<PageAddress> Pages { get; }

    /// <summary>The files below <c>data/</c>.</summary>
    public DataFiles Data { get; }

    /// <summary>The names of all templates of pages.</summary>
    public IReadOnlyList<string> Templates { get; }
}
