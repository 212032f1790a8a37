using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;

namespace AstanaSite.Reading;

/// <summary>
/// Finds what git takes for a repository, by the names in a folder: an entry <c>.git</c>, or the files of a repository without a work tree,
/// which any commit can hold. Git obeys the settings of such a folder as soon as somebody asks it something there.
/// </summary>
internal sealed class RepositoryNames
{
    // In a folder of its own: HEAD with 'objects' and 'refs', or with the name of the folder where those are.
    private const int Head = 1;
    private const int Objects = 2;
    private const int References = 4;
    private const int Elsewhere = 8;

    private readonly Dictionary<string, (int Parts, string Head)> bare = new(StringComparer.Ordinal);

    /// <summary>Notes an entry of a folder, of whatever type; most names need no more than a look at their length.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name of the entry.</param>
    public void Note(ReadOnlySpan<char> folder, ReadOnlySpan<char> name)
    {
        var part = Part(name);
        if (part == 0)
            return;
        var key = folder.ToString();
        var (parts, head) = bare.GetValueOrDefault(key, (0, ""));
        bare[key] = (parts | part, part == Head ? name.ToString() : head);
    }

    /// <summary>The folders that are repositories without a work tree, with the name that <c>HEAD</c> has in each.</summary>
    public IEnumerable<(string Folder, string Head)> Bare() =>
        bare.Where(pair =>
                (pair.Value.Parts & (Head | Objects | References)) == (Head | Objects | References)
                || (pair.Value.Parts & (Head | Elsewhere)) == (Head | Elsewhere)
            )
            .Select(pair => (pair.Key, pair.Value.Head));

    /// <summary>
    /// Whether some system takes a name for <c>.git</c>: whatever its capital letters, what follows, its
    /// short form, or invisible characters in it.
    /// </summary>
    public static bool IsGit(ReadOnlySpan<char> name)
    {
        if (name.Length < 4 || (name[0] is not ('.' or 'g' or 'G') && !IsDropped(name[0])))
            return false;
        foreach (var c in name)
            if (IsDropped(c))
                return IsGit(new string([.. name.ToString().Where(one => !IsDropped(one))]));
        var stream = name.IndexOf(':');
        var plain = (stream < 0 ? name : name[..stream]).TrimEnd(" .");
        return plain.Equals(".git", StringComparison.OrdinalIgnoreCase) || plain.Equals("git~1", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reports what is not to be there.</summary>
    /// <returns>The files that are left.</returns>
    public static IReadOnlyList<TreeFile> Refuse(IFileTree tree, DiagnosticBag diagnostics)
    {
        var files = tree.List();
        var refused = files.Where(file => file.IsRepository).Select(file => tree.Prefix + file.Path).ToList();
        foreach (var path in refused)
            diagnostics.Add(Diagnostic.OfFile(ReadingProblems.NestedRepository, path, path));
        return refused.Count == 0 ? files : [.. files.Where(file => !file.IsRepository)];
    }

    /// <summary>Reports repositories that version control knows, without those that were found by their names already.</summary>
    public static IEnumerable<Diagnostic> Refuse(IReadOnlyList<string> paths, IReadOnlyList<Diagnostic> known)
    {
        if (paths.Count == 0)
            return [];
        var found = known
            .Where(one => one.Descriptor == ReadingProblems.NestedRepository)
            .Select(one => one.Path)
            .ToHashSet(StringComparer.Ordinal);
        return paths
            .Where(path => !found.Contains(path.TrimEnd('/') + "/.git"))
            .Select(path => Diagnostic.OfFile(ReadingProblems.NestedRepository, path, path));
    }

    private static int Part(ReadOnlySpan<char> name) =>
        name.Length switch
        {
            4 when name.Equals("HEAD", StringComparison.OrdinalIgnoreCase) => Head,
            4 when name.Equals("refs", StringComparison.OrdinalIgnoreCase) => References,
            7 when name.Equals("objects", StringComparison.OrdinalIgnoreCase) => Objects,
            9 when name.Equals("commondir", StringComparison.OrdinalIgnoreCase) => Elsewhere,
            _ => 0,
        };

    // What the file system of macOS leaves out when it compares names.
    private static bool IsDropped(char c) =>
        c is (>= '\u200C' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u206A' and <= '\u206F') or '\uFEFF';
}
