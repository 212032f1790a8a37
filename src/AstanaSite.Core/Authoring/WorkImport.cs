using System.Globalization;
using System.Text;
using AstanaSite.Authoring.Works;
using AstanaSite.Content;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Fields;
using AstanaSite.Content.Records;
using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Reading;
using AstanaSite.Text;

namespace AstanaSite.Authoring;

/// <summary>A source to be written.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Its file below <c>input/</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Text">The text of the file.</param>
public sealed record NewSource(string Id, string Path, string Title, string Text);

/// <summary>A work that is a source of the archive already, or stands in the file twice.</summary>
/// <param name="Title">Its title in the file.</param>
/// <param name="Id">The id of the source.</param>
/// <param name="By">
/// By what it was recognised: <c>DOI</c>, <c>address and title</c>, <c>title and date</c>, or <c>title</c> where there is no date.
/// </param>
public sealed record KnownWork(string Title, string Id, string By);

/// <summary>What came of reading a file with works.</summary>
/// <param name="New">The sources to be written, in the order of the file.</param>
/// <param name="Known">The works that the archive has.</param>
/// <param name="Diagnostics">What could not be taken over.</param>
public sealed record ImportResult(IReadOnlyList<NewSource> New, IReadOnlyList<KnownWork> Known, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Takes over works from CSL JSON, as Zotero exports it, or BibTeX, as sources of the archive. Writes nothing itself.</summary>
public static class WorkImport
{
    /// <summary>Reads a file with works.</summary>
    /// <param name="file">The file.</param>
    /// <param name="input">The archive's content.</param>
    /// <param name="given">
    /// Values that no such file has, by key, for all sources: <c>perspective</c>, <c>government</c>, <c>read</c>.
    /// </param>
    public static ImportResult Read(SourceText file, IFileTree input, IReadOnlyDictionary<string, string> given)
    {
        var diagnostics = new DiagnosticBag();
        var works = IsJson(file) ? CslReader.Read(file, diagnostics) : BibtexReader.Read(file, diagnostics);
        if (works.Count == 0 && diagnostics.Items.Count == 0)
            diagnostics.Report(
                ImportProblems.Unreadable,
                file.Start,
                "there is no work in it; CSL JSON begins with '[', and an entry of BibTeX with '@'"
            );

        var archive = InputListing.Of(input, new DiagnosticBag()).Records;
        var sources = archive
            .Where(one => one.Kind == SourceKind.Kind && one.Language.Length == 0)
            .Select(one => RecordParser.Parse(input, one).Item)
            .OfType<CitedSource>()
            .ToList();
        var known = new KnownWorks();
        foreach (var source in sources)
            known.Add(source.Id, TraitsOf(source), source.ArchiveUrl);
        var ids = new SourceIds(archive.Select(one => one.Id).Concat(sources.SelectMany(source => source.Aliases)));

        var (fresh, old) = (new List<NewSource>(), new List<KnownWork>());
        foreach (var work in works)
        {
            var name = work.Key.Length > 0 ? WorkText.Plain(work.Key) : work["title"];
            DropBadValues(work, name, diagnostics);
            if (work["title"].Length == 0)
            {
                diagnostics.Report(ImportProblems.Untitled, work.Place, name);
                continue;
            }

            var traits = TraitsOf(work);
            if (known.Find(traits) is { } found)
            {
                old.Add(new KnownWork(work["title"], found.Id, found.By));
                continue;
            }

            if (work.LeftOut.Count > 0)
                diagnostics.Report(ImportProblems.LeftOut, work.Place, name, Listed(work.LeftOut));
            // What we gave away ourselves comes back under its own name, if that is free.
            var id = work.IsOurs && ids.Take(work.Key) ? work.Key : ids.Make(work);
            known.Add(id, traits, "");
            fresh.Add(
                new NewSource(
                    id,
                    NewRecord.PathOf(SourceKind.Kind, id),
                    work["title"],
                    NewRecord.Text(SourceKind.Kind, Values(work, given), hasHelp: false)
                )
            );
        }

        return new ImportResult(fresh, old, new SeverityPolicy(false).Apply(diagnostics.Items));
    }

    private static string Listed(IEnumerable<string> names)
    {
        const int Most = 12;
        var all = names.Distinct(StringComparer.Ordinal).ToList();
        var more = all.Count > Most ? string.Create(CultureInfo.InvariantCulture, $" and {all.Count - Most} more") : "";
        return string.Join(", ", all.Take(Most)) + more;
    }

    // A list of CSL JSON may have a remark before it.
    private static bool IsJson(SourceText file) =>
        file.Content.AsSpan().TrimStart() is ['[' or '{', ..] || file.Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static WorkTraits TraitsOf(CitedSource source) =>
        new(
            source.Title,
            source.ContainerTitle.Length > 0 ? source.ContainerTitle : source.Publisher,
            source.Issued,
            source.Doi,
            source.Url
        );

    private static WorkTraits TraitsOf(Work work) =>
        new(
            work["title"],
            work["container-title"].Length > 0 ? work["container-title"] : work["publisher"],
            EdtfParser.TryParse(work["issued"], out var issued, out _) ? issued : null,
            work["DOI"],
            work["URL"]
        );

    // Each value is read as the build will read it, so that no file is written that the build refuses for it.
    private static void DropBadValues(Work work, string name, DiagnosticBag diagnostics)
    {
        foreach (var (key, why) in work.NotUnderstood)
            diagnostics.Report(ImportProblems.BadPart, work.Place, name, key, why);
        if (work["DOI"] is { Length: > 0 } doi)
            work.Values["DOI"] = BareDoi(doi);
        foreach (var (key, value) in work.Values.ToList())
        {
            var bag = new DiagnosticBag();
            var field = SourceKind.Kind.Fields.Find(
                key switch
                {
                    "read-at" => "URL",
                    "read-at-perspective" => "perspective",
                    "aliases" => "note",
                    _ => key,
                }
            );
            field!.Read(
                new YamlScalar(value, IsPlain: false, new TextSpan(0, value.Length)),
                new FieldReader(new SourceText("", value), bag)
            );
            if (bag.Items is not [var problem, ..])
                continue;
            work.Values.Remove(key);
            diagnostics.Report(ImportProblems.BadPart, work.Place, name, key, problem.Message);
        }
    }

    // The resolver goes; the letters' cases stay, though they mean nothing.
    private static string BareDoi(string text)
    {
        var bare = WorkAddress.Doi(text);
        if (bare.Length == 0 || !text.EndsWith(bare, StringComparison.OrdinalIgnoreCase))
            return text;
        return text[^bare.Length..];
    }

    private static Dictionary<string, string> Values(Work work, IReadOnlyDictionary<string, string> given)
    {
        var values = work.Values.ToDictionary(pair => pair.Key, pair => YamlText.Scalar(pair.Value), StringComparer.Ordinal);
        foreach (var (key, value) in given)
            values[key] = YamlText.Scalar(value);
        if (values.Remove("read-at-perspective", out var whose) && values.TryGetValue("read-at", out var copy))
            values["read-at"] = $"\n  URL: {copy}\n  perspective: {whose}";
        if (work["aliases"].Length > 0)
            values["aliases"] = $"[{string.Join(", ", work["aliases"].Split(' ').Select(YamlText.Scalar))}]";
        if (work.Authors.Count > 0)
            values["author"] = Names(work.Authors);
        if (work.Editors.Count > 0)
            values["editor"] = Names(work.Editors);
        return values;
    }

    private static string Names(IReadOnlyList<AuthorName> names)
    {
        var text = new StringBuilder();
        foreach (var name in names)
        {
            var lead = "\n  - ";
            (string Key, string Value)[] parts =
            [
                ("family", name.Family),
                ("given", name.Given),
                ("suffix", name.Suffix),
                ("literal", name.Literal),
            ];
            foreach (var (key, value) in parts)
            {
                if (value.Length == 0)
                    continue;
                text.Append(lead).Append(key).Append(": ").Append(YamlText.Scalar(value));
                lead = "\n    ";
            }
        }

        return text.ToString();
    }
}
