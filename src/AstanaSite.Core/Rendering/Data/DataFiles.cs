using AstanaSite.Rendering.Citing;
using AstanaSite.Rendering.Records;

namespace AstanaSite.Rendering.Data;

/// <summary>All files below <c>data/</c>.</summary>
internal sealed class DataFiles
{
    private const string Json = "application/json";

    /// <summary>The files of an archive.</summary>
    /// <param name="views">How records of each kind are presented.</param>
    public DataFiles(RecordViews views)
    {
        var tables = CsvTables.Of(views);
        var schema = new Lazy<ReadOnlyMemory<byte>>(() => ArchiveSchema.Make(views));
        IReadOnlyList<DataFile> whole =
        [
            new("archive.json", Json, "data_archive", page => ArchiveJson.Make(views, page)),
            new("archive.schema.json", "application/schema+json", "data_schema", _ => schema.Value),
            new("archive.jsonld", "application/ld+json", "data_rdf", page => ArchiveGraph.Make(views, page)),
            new("archive.nt", "application/n-triples", "data_triples", page => ArchiveGraph.MakeTriples(views, page)),
        ];
        IReadOnlyList<DataFile> csv =
        [
            new("datapackage.json", Json, "data_package", page => DataPackage.Make(tables, page)),
            .. tables.Select(table => new DataFile(table.Name + ".csv", "text/csv", "data_table_" + table.Name, table.Make)),
        ];
        Groups = [("data_whole", whole), ("data_tables", csv), ("data_bibliography", Bibliography), ("data_views", Views)];
    }

    // The sources.
    private static readonly IReadOnlyList<DataFile> Bibliography =
    [
        new("sources.csl.json", CslJson.MediaType, "data_csl", SourceLists.Csl),
        new("sources.bib", BibTex.MediaType, "data_bibtex", SourceLists.BibTex),
        new("sources.ris", Ris.MediaType, "data_ris", SourceLists.Ris),
    ];

    // The events in time, and who had to do with whom.
    private static readonly IReadOnlyList<DataFile> Views =
    [
        new("events.ics", "text/calendar", "data_calendar", EventCalendar.Make),
        new("timeline.json", Json, "data_timeline", TimelineJson.Make),
        new("network.graphml", "application/xml", "data_network", NetworkGraph.Make),
    ];

    /// <summary>The groups in which they are shown, each with the key of its name.</summary>
    public IReadOnlyList<(string Words, IReadOnlyList<DataFile> Files)> Groups { get; }

    /// <summary>All of them.</summary>
    public IEnumerable<DataFile> All => Groups.SelectMany(group => group.Files);
}
