using AstanaSite.Content.Records;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Reading;
using AstanaSite.Text;

namespace AstanaSite.Content;

/// <summary>A Markdown file of the input and what its name says of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">The record's id.</param>
/// <param name="Language">The language of a translation; empty for an original.</param>
public sealed record InputFile(TreeFile File, ContentKind Kind, string Id, string Language);

/// <summary>What an input folder holds.</summary>
/// <param name="Records">The Markdown files of records, sorted by path.</param>
/// <param name="Attachments">Files below <c>files/</c>, sorted by path.</param>
/// <param name="Settings">The file <c>site.yml</c>, if there is one.</param>
public sealed record InputListing(IReadOnlyList<InputFile> Records, IReadOnlyList<TreeFile> Attachments, TreeFile? Settings)
{
    /// <summary>Where what editions said is kept.</summary>
    internal const string EditionFolder = "editions/";

    /// <summary>Files whose names are no ids, each with the id that was probably meant.</summary>
    internal IReadOnlyList<InputFile> Misnamed { get; init; } = [];

    /// <summary>The files of editions, sorted by path.</summary>
    internal IReadOnlyList<TreeFile> Editions { get; init; } = [];

    /// <summary>Sorts the files of a tree into records and attachments; what belongs nowhere is reported.</summary>
    public static InputListing Of(IFileTree tree, DiagnosticBag diagnostics) => Of(tree, ContentKinds.All, diagnostics);

    /// <summary>Sorts the files of a tree into records of some kinds and attachments; what belongs nowhere is reported.</summary>
    public static InputListing Of(IFileTree tree, IReadOnlyList<ContentKind> kinds, DiagnosticBag diagnostics)
    {
        var records = new List<InputFile>();
        var attachments = new List<TreeFile>();
        var editions = new List<TreeFile>();
        var misnamed = new List<InputFile>();
        TreeFile? settings = null;
        var listed = RepositoryNames.Refuse(tree, diagnostics);
        var files = listed.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in listed.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (file.Path == "site.yml")
                settings = file;
            else if (file.Path.StartsWith("files/", StringComparison.Ordinal))
                AddAttachment(tree, file, attachments, diagnostics);
            else if (file.Path.StartsWith(EditionFolder, StringComparison.Ordinal) && file.Path.EndsWith(".tsv", StringComparison.Ordinal))
                editions.Add(file);
            else if (Classify(tree, file, files, kinds, misnamed, diagnostics) is { } record)
                records.Add(record);
        }

        PathRules.Check(tree.Prefix, records, attachments, diagnostics);
        if (settings is null)
            diagnostics.Add(
                Diagnostic.OfFile(
                    ReadingProblems.MissingFile,
                    tree.Prefix + "site.yml",
                    "site.yml",
                    "it begins with 'title: …', 'description: …' and 'languages: [en]'"
                )
            );
        return new InputListing(records, attachments, settings) { Editions = editions, Misnamed = misnamed };
    }

    private static void AddAttachment(IFileTree tree, TreeFile file, List<TreeFile> attachments, DiagnosticBag diagnostics)
    {
        attachments.Add(file);
        if (
            SourceReader.CanBeRead(tree.Prefix + file.Path, file, "an attachment", AttachmentKinds.Largest, diagnostics)
            && !AttachmentKinds.Has(file.Path)
        )
            diagnostics.Add(Diagnostic.OfFile(ReadingProblems.UnsafeAttachment, tree.Prefix + file.Path, file.Path, AttachmentKinds.Names));
    }

    private static InputFile? Classify(
        IFileTree tree,
        TreeFile file,
        HashSet<string> files,
        IReadOnlyList<ContentKind> kinds,
        List<InputFile> misnamed,
        DiagnosticBag diagnostics
    )
    {
        var folder = RelativePath.Folder(file.Path);
        var name = file.Path[(folder.Length == 0 ? 0 : folder.Length + 1)..];
        var isHome = folder.Length == 0 && name.StartsWith("index.", StringComparison.Ordinal);
        var kind = isHome ? PageKind.Kind : kinds.FirstOrDefault(one => one.Folder == folder);
        if (file.IsLink && (kind is null || !name.EndsWith(".md", StringComparison.Ordinal)))
        {
            diagnostics.Add(Diagnostic.OfFile(ReadingProblems.Unreadable, tree.Prefix + file.Path, SourceReader.LinkWords));
            return null;
        }

        if (kind is null || !name.EndsWith(".md", StringComparison.Ordinal))
        {
            var problem = Diagnostic.OfFile(
                ReadingProblems.StrayFile,
                tree.Prefix + file.Path,
                file.Path,
                string.Join(", ", kinds.Select(one => one.Folder + "/"))
            );
            diagnostics.Add(problem.Suggesting(kind is null ? NearestPath(folder, name, kinds) : null));
            return null;
        }

        var stem = name[..^3];
        var dot = stem.IndexOf('.', StringComparison.Ordinal);
        var id = dot < 0 ? stem : stem[..dot];
        if (isHome || RecordId.IsValid(id))
            return new InputFile(file, kind, isHome ? PageKind.HomeId : id, dot < 0 ? "" : stem[(dot + 1)..]);
        var named = folder + "/" + RecordId.Nearest(id) + name[id.Length..];
        // What would be suggested may be taken by the very file that it is a copy of.
        if (string.Equals(named, file.Path, StringComparison.OrdinalIgnoreCase) && files.Contains(named))
            PathRules.ReportTaken(named, file.Path, tree.Prefix, diagnostics);
        else
            diagnostics.Add(
                Diagnostic
                    .OfFile(ReadingProblems.BadId, tree.Prefix + file.Path, id, RecordId.Problem(id))
                    .Suggesting(RecordId.Suggestion(id) is { } near ? near + name[id.Length..] : null)
            );
        misnamed.Add(new InputFile(file, kind, RecordId.Nearest(id), dot < 0 ? "" : stem[(dot + 1)..]));
        return null;
    }

    /// <summary>The path that a file in a folder of an unknown name probably should have, or none.</summary>
    private static string? NearestPath(string folder, string name, IReadOnlyList<ContentKind> kinds)
    {
        if (folder.Length == 0)
            return NearestName.Of(name, ["site.yml", "index.md"]);
        return NearestName.Of(folder, kinds.Select(kind => kind.Folder).Append("files")) is { } near ? $"{near}/{name}" : null;
    }
}
