using System.Globalization;
using System.Text;
using AstanaSite.Comparing;
using AstanaSite.Content;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Linking;
using AstanaSite.Reading;
using AstanaSite.Text;
using AstanaSite.Writing;

namespace AstanaSite.Editions;

/// <summary>
/// The files of an edition below <c>input/editions/NAME/</c>: tab-separated, one line for each statement, so that what was published can be
/// compared with what the archive says later. They are written once, by <c>astana edition</c>, and never changed.
/// </summary>
public static class EditionFiles
{
    // Well below what a text may have, so that a file can be read in a change on the web.
    private const int LargestFile = 256 * 1024;
    private const string Heading = "record\tanchor\tin\tsources\twords";
    private const string InText = "text";
    private const string InFrontMatter = "front matter";

    /// <summary>The files of an edition.</summary>
    /// <param name="site">The archive as it is.</param>
    /// <param name="name">The name of the edition.</param>
    /// <returns>The files, with paths below <c>input/</c>.</returns>
    public static IReadOnlyList<OutputFile> Of(Site site, string name)
    {
        var files = new List<OutputFile>();
        foreach (var language in site.Settings.Languages)
        foreach (var kind in ContentKinds.All)
        {
            var isOriginal = language == site.Settings.FirstLanguage;
            var items = site.Items.Where(item => item.Kind == kind).ToList();
            var statements = items.Where(item => site.HasOwn(item, language)).SelectMany(item => site.BodyOf(item, language).Statements);
            var stem = $"{InputListing.EditionFolder}{name}/{kind.Folder}{(isOriginal ? "" : "." + language)}-";
            // A language without a translation yet has a file too: its pages were there, in the words of the original.
            Add(files, stem, statements, site, isWanted: !isOriginal && items.Count > 0);
        }

        return files;
    }

    private static void Add(List<OutputFile> files, string stem, IEnumerable<Statement> statements, Site site, bool isWanted)
    {
        var text = new StringBuilder(isWanted ? Heading + "\n" : "");
        var number = 1;
        foreach (var statement in statements)
        {
            if (text.Length == 0)
                text.Append(Heading).Append('\n');
            Append(text, statement, site);
            if (text.Length >= LargestFile)
                Finish();
        }

        if (text.Length > 0)
            Finish();

        void Finish()
        {
            files.Add(
                new OutputFile(
                    string.Create(CultureInfo.InvariantCulture, $"{stem}{number++}.tsv"),
                    Encoding.UTF8.GetBytes(text.ToString())
                )
            );
            text.Clear();
        }
    }

    /// <summary>Reads the lines of all editions, and which languages each had.</summary>
    internal static EditionLines Read(IFileTree tree, IReadOnlyList<TreeFile> files, DiagnosticBag diagnostics)
    {
        var lines = new List<EditionLine>();
        var languages = new HashSet<(string Edition, string Language)>();
        foreach (var file in files)
        {
            if (SourceReader.Read(tree, file, diagnostics) is not { } source)
                continue;
            var parts = file.Path[InputListing.EditionFolder.Length..].Split('/');
            var dash = parts[^1].LastIndexOf('-');
            if (parts.Length != 2 || dash < 0)
            {
                Report(
                    source,
                    0,
                    0,
                    "its path is not 'editions/NAME/KIND-NUMBER.tsv' or 'editions/NAME/KIND.LANGUAGE-NUMBER.tsv'",
                    diagnostics
                );
                continue;
            }

            var stem = parts[1][..dash];
            var (folder, language) = stem.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot
                ? (stem[..dot], stem[(dot + 1)..])
                : (stem, "");
            languages.Add((parts[0], language));
            ReadLines(source, (parts[0], folder, language), lines, diagnostics);
        }

        return new EditionLines(lines, languages);
    }

    private static void ReadLines(
        SourceText source,
        (string Edition, string Folder, string Language) file,
        List<EditionLine> lines,
        DiagnosticBag diagnostics
    )
    {
        var content = source.Content;
        for (var at = 0; at < content.Length; )
        {
            var end = content.IndexOf('\n', at);
            if (end < 0)
                end = content.Length;
            var cells = content[at..end].Split('\t');
            if (at == 0)
            {
                if (content[..end] != Heading)
                    Report(source, 0, end, "its first line is not the heading of such files", diagnostics);
            }
            else if (cells.Length != 5 || cells[2] is not (InText or InFrontMatter) || !IsAnchor(cells[1]))
            {
                Report(source, at, end, "this is not a record, an anchor, a place, sources and words, with tabs between them", diagnostics);
            }
            else
            {
                var sources = cells[3].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var place = source.Range(TextSpan.FromBounds(at, end));
                var (edition, folder, language) = file;
                lines.Add(
                    new EditionLine(edition, folder, language, cells[0], cells[1], cells[2] == InFrontMatter, sources, cells[4], place)
                );
            }

            at = end + 1;
        }
    }

    private static bool IsAnchor(string text) => text.Length > 0 && text.All(letter => char.IsLetterOrDigit(letter) || letter == '-');

    private static void Append(StringBuilder text, Statement statement, Site site)
    {
        text.Append(statement.Owner.Id).Append('\t').Append(statement.Anchor).Append('\t');
        text.Append(statement.Entry is null ? InText : InFrontMatter).Append('\t');
        text.AppendJoin(' ', statement.Citations.Select(citation => citation.Source.Id).Distinct()).Append('\t');
        foreach (var letter in StatementLine.Of(statement, site))
            text.Append(char.IsControl(letter) ? ' ' : letter);
        text.Append('\n');
    }

    private static void Report(SourceText source, int from, int to, string reason, DiagnosticBag diagnostics) =>
        diagnostics.Report(ReadingProblems.BadEdition, source.Range(TextSpan.FromBounds(from, to)), reason);
}
