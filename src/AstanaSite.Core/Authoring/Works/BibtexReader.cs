using System.Collections.Frozen;
using AstanaSite.Content.Records;
using AstanaSite.Diagnostics;
using AstanaSite.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>Reads BibTeX and BibLaTeX: entries become works with the types and keys of CSL.</summary>
internal static class BibtexReader
{
    // They order or name the entry within its program, or are read together with another field.
    private static readonly FrozenSet<string> Silent = (
        "file timestamp owner sortkey sorttitle sortname sortyear presort key ids options entrysubtype langid month day year date subtitle "
        + "booksubtitle journalsubtitle mainsubtitle crossref xdata language x-type"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Keys = new Dictionary<string, string>
    {
        ["title"] = "title",
        ["journal"] = "container-title",
        ["journaltitle"] = "container-title",
        ["booktitle"] = "container-title",
        ["maintitle"] = "container-title",
        ["volume"] = "volume",
        ["issue"] = "issue",
        ["pages"] = "page",
        ["publisher"] = "publisher",
        ["institution"] = "publisher",
        ["school"] = "publisher",
        ["organization"] = "publisher",
        ["x-publisher"] = "publisher",
        ["address"] = "publisher-place",
        ["location"] = "publisher-place",
        ["isbn"] = "ISBN",
        ["url"] = "URL",
        ["doi"] = "DOI",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The works of a file; what cannot be read is reported.</summary>
    public static IReadOnlyList<Work> Read(SourceText source, DiagnosticBag diagnostics) =>
        [.. BibtexInheritance.Resolve(BibtexParser.Parse(source, diagnostics), source.Content.Length, diagnostics).Select(Make)];

    private static Work Make(WholeEntry whole)
    {
        var fields = whole.Fields;
        var work = new Work(whole.Entry.Key, whole.Entry.Place);
        foreach (var fault in whole.Faults)
            work.NotUnderstood.Add(("container-title", fault));
        work.SetPlain("language", BabelLanguages.Tag(Plain(work, "language", "language", fields)));
        work.SetPlain("language", BabelLanguages.Tag(Plain(work, "language", "langid", fields)));
        foreach (var (name, value) in fields)
            if (!Silent.Contains(name) && !Take(work, whole.Entry.Type, name, value, fields))
                work.LeftOut.Add(WorkText.Plain(name));
        TakeAddress(work, "howpublished", fields);
        TakeAddress(work, "note", fields);
        TakeAddress(work, "addendum", fields);
        // Readers take an unknown subtype for a reason to doubt the type, so what only the archive says stands in a field of its own.
        var subtype = Plain(work, "type", "x-type", fields) is { Length: > 0 } exact ? exact : Plain(work, "type", "entrysubtype", fields);
        work.Set("type", BibtexTypes.Csl(whole.Entry.Type, subtype, work["URL"].Length > 0));
        BibtexDate.Set(
            work,
            DateIn("date", fields),
            Plain(work, "issued", "year", fields),
            Plain(work, "issued", "month", fields),
            Plain(work, "issued", "day", fields)
        );
        return work;
    }

    private static bool Take(Work work, string type, string name, string value, Dictionary<string, string> fields)
    {
        switch (name)
        {
            case "author":
                AddNames(work, name, work.Authors, value);
                return true;
            case "editor":
                AddNames(work, name, work.Editors, value);
                return true;
            case "url" or "doi":
                return work.SetPlain(Keys[name], LatexAddress.Of(value));
            case "urldate":
                var day = DateIn(name, fields);
                if (WorkDate.Of(day, work["language"]) is { } date)
                    return work.SetPlain("accessed", date);
                if (day.Length > 0)
                    work.NotUnderstood.Add(("accessed", $"'{day}' is not a date that can be written as EDTF"));
                return true;
            case "number":
                return type is "article" or "periodical" && work.SetPlain("issue", Plain(work, "issue", name, fields));
            case "titleaddon":
                var words = Plain(work, "title-en", name, fields);
                return words is ['[', .., ']'] ? work.SetPlain("title-en", words[1..^1]) : words.Length == 0;
            // They may hold the address, which must be known before.
            case "howpublished" or "note" or "addendum":
                return true;
        }

        if (Keys.TryGetValue(name, out var key))
            return work.SetPlain(key, WithSubtitle(work, key, name, fields));
        if (!name.StartsWith("x-", StringComparison.Ordinal) || !Work.OwnKeys.Contains(name[2..]))
            return value.AsSpan().Trim(" {}").IsEmpty;
        var isAddress = name is "x-archive-url" or "x-read-at";
        return work.SetPlain(name[2..], isAddress ? LatexAddress.Of(value) : Plain(work, name[2..], name, fields));
    }

    private static void AddNames(Work work, string key, List<AuthorName> names, string value)
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        names.AddRange(BibtexNames.Read(WorkText.WithoutMarkup(value), unknown, out var isCut));
        AddUnknown(work, key, unknown);
        if (isCut)
            work.NotUnderstood.Add((key, "it ends in 'and others', so some names are missing"));
    }

    // The address of a page stands in a field for other words where a style knows no better.
    private static void TakeAddress(Work work, string name, Dictionary<string, string> fields)
    {
        if (!fields.TryGetValue(name, out var value))
            return;
        var (address, words) = work["URL"].Length == 0 ? LatexAddress.Within(value, isAlone: name == "howpublished") : ("", value);
        work.SetPlain("URL", address);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var plain = WorkText.Clean(LatexText.Plain(WorkText.WithoutMarkup(words), unknown));
        AddUnknown(work, "note", unknown);
        if (address.Length == 0 || plain.Any(char.IsLetterOrDigit))
            work.AddNote(plain);
    }

    private static string WithSubtitle(Work work, string key, string name, Dictionary<string, string> fields)
    {
        var subtitle = name switch
        {
            "title" => "subtitle",
            "booktitle" => "booksubtitle",
            "maintitle" => "mainsubtitle",
            "journal" or "journaltitle" => "journalsubtitle",
            _ => "",
        };
        var words = Plain(work, key, name, fields);
        return subtitle.Length > 0 && Plain(work, key, subtitle, fields) is { Length: > 0 } more ? $"{words}: {more}" : words;
    }

    // Markup goes before the commands of LaTeX are read, so that "<" written as a command is one.
    private static string Plain(Work work, string key, string name, Dictionary<string, string> fields)
    {
        if (!fields.TryGetValue(name, out var value))
            return "";
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        var plain = WorkText.Clean(LatexText.Plain(WorkText.WithoutMarkup(value), unknown));
        AddUnknown(work, key, unknown);
        return plain;
    }

    // The mark "~" is not a space in a date: it says "about".
    private static string DateIn(string name, Dictionary<string, string> fields) =>
        fields.TryGetValue(name, out var value) ? WorkText.Clean(LatexAddress.Of(value)) : "";

    private static void AddUnknown(Work work, string key, SortedSet<string> unknown)
    {
        if (unknown.Count > 0)
            work.NotUnderstood.Add((key, $"the LaTeX commands {string.Join(", ", unknown)} are not known and were dropped"));
    }
}
