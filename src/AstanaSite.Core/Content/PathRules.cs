using AstanaSite.Content.Values;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
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
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in records)
            seen.TryAdd(record.File.Path, record.File.Path);
        foreach (var file in attachments)
        {
            if (!seen.TryAdd(file.Path, file.Path))
                diagnostics.Add(Diagnostic.OfFile(ReadingProblems.CaseCollision, prefix + file.Path, file.Path, seen[file.Path]));
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

    /// <summary>Why Windows cannot store a name, in a few words; empty if it can.</summary>
    internal static string Problem(string name)
    {
        var stem = name.AsSpan();
        var dot = stem.IndexOf('.');
        if (dot >= 0)
            stem = stem[..dot];
        if (RecordId.IsDevice(stem.TrimEnd(' ').ToString().ToLowerInvariant()))
            return $"'{stem}' is the name of a device there";
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
