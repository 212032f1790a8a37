using System.Text;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Reports;
using AstanaSite.Reading;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Diagnostics;

/// <summary>
/// The mistakes that somebody makes who contributes for the first time (<c>mistakes.txt</c>), and what the build answers to each: the
/// answer is read here as they read it, and has to say what to type.
/// </summary>
public sealed class MistakeTests
{
    private const string Mark = "=== ";

    [Fact]
    public Task Each_mistake_is_answered_with_what_to_type()
    {
        var answers = new StringBuilder();
        foreach (var (words, path, text) in Mistakes())
            answers.Append(Mark).Append(words).Append('\n').Append(HumanReport.Of(Answers(path, text), isColoured: false));
        return Verifier.Verify(answers.ToString());
    }

    [Fact]
    public void Each_mistake_has_one_answer_or_one_for_each_place()
    {
        foreach (var (words, path, text) in Mistakes())
        {
            var answers = Answers(path, text);
            Assert.True(answers.Count is 1 or 2, $"{words}: {answers.Count} answers");
            Assert.True(
                answers.Count == answers.Select(one => one.Range?.Start.Line).Distinct().Count(),
                $"{words}: two answers for one line"
            );
        }
    }

    private static List<Diagnostic> Answers(string path, string text)
    {
        var tree = new MemoryFileTree(
            new Dictionary<string, string>
            {
                ["site.yml"] = "title: A sample\ndescription: A sample archive.\nlanguages: [en]\n",
                ["index.md"] = "---\ntitle: Home\n---\n",
                ["actors/kazakhstan.md"] =
                    "---\ntitle: Kazakhstan\nsummary: A state.\nkind: state\nvariants: [Republic of Kazakhstan]\n---\n\n"
                    + "It was the host [@rt-ru-2015-05-25; @watanfm-2015-05-28].\n",
                ["sources/rt-ru-2015-05-25.md"] =
                    "---\ntype: webpage\ntitle: Opposition meets\nURL: https://russian.rt.com/article/93460\nperspective: independent\n"
                    + "read: full\n---\n",
                ["sources/watanfm-2015-05-28.md"] = "---\ntype: webpage\ntitle: Who mediated\nperspective: independent\nread: full\n---\n",
                [path] = text,
            },
            "input/"
        );
        using var output = new NoOutput();
        var request = new BuildRequest(tree, new DiskFileTree(Repository.Path("theme"), "theme/"), 1);
        return
        [
            .. SiteBuilder
                .Build(request, output, null, TestContext.Current.CancellationToken)
                .Diagnostics.Where(one => one.Severity != Severity.Hint),
        ];
    }

    private static IEnumerable<(string Words, string Path, string Text)> Mistakes()
    {
        var file = File.ReadAllText(Repository.Path("tests", "AstanaSite.Tests", "Diagnostics", "mistakes.txt")).ReplaceLineEndings("\n");
        foreach (var section in ("\n" + file).Split("\n" + Mark, StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = section.Split('\n', 3);
            yield return (lines[0], lines[1], lines[2] + "\n");
        }
    }
}
