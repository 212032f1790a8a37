using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>
/// No line of C#, comments too, is wider than <c>.editorconfig</c> says. The formatter breaks what it can; strings, comments and tables
/// of data it leaves as they are.
/// </summary>
public sealed class LineWidthTests
{
    private static readonly string[] Folders = ["src", "tests", "benchmarks"];

    [Fact]
    public void No_line_is_wider_than_the_editor_settings_say()
    {
        var most = MaxLineLength();
        var files = Folders.SelectMany(folder => Sources(Repository.Path(folder))).ToList();
        Assert.True(files.Count > 400, "the sources were not found");
        var wide = files.SelectMany(file =>
            File.ReadLines(file)
                .Select((line, index) => (Width: line.EnumerateRunes().Count(), Number: index + 1))
                .Where(line => line.Width > most)
                .Select(line => $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number} has {line.Width} columns")
        );
        Assert.Equal("", string.Join('\n', wide.Order(StringComparer.Ordinal)));
    }

    private static int MaxLineLength()
    {
        const string Key = "max_line_length = ";
        var line = File.ReadLines(Repository.Path(".editorconfig")).Single(line => line.StartsWith(Key, StringComparison.Ordinal));
        return int.Parse(line[Key.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !IsMade(file.Replace('\\', '/')));

    private static bool IsMade(string path) =>
        path.Contains("/obj/", StringComparison.Ordinal)
        || path.Contains("/bin/", StringComparison.Ordinal)
        || path.Contains("/node_modules/", StringComparison.Ordinal);
}
