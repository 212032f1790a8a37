using System.Text.RegularExpressions;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>The rules of the architecture that can be seen in the code itself.</summary>
public sealed partial class CoreTests
{
    private static readonly string[] ForbiddenTypes =
    [
        "System.Console",
        "System.Random",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.Diagnostics.Stopwatch",
        "System.Diagnostics.Process",
        "System.TimeProvider",
        "System.Threading.Timer",
        "System.Threading.Thread",
        "System.TimeZoneInfo",
        "System.GC",
        "System.AppContext",
        "System.AppDomain",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "System.Globalization.CultureInfo.get_CurrentCulture",
        "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.IO.Path.GetTempPath",
        "System.IO.Path.GetTempFileName",
        "System.IO.Path.GetRandomFileName",
        "System.IO.Directory.GetCurrentDirectory",
        "System.Text.StringBuilder.AppendLine",
        "System.StringComparer.get_CurrentCulture",
        "System.StringComparer.get_CurrentCultureIgnoreCase",
        "System.Threading.Tasks.Task.Run",
        "System.Threading.Tasks.TaskFactory.StartNew",
    ];

    [Fact]
    public void The_core_has_no_console_clock_chance_culture_or_environment()
    {
        var found = CoreCode.Uses.Where(use =>
            use.Owner is { } owner
            && (
                ForbiddenTypes.Contains(owner.FullName)
                || ForbiddenMembers.Contains($"{owner.FullName}.{use.To.Name}")
                || owner.Namespace is "System.Net.Http" or "System.Net.Sockets" or "System.Diagnostics.Tracing"
                // Iterators ask for the thread they were made on; nothing else may ask for anything.
                || (owner == typeof(Environment) && use.To.Name is not ("get_CurrentManagedThreadId" or "Environment"))
            )
        );
        AssertNone(found.Select(use => use.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_core_knows_no_host()
    {
        string[] libraries =
        [
            "Fluid",
            "Markdig",
            "Parlot",
            "ICSharpCode.SharpZipLib",
            "TimeZoneConverter",
            "YamlDotNet",
            "Microsoft.Extensions.FileProviders.Abstractions",
        ];
        var others = CoreCode
            .Core.GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && !libraries.Contains(name));
        AssertNone(others);
        Assert.DoesNotContain("System.Console", CoreCode.Core.GetReferencedAssemblies().Select(name => name.Name));
    }

    [Fact]
    public void One_construct_of_the_core_works_in_parallel()
    {
        var users = CoreCode
            .Uses.Where(use =>
                use.Owner?.FullName
                    is "System.Threading.Tasks.Parallel"
                        or "System.Linq.ParallelEnumerable"
                        or "System.Threading.ThreadPool"
            )
            .Select(use => use.FromName)
            .Distinct();
        Assert.Equal(["AstanaSite.Platform.Ordered"], users);
    }

    [Fact]
    public void No_source_file_is_longer_than_400_lines()
    {
        var files = Sources()
            .Select(file => (Name: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .ToList();
        Assert.True(files.Count > 50, "the sources were not found");
        AssertNone(files.Where(file => file.Lines > 400).Select(file => $"{file.Name} has {file.Lines} lines"));
    }

    [Fact]
    public void Every_source_file_has_one_namespace_for_the_whole_file()
    {
        var others = Sources().Where(file => File.ReadAllText(file) is var text && BlockNamespace().IsMatch(text));
        AssertNone(others.Select(file => Path.GetRelativePath(Repository.Root, file)));
    }

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !file.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal)
                && !file.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal)
            );

    // Told one a line, all of them: whoever breaks a rule wants to see where.
    private static void AssertNone(IEnumerable<string> breaches) => Assert.Equal("", string.Join('\n', breaches));

    [GeneratedRegex(@"^namespace [\w.]+\s*\{?\s*$", RegexOptions.Multiline)]
    private static partial Regex BlockNamespace();
}
