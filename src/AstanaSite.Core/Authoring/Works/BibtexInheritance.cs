using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;

namespace AstanaSite.Authoring.Works;

/// <summary>The fields of an entry, those included that it takes over by <c>crossref</c> and <c>xdata</c>.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Fields">The values by name.</param>
/// <param name="Faults">What it refers to and could not be followed.</param>
internal sealed record WholeEntry(BibtexEntry Entry, Dictionary<string, string> Fields, List<string> Faults);

/// <summary>
/// Follows <c>crossref</c> and <c>xdata</c> as biblatex does, but does not take over addresses, DOIs and notes: they are those of the
/// whole, not of the part.
/// </summary>
internal sealed class BibtexInheritance
{
    // A part of a volume of a collection of a series has four.
    private const int MostLevels = 8;

    // What entries may take over in all: one long entry that many refer to would make of a file many times its length.
    private const int LeastGrowth = 1 << 20;
    private const int MostGrowth = 4;

    private static readonly HashSet<string> Private = new(
        (
            "crossref xdata xref key ids keywords entrysubtype entryset execute label options presort related relatedtype "
            + "relatedstring sortkey sorttitle sortname sortyear shorthand shorttitle shortauthor url urldate doi eprint "
            + "eprinttype file note addendum annotation annote abstract pages howpublished titleaddon language langid"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, BibtexEntry> byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly DiagnosticBag diagnostics;
    private long allowed;

    private BibtexInheritance(IReadOnlyList<BibtexEntry> entries, int length, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        allowed = Math.Max(LeastGrowth, MostGrowth * (long)length);
        foreach (var entry in entries)
            byKey.TryAdd(entry.Key, entry);
    }

    /// <summary>The entries with all their fields; those that only lend fields to others are no works and left out.</summary>
    /// <param name="entries">The entries of a file.</param>
    /// <param name="length">The length of the file.</param>
    /// <param name="diagnostics">Takes what cannot be followed at all.</param>
    public static IEnumerable<WholeEntry> Resolve(IReadOnlyList<BibtexEntry> entries, int length, DiagnosticBag diagnostics)
    {
        var inheritance = new BibtexInheritance(entries, length, diagnostics);
        foreach (var entry in entries)
            if (entry.Type != "xdata")
                yield return inheritance.Whole(entry);
    }

    private WholeEntry Whole(BibtexEntry entry)
    {
        var whole = new WholeEntry(entry, new Dictionary<string, string>(StringComparer.Ordinal), []);
        foreach (var field in entry.Fields)
            whole.Fields.TryAdd(field.Name, field.Value);
        var lenders = new Queue<(BibtexEntry Entry, int Level)>([(entry, 0)]);
        var seen = new HashSet<BibtexEntry>(ReferenceEqualityComparer.Instance) { entry };
        while (allowed >= 0 && lenders.TryDequeue(out var one))
        {
            foreach (var (name, key) in References(one.Entry))
            {
                if (!byKey.TryGetValue(key, out var lender))
                    whole.Faults.Add($"there is no entry '{WorkText.Plain(key)}' in the file, to which its {name} leads");
                else if (!seen.Add(lender))
                    AddCycle(whole, entry, lender, name, key);
                else if (one.Level == MostLevels)
                    whole.Faults.Add($"what it takes over by {name} is more than {MostLevels} entries away");
                else if (Lend(lender, whole, name == "xdata"))
                    lenders.Enqueue((lender, one.Level + 1));
                else
                    return whole;
            }
        }

        return whole;
    }

    // Two that lend to one are no cycle; one that lends to itself is.
    private static void AddCycle(WholeEntry whole, BibtexEntry entry, BibtexEntry lender, string name, string key)
    {
        if (ReferenceEquals(entry, lender))
            whole.Faults.Add($"by {name} it leads back to itself through '{WorkText.Plain(key)}'");
    }

    private static IEnumerable<(string Name, string Key)> References(BibtexEntry entry)
    {
        foreach (var field in entry.Fields)
            if (field.Name == "crossref")
                yield return (field.Name, field.Value.Trim());
            else if (field.Name == "xdata")
                foreach (var key in field.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    yield return (field.Name, key);
    }

    private bool Lend(BibtexEntry lender, WholeEntry to, bool isData)
    {
        foreach (var field in lender.Fields)
        {
            allowed -= field.Name.Length + field.Value.Length + 1;
            if (allowed < 0)
            {
                diagnostics.Report(
                    ImportProblems.Unreadable,
                    to.Entry.Place,
                    "what entries take over from others by crossref and xdata is many times as long as the file itself; write it out"
                );
                return false;
            }

            if (isData)
                to.Fields.TryAdd(field.Name, field.Value);
            else if (!Private.Contains(field.Name) && NameIn(to.Entry.Type, lender.Type, field.Name) is { Length: > 0 } name)
                to.Fields.TryAdd(name, field.Value);
        }

        return true;
    }

    // What is the title of the whole is that of what the part stands in; who wrote a collection's parts, only they say.
    private static string NameIn(string type, string lenderType, string name)
    {
        var isPart =
            type
            is "article"
                or "inbook"
                or "incollection"
                or "inproceedings"
                or "conference"
                or "inreference"
                or "bookinbook"
                or "suppbook";
        return (name, isPart) switch
        {
            ("title", true) => type == "article" ? "journaltitle" : "booktitle",
            ("subtitle", true) => type == "article" ? "journalsubtitle" : "booksubtitle",
            ("title", false) => "maintitle",
            ("subtitle", false) => "mainsubtitle",
            ("author", true) when type != "inbook" || lenderType is "collection" or "proceedings" => "",
            _ => name,
        };
    }
}
