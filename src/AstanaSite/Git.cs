using System.Diagnostics;
using System.Text;

namespace AstanaSite.Program;

/// <summary>Why git cannot be asked, or does not know enough.</summary>
/// <param name="Reason">What is so.</param>
/// <param name="Remedy">What to do about it.</param>
internal sealed record GitTrouble(string Reason, string Remedy);

/// <summary>What a search for git came to.</summary>
/// <param name="Git">Git, if it can be asked.</param>
/// <param name="Trouble">Why it cannot, or what it does not know; none if all is well.</param>
internal sealed record GitFinding(Git? Git, GitTrouble? Trouble);

/// <summary>
/// Git, asked about a folder of a work tree: every call of git goes through here. Git obeys the settings of whatever it takes for a
/// repository, and contributors fill folders. So the repository is looked for once, from above the folder, and is named in every call;
/// what settings could make git run is switched off.
/// </summary>
internal sealed class Git
{
    /// <summary>What comes before the command in every call.</summary>
    internal static readonly string[] Always =
    [
        "--no-pager",
        "--no-optional-locks",
        "--no-replace-objects",
        "--literal-pathspecs",
        .. new[]
        {
            "safe.bareRepository=explicit",
            "core.fsmonitor=false",
            "core.hooksPath=/dev/null",
            "core.attributesFile=/dev/null",
            "diff.external=",
            "diff.ignoreSubmodules=all",
            "submodule.recurse=false",
            "log.showSignature=false",
            "log.showRoot=true",
            "log.follow=false",
            "protocol.allow=never",
        }.SelectMany(setting => new[] { "-c", setting }),
    ];

    /// <summary>The environment of every call, in place of all variables that begin with <c>GIT_</c>.</summary>
    internal static readonly (string Name, string Value)[] Environment =
    [
        ("GIT_ALLOW_PROTOCOL", "none"), // no list of protocols has it, so no connection is made
        ("GIT_ATTR_NOSYSTEM", "1"),
        ("GIT_NO_LAZY_FETCH", "1"),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("LC_ALL", "C"), // the words by which a refusal is known
    ];

    private const int LongestWords = 200;
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private readonly string program;

    private Git(string program, string root, string folder) =>
        (this.program, Root, Folder) = (program, root, Path.GetRelativePath(root, folder).Replace('\\', '/'));

    /// <summary>The top of the work tree.</summary>
    public string Root { get; }

    /// <summary>The path of the folder below it, with <c>/</c> between its parts.</summary>
    public string Folder { get; }

    /// <summary>Whether the clone has only the end of the history.</summary>
    public bool IsShallow { get; private init; }

    /// <summary>
    /// Finds the work tree that holds a folder. A repository within the folder, or one that is the folder, is none of ours.
    /// </summary>
    public static GitFinding Of(string folder)
    {
        var real = RealPath.Of(folder);
        if (WorkTree(Path.GetDirectoryName(real)) is not { } root)
            return new(null, new($"'{folder}' lies in no git repository", "work in a clone that 'git clone' made"));
        if (GitProgram.Find(System.Environment.GetEnvironmentVariable("PATH")) is not { } program)
            return new(null, new("git is not installed", "install it"));
        var git = new Git(program, root, real);

        // This once git finds the repository by itself, no higher than here: so it looks whom the folder belongs to.
        var start = git.Start(["-C", root], ["rev-parse", "--is-shallow-repository"]);
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(root) ?? "";
        return Run(start) switch
        {
            { Output: "false\n" } => new(git, null),
            { Output: "true\n" } => new(
                new Git(program, root, real) { IsShallow = true },
                new("this clone is shallow and lacks the history", "get it with 'git fetch --unshallow'")
            ),
            { Words: var words }
                when words.Contains("dubious ownership", StringComparison.Ordinal)
                    || words.Contains("unsafe repository", StringComparison.Ordinal) => new(
                null,
                new(
                    $"git does not look into '{root}', which belongs to another user",
                    $"if you trust it, say so with 'git config --global --add safe.directory {root}'"
                )
            ),
            { Words: var words } => new(null, Failed(root, words)),
        };
    }

    /// <summary>Git for another folder; none if another work tree holds it, or none.</summary>
    public Git? Beside(string folder)
    {
        var real = RealPath.Of(folder);
        return WorkTree(Path.GetDirectoryName(real)) == Root ? new Git(program, Root, real) { IsShallow = IsShallow } : null;
    }

    /// <summary>What git prints; none if it fails.</summary>
    /// <param name="arguments">The command and its arguments, none of which is looked at by a shell.</param>
    public string? Run(params string[] arguments) => Run(Start(arguments)) is { IsGood: true, Output: var output } ? output : null;

    /// <summary>What git prints; none if it fails, with the reason.</summary>
    public string? Run(out GitTrouble? trouble, params string[] arguments)
    {
        var answer = Run(Start(arguments));
        trouble = answer.IsGood ? null : Failed(Root, answer.Words);
        return answer.IsGood ? answer.Output : null;
    }

    /// <summary>The full name of the commit that a revision means; none if there is no such commit.</summary>
    public string? Commit(string revision) =>
        Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")?.Trim() is { Length: > 0 } commit
            ? commit
            : null;

    /// <summary>How git is started with its input and output in our hands.</summary>
    public ProcessStartInfo Start(params string[] arguments) =>
        Start(["--git-dir", Path.Combine(Root, ".git"), "--work-tree", Root], arguments);

    private ProcessStartInfo Start(string[] place, string[] arguments)
    {
        var start = new ProcessStartInfo(program, [.. Always, .. place, .. arguments])
        {
            // Paths in what is asked begin at the top.
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        return start;
    }

    private static (bool IsGood, string Output, string Words) Run(ProcessStartInfo start)
    {
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var words = process.StandardError.ReadToEndAsync();
            using var timer = new System.Threading.Timer(_ => End(process), null, Timeout, System.Threading.Timeout.InfiniteTimeSpan);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode == 0, output, words.GetAwaiter().GetResult());
        }
        catch (Exception fault) when (fault is System.ComponentModel.Win32Exception or IOException)
        {
            return (false, "", fault.Message);
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended at this moment.
        }
    }

    // The nearest folder with an entry '.git', which is the one name that no commit can hold.
    private static string? WorkTree(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Exists(Path.Combine(folder, ".git")))
                return folder;
        return null;
    }

    private static GitTrouble Failed(string root, string words)
    {
        var line = new string([.. words.Split('\n')[0].Trim().Where(c => !char.IsControl(c)).Take(LongestWords)]);
        return new($"git cannot read the repository '{root}'" + (line.Length > 0 ? $" ({line})" : ""), "'git status' there may say more");
    }
}
