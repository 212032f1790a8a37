using System.Globalization;
using System.Text;
using AstanaSite.Reading;
using AstanaSite.Rendering.Layout;
using AstanaSite.Writing;
using Xunit;

namespace AstanaSite.Tests.Sites;

/// <summary>
/// One folder of <c>tests/sites</c>: a small archive, and what building it must come to. See <c>tests/sites/README.md</c>.
/// </summary>
internal sealed class SiteCase
{
    private static readonly string Sites = Repository.Path("tests", "sites");

    private SiteCase(string name) => Name = name;

    internal string Name { get; }

    internal string Folder => Path.Combine(Sites, Name);

    internal string Expected => Path.Combine(Folder, "expected");

    /// <summary>All cases, by name.</summary>
    internal static IReadOnlyList<SiteCase> All { get; } =
    [
        .. Directory
            .EnumerateDirectories(Sites)
            .Select(folder => new SiteCase(Path.GetFileName(folder)!))
            .OrderBy(one => one.Name, StringComparer.Ordinal),
    ];

    internal static SiteCase Of(string name) => All.Single(one => one.Name == name);

    /// <summary>Builds the case; the site goes to memory.</summary>
    internal BuildResult Build(MemoryOutput output)
    {
        var input = new CaseTree(new DiskFileTree(Path.Combine(Folder, "input"), "input/"));
        var theme = new CaseTree(new DiskFileTree(Repository.Path("theme"), "theme/"));
        var own = Path.Combine(Folder, "theme");
        if (Directory.Exists(own))
            theme.Add(new DiskFileTree(own, "theme/"));
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        var submodules = new List<string>();
        var request = new BuildRequest(input, theme, Workers: 2)
        {
            IsStrict = SetUp(input, theme, changed, submodules),
            Options = Task.FromResult(new RenderOptions(changed) { Repositories = submodules }),
        };
        return SiteBuilder.Build(request, output, null, TestContext.Current.CancellationToken);
    }

    /// <summary>Does what <c>setup.txt</c> says.</summary>
    /// <returns>Whether warnings count as errors.</returns>
    private bool SetUp(CaseTree input, CaseTree theme, Dictionary<string, string> changed, List<string> submodules)
    {
        var path = Path.Combine(Folder, "setup.txt");
        var isStrict = false;
        if (!File.Exists(path))
            return isStrict;
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            var words = line.Split(' ');
            if (line == "strict")
            {
                isStrict = true;
                continue;
            }

            if (words[0] == "changed")
            {
                changed[words[1]] = words[2];
                continue;
            }

            if (words[0] == "submodule")
            {
                submodules.Add(words[1]);
                continue;
            }

            var target = words[1];
            var tree = target.StartsWith("theme/", StringComparison.Ordinal) ? theme : input;
            var file = target[tree.Prefix.Length..];
            switch (words[0])
            {
                case "add":
                    tree.AddText(file, string.Join(' ', words[2..]));
                    break;
                case "copy":
                    tree.AddText(file, Encoding.UTF8.GetString(tree.Read(words[2][tree.Prefix.Length..])));
                    break;
                case "remove":
                    tree.Remove(file);
                    break;
                case "drop":
                    tree.AddText(file, WithoutLines(tree, file, words[2]));
                    break;
                case "link":
                    tree.AddLink(file);
                    break;
                case "repository":
                    tree.AddRepository(file);
                    break;
                case "unreadable":
                    tree.AddUnreadable(file);
                    break;
                case "size":
                    tree.AddSize(file, long.Parse(words[2], CultureInfo.InvariantCulture));
                    break;
                default:
                    throw new InvalidOperationException($"{path}: there is no instruction '{words[0]}'");
            }
        }

        return isStrict;
    }

    private static string WithoutLines(CaseTree tree, string file, string start) =>
        string.Join(
            '\n',
            Encoding.UTF8.GetString(tree.Read(file)).Split('\n').Where(line => !line.StartsWith(start, StringComparison.Ordinal))
        );

    public override string ToString() => Name;
}
