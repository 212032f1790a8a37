using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Linking;
using AstanaSite.Rendering.Formats;
using AstanaSite.Rendering.Layout;

namespace AstanaSite.Rendering.Records;

/// <summary>Columns that several tables have, and their cells.</summary>
internal static class CsvColumns
{
    /// <summary>The state of a statement, and below it the statement: the last two columns of a table of entries.</summary>
    public static CsvColumn State { get; } =
        new("state", "how well the statement is supported")
        {
            IsRequired = true,
            Values = [.. EvidenceStates.All.Select(state => state.Word())],
        };

    /// <summary>The statement that a row rests on.</summary>
    public static CsvColumn Statement { get; } =
        new("statement", "the statement that says so") { IsRequired = true, Refers = "statements" };

    /// <summary>The id of a record.</summary>
    public static CsvColumn Id { get; } = new("id", "the id") { IsRequired = true };

    /// <summary>Its page.</summary>
    public static CsvColumn Url { get; } =
        new("url", "the page: a whole address where the site has one, else its path within the site") { IsRequired = true };

    public static CsvColumn Title { get; } = new("title", "the title") { IsRequired = true };

    public static CsvColumn Summary { get; } = new("summary", "one or two sentences");

    /// <summary>A column of values of a list.</summary>
    public static CsvColumn Choice(string name, string description, IReadOnlyList<string> values) =>
        new(name, description) { IsRequired = true, Values = values };

    /// <summary>A column of ids of another table.</summary>
    public static CsvColumn To(string name, string description, string table, bool isRequired = false) =>
        new(name, description) { Refers = table, IsRequired = isRequired };

    /// <summary>The three columns of a date.</summary>
    public static CsvColumn[] Date(string name, string description) =>
        [
            new(name + "_edtf", description + ", as exactly as it is known (EDTF)"),
            new(name + "_first", description + ": the first day it can mean") { Type = "date" },
            new(name + "_last", description + ": the last day it can mean") { Type = "date" },
        ];

    /// <summary>Writes id, page, title and summary of a record.</summary>
    public static CsvRows Head(this CsvRows rows, Item item, PageContext page) =>
        rows.Text(item.Id).Text(DataAddress.Of(item, page)).Text(item.Title).Text(item.Summary);

    /// <summary>Writes state and statement of an entry, and ends the row.</summary>
    public static void Support(this CsvRows rows, Item owner, CitedEntry entry, PageContext page)
    {
        var statement = page.Site.BodyOf(owner, page.Language).MarksOf(entry).Statement;
        rows.Text(statement.State.Word()).Text(DataAddress.Of(statement)).End();
    }

    /// <summary>Writes the id of a record, if there is one.</summary>
    public static CsvRows IdOf(this CsvRows rows, Reference? reference, PageContext page) => rows.Text(page.Find(reference)?.Id ?? "");
}
