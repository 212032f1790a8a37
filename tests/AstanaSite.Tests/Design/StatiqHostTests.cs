using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>
/// The Statiq host stands outside the solution and is built where Statiq's packages can be had. Here its sources are compiled against the
/// signatures that it uses, so that a change of the core cannot break it unseen, and read for what it must never do.
/// </summary>
public sealed class StatiqHostTests
{
    private static readonly string Folder = Repository.Path("src", "AstanaSite.Statiq");

    private static readonly XDocument Project = XDocument.Load(Path.Combine(Folder, "AstanaSite.Statiq.csproj"));

    private static readonly IReadOnlyList<SyntaxTree> Trees = [.. Sources().Select(file => Parse(file, Path.GetFileName(file)))];

    // What makes documents or changes what they or the settings hold.
    private static readonly string[] Makers =
    [
        "CreateDocument",
        "CloneOrCreateDocument",
        "Clone",
        "AddSetting",
        "AddSettings",
        "AddSettingIfNonExisting",
        "AddSettingsIfNonExisting",
        "ConfigureSettings",
        "BuildConfiguration",
        "AddEnvironmentVariables",
    ];

    [Fact]
    public void It_compiles_against_the_signatures_it_uses()
    {
        var usings = Project.Descendants("Using").Select(one => $"global using {one.Attribute("Include")!.Value};");
        SyntaxTree[] sources =
        [
            .. Trees,
            Parse(Path.Combine(Repository.Path("tests", "AstanaSite.Tests", "Design"), "StatiqSignatures.txt"), "signatures"),
            CSharpSyntaxTree.ParseText(
                string.Join('\n', usings),
                CSharpParseOptions.Default,
                "usings",
                cancellationToken: TestContext.Current.CancellationToken
            ),
        ];
        // The signatures stand for the logging that Statiq brings; the program that is tested here brings its own.
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "host",
            sources,
            references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
        );
        var problems = compilation
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(one =>
                one.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && one.Location.SourceTree?.FilePath != "signatures"
            );
        Assert.Equal("", string.Join('\n', problems));
    }

    [Fact]
    public void What_contributors_wrote_never_becomes_metadata_or_a_setting()
    {
        var calls = Trees
            .SelectMany(
                tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>(),
                (tree, call) => (File: tree.FilePath, Call: call)
            )
            .Where(one => Makers.Contains(NameOf(one.Call)))
            .Select(one => $"{one.File}: {NameOf(one.Call)}({string.Join(", ", one.Call.ArgumentList.Arguments)})")
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "CollectFiles.cs: CreateDocument(NormalizedPath.Null, new NormalizedPath(file.Path), null, "
                    + "context.GetContentProvider(file.Content.ToArray()))",
                "CoreValue.cs: CreateDocument(source, NormalizedPath.Null, [new KeyValuePair<string, object>(Key, value)], null)",
                "Program.cs: AddSetting(WebKeys.WatchPaths, new[] { ArchiveFolders.Theme })",
            ],
            calls
        );
    }

    [Fact]
    public void The_features_that_read_settings_of_others_are_off()
    {
        var program = Trees.Single(tree => tree.FilePath == "Program.cs").GetText(TestContext.Current.CancellationToken).ToString();
        Assert.Contains(
            ".CreateDefaultWithout(args, DefaultFeatures.EnvironmentVariables | DefaultFeatures.ConfigurationFiles)",
            program,
            StringComparison.Ordinal
        );
        Assert.Contains(".ConfigureThemePaths(paths => paths.Clear())", program, StringComparison.Ordinal);
        Assert.Contains("engine.Pipelines.Clear();", program, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_modules_of_Statiq_it_uses_the_one_that_writes()
    {
        var pipeline = Trees.Single(tree => tree.FilePath == "ArchivePipeline.cs").GetRoot(TestContext.Current.CancellationToken);
        var made = pipeline
            .DescendantNodes()
            .OfType<ObjectCreationExpressionSyntax>()
            .Select(one => one.Type.ToString())
            .Where(name => name != "ModuleList");
        var own = Directory.EnumerateFiles(Path.Combine(Folder, "Modules"), "*.cs").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(own.Append("WriteFiles").Order(StringComparer.Ordinal), made.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_stands_outside_the_solution_and_its_packages_outside_those_of_the_solution()
    {
        Assert.DoesNotContain("AstanaSite.Statiq", File.ReadAllText(Repository.Path("AstanaSite.sln")), StringComparison.Ordinal);
        Assert.DoesNotContain("Statiq", File.ReadAllText(Repository.Path("Directory.Packages.props")), StringComparison.Ordinal);
    }

    private static string NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
            SimpleNameSyntax name => name.Identifier.Text,
            _ => "",
        };

    private static IEnumerable<string> Sources() =>
        [
            .. Directory.EnumerateFiles(Folder, "*.cs"),
            .. Directory.EnumerateFiles(Path.Combine(Folder, "Modules"), "*.cs"),
            .. Project
                .Descendants("Compile")
                .Select(one => Path.GetFullPath(Path.Combine(Folder, one.Attribute("Include")!.Value.Replace('\\', '/')))),
        ];

    private static SyntaxTree Parse(string file, string name) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file), CSharpParseOptions.Default, name);
}
