namespace AstanaSite.Rendering.Data;

/// <summary>All files below <c>data/</c>.</summary>
internal static class DataFiles
{
    private const string Json = "application/json";

    /// <summary>The whole archive.</summary>
    public static IReadOnlyList<DataFile> Whole { get; } =
    [
        new("archive.json", Json, "data_archive", ArchiveJson.Make),
        new("archive.schema.json", "application/schema+json", "data_schema", ArchiveSchema.Make),
        new("archive.jsonld", "application/ld+json", "data_rdf", ArchiveGraph.Make),
    ];

    /// <summary>The tables.</summary>
    public static IReadOnlyList<DataFile> Tables { get; } =
    [
        new("datapackage.json", Json, "data_package", DataPackage.Make),
        .. CsvTables.All.Select(table => new DataFile(table.Name + ".csv", "text/csv", "data_table_" + table.Name, table.Make)),
    ];

    /// <summary>The sources.</summary>
    public static IReadOnlyList<DataFile> Bibliography { get; } =
    [
        new("sources.csl.json", Citing.CslJson.MediaType, "data_csl", SourceLists.Csl),
        new("sources.bib", Citing.BibTex.MediaType, "data_bibtex", SourceLists.BibTex),
        new("sources.ris", Citing.Ris.MediaType, "data_ris", SourceLists.Ris),
    ];

    /// <summary>The events in time, and who had to do with whom.</summary>
    public static IReadOnlyList<DataFile> Views { get; } =
    [
        new("events.ics", "text/calendar", "data_calendar", EventCalendar.Make),
        new("timeline.json", Json, "data_timeline", TimelineJson.Make),
        new("network.graphml", "application/xml", "data_network", NetworkGraph.Make),
    ];

    /// <summary>The groups in which they are shown, each with the key of its name.</summary>
    public static IReadOnlyList<(string Words, IReadOnlyList<DataFile> Files)> Groups { get; } =
        [("data_whole", Whole), ("data_tables", Tables), ("data_bibliography", Bibliography), ("data_views", Views)];

    /// <summary>All of them.</summary>
    public static IEnumerable<DataFile> All => Groups.SelectMany(group => group.Files);
}
