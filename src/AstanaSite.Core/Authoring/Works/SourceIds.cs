using System.Globalization;
using AstanaSite.Content.Dates;
using AstanaSite.Content.Values;
using AstanaSite.Searching.Words;

namespace AstanaSite.Authoring.Works;

/// <summary>
/// Makes ids in the manner of the archive: who published, and when, as in <c>astanatimes-2015-05-29</c>; of a book its author.
/// </summary>
/// <param name="taken">The ids there are.</param>
internal sealed class SourceIds(IEnumerable<string> taken)
{
    private const int LongestName = 24;

    private static readonly HashSet<string> Signed = new(
        ["article-journal", "book", "chapter", "paper-conference", "report", "thesis"],
        StringComparer.Ordinal
    );

    // The parts of a host's name that say what kind of host it is, not whose.
    private static readonly HashSet<string> Labels = new(
        [
            "www",
            "www2",
            "m",
            "mobile",
            "amp",
            "en",
            "ar",
            "ru",
            "fr",
            "de",
            "es",
            "it",
            "tr",
            "kk",
            "fa",
            "news",
            "old",
            "com",
            "co",
            "org",
            "net",
            "gov",
            "gob",
            "edu",
            "ac",
        ],
        StringComparer.Ordinal
    );

    private readonly HashSet<string> taken = new(taken, StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

    /// <summary>Takes an id, if it is one and free.</summary>
    public bool Take(string id) => RecordId.IsValid(id) && taken.Add(id);

    /// <summary>An id that is free, which it then is no longer.</summary>
    public string Make(Work work)
    {
        var date = EdtfParser.TryParse(work["issued"], out var issued, out _) ? issued!.FirstDay : "";
        // As exact as the date itself: a month has no day in its first day.
        var exact = work["issued"].Split('/')[0].TrimEnd('~', '?', '%');
        if (date.Length > 0 && exact.Length < date.Length && date.StartsWith(exact, StringComparison.Ordinal))
            date = exact;
        var name = NameOf(work);
        var stem = date.Length > 0 ? $"{name}-{date}" : name;
        if (
            RecordId.IsValid(stem)
            && (date.Length > 0 || Ascii(work["title"]).StartsWith(name, StringComparison.Ordinal))
            && taken.Add(stem)
        )
            return stem;
        foreach (var word in Ascii(work["title"]).Split('-'))
            if (
                word.Length > 3
                && !stem.Contains(word, StringComparison.Ordinal)
                && RecordId.IsValid($"{stem}-{word}")
                && taken.Add($"{stem}-{word}")
            )
                return $"{stem}-{word}";
        if (RecordId.IsValid(stem) && taken.Add(stem))
            return stem;
        // Each stem goes on where it was, so that many works of one stem are not counted through again for each.
        for (var number = last.GetValueOrDefault(stem, 1) + 1; ; number++)
        {
            var next = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
            if (!taken.Add(next))
                continue;
            last[stem] = number;
            return next;
        }
    }

    private static string NameOf(Work work)
    {
        var author =
            work.Authors.Count > 0 ? Ascii(work.Authors[0].Family.Length > 0 ? work.Authors[0].Family : work.Authors[0].Literal) : "";
        string[] names = Signed.Contains(work["type"])
            ? [author, Ascii(work["publisher"]), HostOf(work["URL"]), Ascii(work["title"])]
            : [HostOf(work["URL"]), Ascii(work["container-title"]), Ascii(work["publisher"]), author, Ascii(work["title"])];
        foreach (var name in names)
            if (Short(name) is { Length: > 1 } found && RecordId.IsValid(found))
                return found;
        return "source";
    }

    private static string HostOf(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.HostNameType != UriHostNameType.Dns)
            return "";
        var labels = uri.IdnHost.ToLowerInvariant().Split('.');
        // The last label is the country or the kind; of the others the last that names somebody counts.
        var own = labels[..^1].LastOrDefault(label => !Labels.Contains(label)) ?? "";
        return own.StartsWith("xn--", StringComparison.Ordinal) ? "" : Ascii(own);
    }

    // Letters of other scripts are left out, not transcribed: there are several ways to do it, and an id is for ever.
    private static string Ascii(string words)
    {
        var id = new System.Text.StringBuilder();
        foreach (var c in Folding.Fold(words))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                id.Append(c);
            else if (c == ' ' && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        var plain = id.ToString().Trim('-');
        return plain.StartsWith("the-", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    // Whole words up to the longest name.
    private static string Short(string name)
    {
        if (name.Length <= LongestName)
            return name;
        var end = name.LastIndexOf('-', LongestName);
        return end > 0 ? name[..end] : name[..LongestName];
    }
}
