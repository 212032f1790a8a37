using System.Text.RegularExpressions;
using AstanaSite.Authoring;
using AstanaSite.Content;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using Xunit;

namespace AstanaSite.Tests.Authoring;

public sealed partial class NewTranslationTests
{
    private const string Original = """
        ---
        title: First round
        summary: 'Thirty people met: in a hotel.'
        ---
        ## Course

        They met [in Astana](../places/astana.md) [@one, p. 3].
        - Two signed [@two; @three].

        | a | b |
        | --- | --- |
        """;

    [Fact]
    public void Each_text_of_the_original_stands_above_the_place_for_it()
    {
        var text = Begun();
        Assert.Contains("## First round\ntitle:\n", text, StringComparison.Ordinal);
        Assert.Contains("## Thirty people met: in a hotel.\nsummary:\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "<!--\nThey met [in Astana](../places/astana.md) [@one, p. 3].\n- Two signed [@two; @three].\n-->\n\n"
                + "[](../places/astana.md) [@one, p. 3].\n- [@two; @three].\n",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_the_same_in_all_languages_is_kept_in_its_order()
    {
        var left = Comment().Replace(Begun(), "");
        Assert.Equal(Same().Matches(Original).Select(one => one.Value), Same().Matches(left).Select(one => one.Value));
        Assert.DoesNotContain("They met", left, StringComparison.Ordinal);
    }

    [Fact]
    public void It_stands_beside_its_original_and_a_translation_is_no_original()
    {
        var files = Records(Tree("rounds/first.md", "rounds/first.fr.md"));
        Assert.Equal("rounds/first.ar.md", NewTranslation.Find(files, "first", "ar")?.Path);
        Assert.Null(NewTranslation.Find(files, "second", "ar"));
    }

    private static string Begun()
    {
        var tree = Tree("rounds/first.md");
        return NewTranslation.Text(tree, Assert.Single(Records(tree)))!;
    }

    private static MemoryFileTree Tree(params string[] paths) => new(paths.Select(path => KeyValuePair.Create(path, Original)));

    private static IReadOnlyList<InputFile> Records(MemoryFileTree tree) => InputListing.Of(tree, new DiagnosticBag()).Records;

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\[@[^\]]*\]|\]\([^)]*\)|^\|.*$", RegexOptions.Multiline)]
    private static partial Regex Same();
}
