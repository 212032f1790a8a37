using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Packing.Names;
using AstanaSite.Reading;

namespace AstanaSite.Content;

/// <summary>
/// Names and paths of attachments that some systems cannot store. Ids of records are held to letters, digits and <c>-</c> anyway.
/// </summary>
internal static class PathRules
{
    // Windows lets a path have 259 characters. Where a zip is unpacked takes some of them: "C:\Users\" and a name of 20, "\Downloads\",
    // and the name of the zip twice (its folder, and the folder in it) of 30 each.
    private const int LongestPath = 155;

    private static readonly System.Buffers.SearchValues<char> Refused = System.Buffers.SearchValues.Create("<>:\"|?*\\");

    public static void Check(
        string prefix,
        IReadOnlyList<InputFile> records,
        IReadOnlyList<TreeFile> attachments,
        DiagnosticBag diagnostics
    )
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in records)
            seen.TryAdd(NameKey.Of(record.File.Path), record.File.Path);
        foreach (var file in attachments)
        {
            if (!seen.TryAdd(NameKey.Of(file.Path), file.Path))
                ReportTaken(seen[NameKey.Of(file.Path)], file.Path, prefix, diagnostics);
            foreach (var name in file.Path.Split('/'))
            {
                if (Problem(name) is not { Length: > 0 } problem)
                    continue;
                diagnostics.Add(Diagnostic.OfFile(ReadingProblems.NotOnWindows, prefix + file.Path, name, problem));
                break;
            }

            if (file.Path.Length > LongestPath)
                diagnostics.Add(Diagnostic.OfFile(ReadingProblems.PathTooLong, prefix + file.Path, file.Path.Length, LongestPath));
        }
    }

    /// <summary>Reports a file whose name some system does not tell from another one's.</summary>
    internal static void ReportTaken(string other, string path, string prefix, DiagnosticBag diagnostics)
    {
        const string Case = "in capital letters";
        const string Marks = "in how letters with marks are put together (Unicode normalisation)";
        var difference =
            string.Equals(other, path, StringComparison.OrdinalIgnoreCase) ? Case
            : CanonicalForm.Of(other) == CanonicalForm.Of(path) ? Marks
            : $"{Case} and {Marks}";
        diagnostics.Add(Diagnostic.OfFile(ReadingProblems.CaseCollision, prefix + path, path, other, difference));
    }

    /// <summary>Why Windows cannot store a name, in a few words; empty if it can.</summary>
    internal static string Problem(string name)
    {
        var stem = name.AsSpan();
        var dot = stem.IndexOf('.');
        if (dot >= 0)
            stem = stem[..dot];
        if (RecordId.IsDevice(stem.TrimEnd(' ').ToString().ToLowerInvariant()))
            return $"'{stem}' is the name of a device there";
        if (name.Length == 0)
            return "";
        if (name[^1] is '.')
            return "it ends with a '.'";
        if (name[^1] is ' ')
            return "it ends with a space";
        var at = name.AsSpan().IndexOfAny(Refused);
        if (at >= 0)
            return $"it has the character '{name[at]}'";
        at = name.AsSpan().IndexOfAnyInRange('\0', '\u001F');
        return at >= 0 ? $"it has the control character U+{(int)name[at]:X4}" : "";
    }
}
