using AstanaSite.Content;
using AstanaSite.Diagnostics;
using AstanaSite.Text;

namespace AstanaSite.Authoring.Works;

/// <summary>Reads BibTeX and BibLaTeX: entries become works with the types and keys of CSL.</summary>
internal static class BibtexReader
{
    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // They order or name the entry within its program and say nothing about the work.
    private static readonly HashSet<string> Silent = new(["keywords", "file", "timestamp", "owner", "sortkey", "entrysubtype", "langid", "month", "day", "year", "date", "subtitle"], StringComparer.Ordinal);

    /// <summary>The works of a file; what cannot be read is reported.</summary>
    public static IReadOnlyList<Work> Read(SourceText source, DiagnosticBag diagnostics) => [.. BibtexParser.Parse(source, diagnostics).Select(Make)];

    private static Work Make(BibtexEntry entry)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in entry.Fields) fields.TryAdd(name, value);
        var work = new Work(entry.Key, entry.Place);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        work.Set("type", TypeOf(entry.Type, fields));
        foreach (var (name, value) in fields)
        {
            var key = KeyOf(name);
            if (key == "author") work.Authors.AddRange(BibtexNames.Read(value, unknown));
            else if (key is "URL" or "DOI") work.Set(key, LatexText.Address(value));
            else if (key == "accessed") SetDate(work, key, value);
            else if (key == "language") work.Set(key, LanguageOf(LatexText.Plain(value, unknown)));
            else if (key is not null) work.Set(key, LatexText.Plain(WithSubtitle(key, value, fields), unknown));
            else if (!Silent.Contains(name)) work.LeftOut.Add(WorkText.Plain(name));
        }

        if (fields.TryGetValue("langid", out var language)) work.Set("language", LanguageOf(language));
        if (DateOf(fields) is { Length: > 0 } date) SetDate(work, "issued", date);
        if (unknown.Count > 0) work.NotUnderstood.Add(("title", $"the LaTeX commands {string.Join(", ", unknown)} are not known and were dropped"));
        return work;
    }

    private static string? KeyOf(string name) => name switch
    {
        "title" => "title",
        "author" => "author",
        "journal" or "journaltitle" or "booktitle" or "maintitle" => "container-title",
        "publisher" or "institution" or "school" or "organization" => "publisher",
        "url" => "URL",
        "doi" => "DOI",
        "urldate" => "accessed",
        "language" => "language",
        "note" or "addendum" => "note",
        _ => null,
    };

    private static string TypeOf(string type, Dictionary<string, string> fields) => type switch
    {
        "article" => fields.GetValueOrDefault("entrysubtype", "") switch { "newspaper" => "article-newspaper", "magazine" => "article-magazine", _ => "article-journal" },
        "book" or "mvbook" or "collection" or "mvcollection" or "proceedings" or "mvproceedings" or "reference" => "book",
        "inbook" or "incollection" or "bookinbook" or "suppbook" => "chapter",
        "inreference" => "entry-encyclopedia",
        "inproceedings" or "conference" => "paper-conference",
        "techreport" or "report" or "manual" => "report",
        "phdthesis" or "mastersthesis" or "thesis" => "thesis",
        "online" or "electronic" or "www" => "webpage",
        "booklet" => "pamphlet",
        "unpublished" => "manuscript",
        "periodical" or "suppperiodical" => "periodical",
        "newspaper" => "article-newspaper",
        "video" or "movie" => "motion_picture",
        "audio" or "music" => "song",
        "letter" => "personal_communication",
        "legislation" or "legal" => "legislation",
        "jurisdiction" => "legal_case",
        "dataset" or "software" or "patent" or "standard" or "review" => type,
        "misc" when fields.ContainsKey("url") || fields.GetValueOrDefault("howpublished", "").Contains("url", StringComparison.Ordinal) => "webpage",
        _ => "document",
    };

    private static string WithSubtitle(string key, string value, Dictionary<string, string> fields) =>
        key == "title" && fields.TryGetValue("subtitle", out var subtitle) ? $"{value}: {subtitle}" : value;

    // BibLaTeX has one date in EDTF; BibTeX has year, month (a name or a number) and sometimes day.
    private static string DateOf(Dictionary<string, string> fields)
    {
        if (fields.TryGetValue("date", out var date)) return date;
        if (!fields.TryGetValue("year", out var year)) return "";
        var text = year.Trim('{', '}', ' ');
        if (!fields.TryGetValue("month", out var month)) return text;
        var name = month.Trim('{', '}', ' ', '.').ToLowerInvariant();
        var number = Array.FindIndex(MonthNames, one => name.StartsWith(one, StringComparison.Ordinal)) + 1;
        if (number == 0 && !(int.TryParse(name, System.Globalization.CultureInfo.InvariantCulture, out number) && number is >= 1 and <= 12)) return text;
        text += number.ToString("'-'00", System.Globalization.CultureInfo.InvariantCulture);
        return fields.TryGetValue("day", out var day) && int.TryParse(day.Trim('{', '}', ' '), System.Globalization.CultureInfo.InvariantCulture, out var n)
            ? text + n.ToString("'-'00", System.Globalization.CultureInfo.InvariantCulture)
            : text;
    }

    private static void SetDate(Work work, string key, string value)
    {
        if (WorkDate.Of(value.Trim('{', '}', ' ')) is { } date) work.Set(key, date);
        else work.NotUnderstood.Add((key, $"'{WorkText.Plain(value)}' is not a date that can be written as EDTF"));
    }

    private static string LanguageOf(string language) => LanguageTag.Named(language.Trim('{', '}', ' ')) ?? language;
}
