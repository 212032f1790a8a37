using System.Text.RegularExpressions;
using AstanaSite.Program;
using Xunit;

namespace AstanaSite.Tests.Versions;

/// <summary>
/// Every call of git, seen from the other side: another git stands before the real one, and writes down how it was called.
/// </summary>
public sealed partial class GitCallTests : IDisposable
{
    // Settings of a user who works elsewhere, as they stand in the environment of a hook, and some of the most harmful ones.
    private static readonly (string, string)[] Foreign =
    [
        ("GIT_DIR", "/nowhere"),
        ("GIT_WORK_TREE", "/nowhere"),
        ("GIT_INDEX_FILE", "/nowhere/index"),
        ("GIT_OBJECT_DIRECTORY", "/nowhere/objects"),
        ("GIT_EXTERNAL_DIFF", "/nowhere/differ"),
        ("GIT_PAGER", "/nowhere/pager"),
        ("GIT_CONFIG_COUNT", "1"),
        ("GIT_CONFIG_KEY_0", "core.fsmonitor"),
        ("GIT_CONFIG_VALUE_0", "/nowhere/monitor"),
        ("GIT_CONFIG_PARAMETERS", "'core.fsmonitor'='/nowhere/monitor'"),
        ("GIT_TRACE", "1"),
        ("LC_ALL", "de_DE.UTF-8"),
    ];

    private readonly SampleRepository repository = new SampleRepository().Start().Commit();
    private readonly string calls;
    private readonly string path;

    public GitCallTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the other git is a shell script");
        repository.Git("tag", "first");
        repository.Write("input/pages/second.md", "---\ntitle: Second\n---\n\nThe second page.\n");
        repository.Git("mv", "input/pages/first.md", "input/pages/renamed.md");
        repository.Commit();
        calls = Directory.CreateDirectory(repository.Below("calls")).FullName;
        var before = Directory.CreateDirectory(repository.Below("before")).FullName;
        // Each call in a file of its own, since some are made at the same time.
        var script = $"""
            #!/bin/sh
            (
              for one; do printf 'argument %s\n' "$one"; done
              env | sed -n 's/^GIT_/variable GIT_/p; s/^LC_ALL=/variable LC_ALL=/p' | LC_ALL=C sort
              printf 'folder %s\n' "$PWD"
            ) >'{calls}'/$$
            exec '{SampleRepository.Program}' "$@"
            """;
        File.WriteAllText(Path.Combine(before, "git"), script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(before, "git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        path = before + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
    }

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Every_call_names_the_repository_and_switches_off_what_settings_could_run()
    {
        await Expect("0 warnings", "build", "--output", repository.Below("output"));
        await Expect("new since first: 0 errors", "check", "--changed-since", "first");
        await Expect("Second", "changes");
        await Expect("files in", "pack", "--output", repository.Below("packed.zip"));

        var seen = Directory.EnumerateFiles(calls).Select(File.ReadAllText).ToList();
        Assert.All(seen, call =>
        {
            var lines = call.TrimEnd('\n').Split('\n');
            var arguments = lines.Where(line => line.StartsWith("argument ", StringComparison.Ordinal)).Select(line => line[9..]);
            Assert.Equal(Git.Always, arguments.Take(Git.Always.Length));
            string[] place =
                arguments.Skip(Git.Always.Length).First() == "-C"
                    ? ["-C", repository.Root]
                    : ["--git-dir", Path.Combine(repository.Root, ".git"), "--work-tree", repository.Root];
            Assert.Equal(place, arguments.Skip(Git.Always.Length).Take(place.Length));
        });
        await Verifier.Verify(Picture(seen));
    }

    [Fact]
    public async Task What_stands_in_the_current_folder_is_not_taken_for_git()
    {
        const UnixFileMode Runs = UnixFileMode.UserRead | UnixFileMode.UserExecute;
        if (OperatingSystem.IsWindows())
            return;
        repository.Write("git", "#!/bin/sh\ntouch ran\n");
        File.SetUnixFileMode(Path.Combine(repository.Root, "git"), Runs);
        var (code, words) = await repository.Run(["check"], ("PATH", $".::input:{path}"));
        Assert.True(code == 0, words);
        Assert.False(File.Exists(Path.Combine(repository.Root, "ran")));
        Assert.NotEmpty(Directory.EnumerateFiles(calls));
    }

    [Fact]
    public void Nothing_else_in_the_sources_starts_a_program()
    {
        string[] folders = ["src", "benchmarks"];
        var sources = folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .ToList();
        Assert.Equal(
            ["Git.cs"],
            sources.Where(file => file.Text.Contains("new ProcessStartInfo", StringComparison.Ordinal)).Select(file => file.Name)
        );
        Assert.Equal(
            ["Git.cs: Process.Start(start)", "GitTree.cs: Process.Start(git.Start("],
            sources
                .SelectMany(file => Starts().Matches(file.Text).Select(match => $"{file.Name}: {match.Value}"))
                .Order(StringComparer.Ordinal)
        );
    }

    private async Task Expect(string words, params string[] arguments)
    {
        var result = await repository.Run(arguments, [("PATH", path), .. Foreign]);
        Assert.True(
            result.Code == 0
                && result.Words.Contains(words, StringComparison.Ordinal)
                && !result.Words.Contains("warning:", StringComparison.Ordinal),
            $"expected '{words}', but '{string.Join(' ', arguments)}' ended with {result.Code} and: {result.Words}"
        );
    }

    // The kinds of calls, each once: what is the same in all of them first.
    private string Picture(IReadOnlyList<string> seen)
    {
        var plain = seen.Select(call => Names().Replace(call.Replace(repository.Root, "ROOT", StringComparison.Ordinal), "COMMIT"))
            .Select(call => call.Replace(repository.Below(), "ABOVE", StringComparison.Ordinal).TrimEnd('\n').Split('\n'))
            .ToList();
        var common = plain[0].Where(line => plain.All(call => call.Contains(line))).ToList();
        var kinds = plain
            .Select(call => string.Join('\n', call.Where(line => !common.Contains(line))))
            .Distinct()
            .Order(StringComparer.Ordinal);
        return $"{string.Join('\n', common)}\n\n{string.Join("\n\n", kinds)}\n";
    }

    [GeneratedRegex("[0-9a-f]{40}")]
    private static partial Regex Names();

    [GeneratedRegex(@"Process\.Start\((?:start\)|git\.Start\(|.*)")]
    private static partial Regex Starts();
}
