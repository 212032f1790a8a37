using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>What the core shows is what its hosts need: each type more would have to be kept as it is for them.</summary>
public sealed partial class SurfaceTests
{
    private const int MostTypes = 110;

    private static readonly string[] Hosts = ["AstanaSite", "AstanaSite.Statiq"];

    private static Type[] Shown => CoreCode.Core.GetExportedTypes();

    [Fact]
    public void The_core_shows_few_types() => Assert.InRange(Shown.Length, 1, MostTypes);

    [Fact]
    public void Each_type_that_is_shown_is_named_by_a_host_or_stands_in_what_one_names()
    {
        var words = Hosts
            .SelectMany(host => Directory.EnumerateFiles(Repository.Path("src", host), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Words().Matches(File.ReadAllText(file)).Select(word => word.Value))
            .ToHashSet(StringComparer.Ordinal);
        var needed = Shown.Where(type => words.Contains(NameOf(type))).ToHashSet();
        var open = new Queue<Type>(needed);
        while (open.TryDequeue(out var type))
            foreach (var other in Signatures(type).SelectMany(CoreCode.Parts).Where(Shown.Contains))
                if (needed.Add(other))
                    open.Enqueue(other);
        Assert.Empty(Shown.Where(type => !needed.Contains(type)).Select(type => type.FullName));
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private static IEnumerable<Type> Signatures(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.DeclaringType is { } outer)
            yield return outer;
        if (type.BaseType is { } ancestor)
            yield return ancestor;
        foreach (var contract in type.GetInterfaces())
            yield return contract;
        foreach (var field in type.GetFields(Declared))
            yield return field.FieldType;
        foreach (var method in type.GetMembers(Declared).OfType<MethodBase>())
        {
            foreach (var parameter in method.GetParameters())
                yield return parameter.ParameterType;
            if (method is MethodInfo { ReturnType: var returned })
                yield return returned;
        }
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
