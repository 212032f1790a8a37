using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace AstanaSite.Tests.Safety;

/// <summary>What the program is built of is fixed, and said.</summary>
public sealed partial class SupplyChainTests
{
    private static readonly string[] Shipped = ["AstanaSite.Core", "AstanaSite"];

    private static readonly string[] Texts = ["LICENSE", "THIRD-PARTY-NOTICES.md"];

    // They build the program and are no part of it.
    private static readonly string[] OnlyBuild =
    [
        "Microsoft.DotNet.ILCompiler",
        "Microsoft.NET.ILLink.Tasks",
        "runtime.linux-x64.Microsoft.DotNet.ILCompiler",
    ];

    [Fact]
    public void The_notices_list_every_package_of_the_program_with_its_version()
    {
        var locked = Shipped
            .SelectMany(project => Locked(Repository.Path("src", project, "packages.lock.json")))
            .Where(package => !OnlyBuild.Contains(package.Name))
            .Distinct()
            .OrderBy(package => package.Name, StringComparer.Ordinal);
        Assert.Equal(locked, Rows("## Packages").Select(row => (row[0], row[1])));
    }

    [Fact]
    public void The_notices_say_the_licence_that_each_package_says_of_itself()
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } given
            ? given
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        foreach (var row in Rows("## Packages"))
        {
            var name = row[0].ToLowerInvariant();
            var licence = XDocument
                .Load(Path.Combine(folder, name, row[1], name + ".nuspec"))
                .Descendants()
                .First(element => element.Name.LocalName == "license")
                .Value;
            Assert.Equal($"{row[0]} {licence}", $"{row[0]} {row[2]}");
            Assert.Contains($"### {licence}\n", Notices, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_notices_list_every_font_and_its_licence_goes_along()
    {
        var fonts = Directory
            .EnumerateFiles(Repository.Path("theme", "assets", "fonts"), "*.woff2")
            .Select(file => Path.GetFileName(file))
            .ToList();
        var texts = Rows("## Fonts").Select(row => row[2][1..row[2].IndexOf(']', StringComparison.Ordinal)]).ToList();
        Assert.All(texts, text =>
            Assert.Contains("SIL Open Font License", File.ReadAllText(Repository.Path(text)), StringComparison.Ordinal)
        );
        var families = texts.Select(text => Path.GetFileName(text).Replace("-LICENSE.txt", "", StringComparison.Ordinal)).ToList();
        Assert.All(fonts, font => Assert.Contains(families, family => font.StartsWith(family + "-", StringComparison.Ordinal)));
        Assert.All(families, family => Assert.Contains(fonts, font => font.StartsWith(family + "-", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_licences_go_along_with_the_program()
    {
        foreach (var file in Texts)
            Assert.Equal(File.ReadAllText(Repository.Path(file)), File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)));
        Assert.Contains("CC-BY-4.0", File.ReadAllText(Repository.Path("LICENSE-content")), StringComparison.Ordinal);
        Assert.Contains("licence: CC-BY-4.0", File.ReadAllText(Repository.Path("input", "site.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_project_of_the_solution_has_a_lock_file_with_a_hash_for_every_package()
    {
        var projects = File.ReadAllText(Repository.Path("AstanaSite.sln"))
            .Split('"')
            .Where(part => part.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(part => part.Replace('\\', '/'))
            .ToList();
        Assert.NotEmpty(projects);
        foreach (var project in projects)
        {
            var path = Repository.Path(Path.GetDirectoryName(project)!, "packages.lock.json");
            Assert.True(File.Exists(path), $"{project} has no lock file");
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            foreach (var package in Packages(json))
                Assert.True(
                    package.Value.GetProperty("type").GetString() == "Project"
                        || package.Value.GetProperty("contentHash").GetString()!.Length > 80,
                    package.Name
                );
        }
    }

    [Fact]
    public void Every_npm_package_has_a_hash_and_none_names_a_host()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Repository.Path("tests", "web", "package-lock.json")));
        foreach (var package in json.RootElement.GetProperty("packages").EnumerateObject())
        {
            if (package.Name.Length == 0)
                continue;
            Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal);
            Assert.False(package.Value.TryGetProperty("resolved", out _), package.Name);
        }

        using var own = JsonDocument.Parse(File.ReadAllBytes(Repository.Path("tests", "web", "package.json")));
        Assert.All(own.RootElement.GetProperty("dependencies").EnumerateObject(), package =>
            Assert.Matches(@"^\d+\.\d+\.\d+(-[a-z0-9.]+)?$", package.Value.GetString()!)
        );
    }

    /// <summary>The systems that <c>edition.yml</c> makes programs for.</summary>
    public static TheoryData<string> Released =>
        [
            .. Assert
                .Single(Workflow.All, workflow => workflow.Name == "edition.yml")
                .Text.Split("{ rid: ")
                .Skip(1)
                .Select(part => part[..part.IndexOf(',', StringComparison.Ordinal)]),
        ];

    [Theory, MemberData(nameof(Released))]
    public void Every_program_that_is_released_is_locked_for_its_system(string system)
    {
        foreach (var project in Shipped)
        {
            var general = Repository.Path("src", project, "packages.lock.json");
            var own = system == "linux-x64" ? general : Repository.Path("src", project, $"packages.{system}.lock.json");
            Assert.True(File.Exists(own), $"{own} is missing: .ci/publish --lock {system}");
            Assert.Equal(Hashes(general).Where(pair => !IsCompiler(pair.Key)), Hashes(own).Where(pair => !IsCompiler(pair.Key)));
        }

        var version = Hashes(Repository.Path("src", "AstanaSite", "packages.lock.json"))["Microsoft.DotNet.ILCompiler"].Version;
        using var packs = JsonDocument.Parse(File.ReadAllBytes(Repository.Path("src", "AstanaSite", "packs.lock.json")));
        List<string> parts = [$"Microsoft.AspNetCore.App.Runtime.{system}", $"Microsoft.NETCore.App.Runtime.{system}"];
        if (!system.StartsWith("osx-", StringComparison.Ordinal))
        {
            parts.Add($"Microsoft.NETCore.App.Runtime.NativeAOT.{system}");
            var file = system == "linux-x64" ? "packages.lock.json" : $"packages.{system}.lock.json";
            var compiler = Hashes(Repository.Path("src", "AstanaSite", file))[$"runtime.{system}.Microsoft.DotNet.ILCompiler"];
            Assert.Equal(version, compiler.Version);
            Assert.Equal(88, compiler.Hash.Length);
        }

        foreach (var part in parts)
        {
            var pack = packs.RootElement.GetProperty(part);
            Assert.Equal(version, pack.GetProperty("version").GetString());
            Assert.Equal(88, pack.GetProperty("contentHash").GetString()!.Length);
        }
    }

    [Fact]
    public void The_tools_have_one_version_each_and_none_is_part_of_the_program()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Repository.Path(".config", "dotnet-tools.json")));
        foreach (var tool in manifest.RootElement.GetProperty("tools").EnumerateObject())
        {
            Assert.Matches(@"^\d+\.\d+\.\d+$", tool.Value.GetProperty("version").GetString()!);
            Assert.False(tool.Value.GetProperty("rollForward").GetBoolean());
            Assert.DoesNotContain(Shipped, project =>
                Hashes(Repository.Path("src", project, "packages.lock.json")).Keys.Contains(tool.Name, StringComparer.OrdinalIgnoreCase)
            );
        }
    }

    [Fact]
    public void Npm_never_runs_the_scripts_of_packages()
    {
        Assert.Contains("ignore-scripts=true", File.ReadAllText(Repository.Path("tests", "web", ".npmrc")), StringComparison.Ordinal);
        var found = 0;
        foreach (var line in TextFiles().SelectMany(File.ReadLines))
        {
            if (!InstallsByNpm.IsMatch(line))
                continue;
            found++;
            Assert.Contains("--ignore-scripts", line, StringComparison.Ordinal);
        }

        Assert.True(found > 5);
    }

    private static IEnumerable<string> TextFiles()
    {
        string[] folders = [".ci", ".github", "benchmarks", "docs", "tests"];
        string[] extensions = ["", ".md", ".yml", ".mjs", ".js", ".cjs", ".cs", ".sh"];
        return folders
            .SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*", SearchOption.AllDirectories))
            .Where(file => extensions.Contains(Path.GetExtension(file)))
            .Where(file =>
                !file[Repository.Root.Length..].Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules")
            );
    }

    private static bool IsCompiler(string name) =>
        name.EndsWith("Microsoft.DotNet.ILCompiler", StringComparison.Ordinal) || name == "Microsoft.NET.ILLink.Tasks";

    private static SortedDictionary<string, (string Version, string Hash)> Hashes(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var hashes = new SortedDictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var package in Packages(json).Where(package => package.Value.GetProperty("type").GetString() != "Project"))
            hashes[package.Name] = (
                package.Value.GetProperty("resolved").GetString()!,
                package.Value.GetProperty("contentHash").GetString()!
            );
        return hashes;
    }

    // Not where a test or a message names the command in words.
    [GeneratedRegex(@"\bnpm (ci|install|i) -{0,2}\w")]
    private static partial Regex InstallsByNpm { get; }

    private static string Notices { get; } = File.ReadAllText(Repository.Path("THIRD-PARTY-NOTICES.md")).ReplaceLineEndings("\n");

    private static IEnumerable<string[]> Rows(string heading)
    {
        var part = Notices[Notices.IndexOf(heading, StringComparison.Ordinal)..];
        var end = part.IndexOf("\n## ", StringComparison.Ordinal);
        return part[..(end < 0 ? part.Length : end)]
            .Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());
    }

    private static IEnumerable<(string Name, string Version)> Locked(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. Packages(json)
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!)),
        ];
    }

    private static IEnumerable<JsonProperty> Packages(JsonDocument json) =>
        json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject());
}
