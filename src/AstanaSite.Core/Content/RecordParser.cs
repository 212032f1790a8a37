using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Reading;

namespace AstanaSite.Content;

/// <summary>One file of the input after parsing.</summary>
public sealed class ParsedFile
{
    internal ParsedFile(InputFile file, Item? item, Translation? translation, IReadOnlyList<Diagnostic> diagnostics) =>
        (File, Item, Translation, Diagnostics) = (file, item, translation, diagnostics);

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    internal InputFile File { get; }

    /// <summary>The record, if the file is an original that could be read.</summary>
    internal Item? Item { get; }

    /// <summary>The translation, if it is one that could be read.</summary>
    internal Translation? Translation { get; }
}

/// <summary>Makes records of files, one at a time: the work that can be done without knowing any other file.</summary>
public static class RecordParser
{
    /// <summary>Reads and parses a file.</summary>
    public static ParsedFile Parse(IFileTree tree, InputFile file)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceReader.Read(tree, file.File, diagnostics);
        if (source is null)
            return new ParsedFile(file, null, null, diagnostics.Items);
        var document = DocumentParser.Parse(source, diagnostics, out var keys);
        var reader = new FieldReader(source, diagnostics);
        if (file.Language.Length > 0)
            return new ParsedFile(file, null, ReadTranslation(file, document, keys, reader), diagnostics.Items);

        var values = document.HasFrontMatter ? file.Kind.Fields.Read(keys, reader) : new FieldValues(file.Kind.Fields, default);
        var item = file.Kind.Make(new ItemHead(file.Id, file.Kind, document, values, reader.References));
        return new ParsedFile(file, item, null, diagnostics.Items);
    }

    private static Translation ReadTranslation(InputFile file, ParsedDocument document, YamlMapping keys, FieldReader reader)
    {
        var own = new List<YamlEntry>();
        foreach (var entry in keys.Entries)
        {
            if (PageKind.Translated.Fields.Find(entry.Key.Value) is null && file.Kind.Fields.Find(entry.Key.Value) is not null)
                reader.Diagnostics.Report(FrontMatterProblems.NotInTranslation, reader.Source.Range(entry.Key.Span), entry.Key.Value);
            else
                own.Add(entry);
        }

        var values = PageKind.Translated.Fields.Read(keys with { Entries = own }, reader);
        return new Translation(
            file.Id,
            file.Language,
            document,
            values.Text(PageKind.Translated.Title),
            values.Text(PageKind.Translated.Summary),
            values.Get(PageKind.Translated.Checked),
            values.List(PageKind.Translated.Words)
        )
        {
            TitleSpan = values.SpanOf(PageKind.Translated.Title),
            SummarySpan = values.SpanOf(PageKind.Translated.Summary),
        };
    }
}
