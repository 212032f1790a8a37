using System.Text.RegularExpressions;
using Xunit;

namespace AstanaSite.BrowserTests.Reading;

/// <summary>
/// A round as text browsers read it out: everything once, in an order that makes sense, and nothing that is meant for scripts.
/// </summary>
public sealed partial class TextBrowserTests(Sites sites)
{
    public static TheoryData<string, string> Browsers =>
        new()
        {
            { "lynx", "-dump -nolist -width=200 -display_charset=utf-8 -assume_charset=utf-8" },
            { "w3m", "-dump -cols 200 -T text/html -I utf-8 -O utf-8" },
        };

    [Theory]
    [MemberData(nameof(Browsers))]
    public async Task A_round_is_read_in_order_and_without_what_is_for_scripts(string browser, string options)
    {
        Programs.Need(browser);
        var file = Path.Combine(sites.Archive.Folder, "rounds", "astana-1.html");
        var text = await Programs.Run(browser, TestContext.Current.CancellationToken, [.. options.Split(' '), file]);
        var lines = text.Split('\n').Select(line => Spaces().Replace(line, " ").Trim()).Where(line => line.Length > 0).ToList();

        string[] inOrder =
        [
            "Skip to the text",
            "The Astana Platform: an archive",
            "Events",
            "First round of the Syrian opposition in Astana",
            "Place",
            "Track",
            "Initiator",
            "Cite this page",
            "Data for reuse",
            "Report a mistake on this page",
            "rounds/astana-1.html",
            "What the marks mean",
            "Contested",
        ];
        var at = -1;
        foreach (var wanted in inOrder)
        {
            var next = lines.FindIndex(at + 1, line => line.TrimStart('*', '•', ' ').StartsWith(wanted, StringComparison.Ordinal));
            Assert.True(next > at, $"{browser}: '{wanted}' does not follow");
            at = next;
        }

        // The search field's script, the cards' frame and the data of the page are for programs.
        Assert.DoesNotContain(lines, line =>
            line.Contains("{\"", StringComparison.Ordinal) || line.Contains("@context", StringComparison.Ordinal)
        );
        // What stands after the last words of the page is its own address at most.
        Assert.InRange(lines.Count - at, 1, 3);
        // References keep their numbers, and each leads back.
        Assert.Contains(lines, line => line.StartsWith("1. ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Back to the statement", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
