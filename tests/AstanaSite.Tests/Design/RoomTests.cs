using System.Text.RegularExpressions;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>The list of folders in ARCHITECTURE.md, and the code that it speaks of.</summary>
public sealed partial class RoomTests
{
    private sealed record Room(string Folder, IReadOnlyList<string> Libraries)
    {
        public string Namespace { get; } = Folder == "./" ? "AstanaSite" : "AstanaSite." + Folder.TrimEnd('/').Replace('/', '.');
    }

    private static readonly IReadOnlyList<Room> Rooms =
    [
        .. Row()
            .Matches(File.ReadAllText(Repository.Path("ARCHITECTURE.md")).ReplaceLineEndings("\n"))
            .Select(row => new Room(
                row.Groups["folder"].Value,
                row.Groups["libraries"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            )),
    ];

    private static readonly IReadOnlyList<(string Path, string Text)> Sources =
    [
        .. Directory
            .EnumerateFiles(Repository.Path("src", "AstanaSite.Core"), "*.cs", SearchOption.AllDirectories)
            .Select(file =>
                (Path.GetRelativePath(Repository.Path("src", "AstanaSite.Core"), file).Replace('\\', '/'), File.ReadAllText(file))
            )
            .Where(file => file.Item1.Split('/')[0] is not ("obj" or "bin")),
    ];

    [Fact]
    public void A_folder_knows_only_those_above_it_in_the_list()
    {
        Assert.True(Rooms.Count > 20, "the list was not found");
        var breaches = CoreCode
            .Uses.Where(use => use.Owner?.Assembly == CoreCode.Core && IsOurs(use.Owner))
            .Where(use => Place(use.FromName) < Place(Use.NameOf(use.Owner!)))
            .Select(use => $"{use.FromName} looks down to {Use.NameOf(use.Owner!)}");
        AssertNone(breaches);
    }

    // Constants leave no trace in what is compiled.
    [Fact]
    public void A_file_has_no_using_of_a_folder_below_its_own()
    {
        var breaches =
            from file in Sources
            let own = Place(NamespaceOf(file.Path) + ".")
            from Match other in Using().Matches(file.Text)
            where Place(other.Groups["name"].Value + ".") > own
            select $"{file.Path} looks down to {other.Groups["name"].Value}";
        AssertNone(breaches);
    }

    [Fact]
    public void Every_folder_is_in_the_list_and_every_row_is_a_folder()
    {
        var used = CoreCode
            .Core.GetTypes()
            .Where(IsOurs)
            .Select(type => Rooms[Place(Use.NameOf(type))].Folder)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(Rooms.Select(room => room.Folder).Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public void A_namespace_is_the_folder_of_its_file()
    {
        var breaches = Sources
            .Where(file => Namespace().Match(file.Text).Groups["name"].Value != NamespaceOf(file.Path))
            .Select(file => file.Path);
        AssertNone(breaches);
    }

    [Fact]
    public void A_library_is_used_in_the_folders_that_the_list_names_and_nowhere_else()
    {
        var libraries = Rooms.SelectMany(room => room.Libraries).ToHashSet(StringComparer.Ordinal);
        var used = CoreCode
            .Uses.Select(use => (Room: Rooms[Place(use.FromName)].Folder, Library: LibraryOf(use)))
            .Where(pair => pair.Library.Length > 0)
            .Select(pair => $"{pair.Room} {pair.Library}")
            .Distinct();
        var listed = Rooms.SelectMany(room => room.Libraries.Select(library => $"{room.Folder} {library}"));
        Assert.Equal(listed.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    private static bool IsOurs(Type type) => type.FullName?.StartsWith("AstanaSite.", StringComparison.Ordinal) == true;

    /// <summary>The assembly of a package that a use leads to; empty for our own and for the framework.</summary>
    private static string LibraryOf(Use use)
    {
        var name = use.Owner?.Assembly.GetName().Name ?? "";
        return name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("AstanaSite", StringComparison.Ordinal) ? ""
            : name.Split('.')[^1] is "SharpZipLib" ? "SharpZipLib"
            : name;
    }

    /// <summary>The row of a type: that of the longest namespace in the list that its own begins with.</summary>
    private static int Place(string type)
    {
        var best = -1;
        for (var i = 0; i < Rooms.Count; i++)
            if (
                type.StartsWith(Rooms[i].Namespace + ".", StringComparison.Ordinal)
                && (best < 0 || Rooms[i].Namespace.Length > Rooms[best].Namespace.Length)
            )
                best = i;
        return best;
    }

    private static string NamespaceOf(string path)
    {
        var folder = path.LastIndexOf('/');
        return folder < 0 ? "AstanaSite" : "AstanaSite." + path[..folder].Replace('/', '.');
    }

    // One a line and all of them: whoever breaks a rule wants to see where.
    private static void AssertNone(IEnumerable<string> breaches)
    {
        var lines = string.Join('\n', breaches.Distinct().Order(StringComparer.Ordinal));
        if (lines.Length > 0)
            Assert.Fail(lines);
    }

    [GeneratedRegex(@"^\| `(?<folder>[A-Za-z./]+/)` \|[^|\n]*\|(?<libraries>[^|\n]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^using (static |\w+ = )?(?<name>AstanaSite[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
