using System.Buffers;
using System.Collections.Frozen;
using AstanaSite.Content.Records;

namespace AstanaSite.Authoring.Works;

/// <summary>One line of a note that sets a variable.</summary>
/// <param name="Key">The variable of CSL.</param>
/// <param name="Value">What it is set to.</param>
internal readonly record struct ExtraLine(string Key, string Value);

/// <summary>
/// Variables in the note of a work: people write them as lines into Zotero's field "Extra", where the work has no field for them, and
/// Zotero gives that field away as the note, with the lines as <c>original-date: 1905</c>.
/// </summary>
/// <remarks>
/// As Zotero and its citation processor read them: lines at the beginning, behind at most one line of other words. A line whose key is no
/// variable, such as those of Better BibTeX, stays and does not end them.
/// </remarks>
internal sealed class ExtraLines
{
    private static readonly FrozenSet<string> Names = (
        "author chair collection-editor compiler composer container-author contributor curator director editor editor-translator "
        + "editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer "
        + "producer recipient reviewed-author script-writer series-creator translator"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Variables = (
        "type issued accessed available-date event-date original-date submitted abstract annote archive archive_collection "
        + "archive_location archive-place authority call-number chapter-number citation-key citation-label citation-number "
        + "collection-number collection-title container-title container-title-short dimensions division edition event event-place "
        + "event-title first-reference-note-number genre issue jurisdiction keyword language locator medium number number-of-pages "
        + "number-of-volumes original-publisher original-publisher-place original-title page page-first part-number part-title "
        + "printing-number publisher publisher-place references reviewed-genre reviewed-title scale section source status "
        + "supplement-number title title-short version volume volume-title year-suffix DOI ISBN ISSN PMCID PMID URL"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create(
        " -._0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    );

    private ExtraLines(IReadOnlyList<ExtraLine> found, string rest) => (Found, Rest) = (found, rest);

    /// <summary>The variables, in order.</summary>
    public IReadOnlyList<ExtraLine> Found { get; }

    /// <summary>What the note says besides.</summary>
    public string Rest { get; }

    /// <summary>Reads a note.</summary>
    public static ExtraLines Of(string note)
    {
        var (found, rest) = (new List<ExtraLine>(), new List<string>());
        var isOver = false;
        foreach (var line in note.Split('\n'))
        {
            var isFirst = found.Count + rest.Count == 0;
            if (line.AsSpan().Trim().IsEmpty)
                continue;
            var form = isOver ? LineForm.Words : Read(line.Trim(), found);
            if (form != LineForm.Variable)
                rest.Add(line);
            isOver |= form == LineForm.Words && !isFirst;
        }

        return new ExtraLines(found, string.Join('\n', rest));
    }

    /// <summary>Sets the type and the dates, which go before what the fields of the work say.</summary>
    /// <returns>The lines that were not used.</returns>
    public List<ExtraLine> TakeFirst(Work work)
    {
        var others = new List<ExtraLine>();
        foreach (var line in Found)
        {
            if (line.Key == "type")
                work.Values["type"] = line.Value;
            else if (line.Key is "issued" or "accessed")
                work.SetPlain(line.Key, DateOf(line.Value) ?? "");
            else
                others.Add(line);
        }

        return others;
    }

    /// <summary>Sets what the fields of the work have left open.</summary>
    public static void TakeRest(Work work, IReadOnlyList<ExtraLine> lines)
    {
        var (isAuthorless, isEditorless) = (work.Authors.Count == 0, work.Editors.Count == 0);
        foreach (var (key, value) in lines)
        {
            var isTaken = key switch
            {
                "author" => !isAuthorless || Add(work.Authors, value),
                "editor" => !isEditorless || Add(work.Editors, value),
                "citation-key" or "citation-label" => true,
                "language" => work.Values.ContainsKey(key) || work.SetPlain(key, BabelLanguages.Tag(WorkText.Plain(value))),
                "URL" or "DOI" or "ISBN" => work.Values.ContainsKey(key) || work.SetPlain(key, value),
                "title" or "container-title" or "volume" or "issue" or "page" or "publisher" or "publisher-place" =>
                    work.Values.ContainsKey(key) || work.Set(key, value),
                _ => false,
            };
            if (!isTaken)
                work.LeftOut.Add(key);
        }
    }

    private enum LineForm
    {
        Variable,
        OtherKey,
        Words,
    }

    private static LineForm Read(string line, List<ExtraLine> found)
    {
        // An older form, of which several stand on one line.
        if (line.StartsWith("{:", StringComparison.Ordinal) && line.EndsWith('}'))
        {
            var before = found.Count;
            foreach (var part in line[2..^1].Split("{:"))
            {
                if (Read(part.Trim().TrimEnd('}').TrimEnd(), found) == LineForm.Variable)
                    continue;
                found.RemoveRange(before, found.Count - before);
                return LineForm.Words;
            }

            return LineForm.Variable;
        }

        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || line[..colon].AsSpan().ContainsAnyExcept(KeyLetters))
            return LineForm.Words;
        var (key, value) = (line[..colon], line[(colon + 1)..].Trim());
        if (value.Length == 0 || value.Contains('}', StringComparison.Ordinal) || !IsUsable(key, value))
            return LineForm.OtherKey;
        found.Add(new ExtraLine(key, value));
        return LineForm.Variable;
    }

    // What would be set to something that no source can have stays in the note, where somebody can read it.
    private static bool IsUsable(string key, string value) =>
        key switch
        {
            "type" => SourceKind.Types.Contains(value, StringComparer.Ordinal),
            "issued" or "accessed" => DateOf(value) is not null,
            _ => Names.Contains(key) || Variables.Contains(key),
        };

    private static string? DateOf(string value) => WorkDate.Of(value is ['"', .., '"'] ? value[1..^1] : value);

    private static bool Add(List<AuthorName> names, string value)
    {
        var parts = WorkText.Clean(value).Split("||", 2, StringSplitOptions.TrimEntries);
        if ((parts is [var family, var given] ? NameParts.Of(family, given, "") : NameParts.Of("", parts[0], "")) is { } name)
            names.Add(name);
        return true;
    }
}
