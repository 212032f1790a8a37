using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using MethodBody = Mono.Cecil.Cil.MethodBody;

namespace AstanaSite.Tests.Bounds;

/// <summary>
/// Copies of our assemblies and of the parsers that they use, rewritten so that <see cref="WorkMeter"/> hears of every call and every round
/// of a loop. They live beside the ones that all other tests use, together with a copy of this assembly, which calls them.
/// </summary>
internal sealed class CountedCode
{
    /// <summary>The collection of all tests that count: what two threads do at once would be counted together.</summary>
    internal const string OneAtATime = "counted work";

    private static readonly string[] Counted = ["AstanaSite.Core", "astana", "Markdig", "YamlDotNet", "Fluid", "Parlot"];

    private static readonly string[] Searches =
    [
        .. typeof(CountedSearches).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name).Distinct(),
    ];

    private static readonly Lazy<CountedCode> Made = new(() => new CountedCode());

    private readonly List<string> methods = [];
    private readonly List<bool> loops = [];
    private readonly SortedSet<string> notCounted = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> assemblies = new(StringComparer.Ordinal);

    private CountedCode()
    {
        foreach (var name in Counted)
            assemblies[name] = Rewrite(Path.Combine(AppContext.BaseDirectory, name + ".dll"), name);
        Tests = new World(assemblies).LoadFromAssemblyPath(typeof(CountedCode).Assembly.Location);
    }

    /// <summary>The one copy.</summary>
    internal static CountedCode Instance => Made.Value;

    /// <summary>The copy of this assembly that calls the rewritten ones.</summary>
    internal Assembly Tests { get; }

    /// <summary>The methods by their numbers: the assembly, the type and the name.</summary>
    internal IReadOnlyList<string> Methods => methods;

    /// <summary>Whether a method has a loop.</summary>
    internal IReadOnlyList<bool> HasLoop => loops;

    /// <summary>Searches of the runtime that are called and have no counted counterpart.</summary>
    internal IReadOnlyCollection<string> NotCounted => notCounted;

    private byte[] Rewrite(string path, string assembly)
    {
        using var module = ModuleDefinition.ReadModule(path);
        var step = module.ImportReference(typeof(WorkMeter).GetMethod(nameof(WorkMeter.Step)));
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods))
        {
            if (!method.HasBody || IsTrivial(method.Body))
                continue;
            var number = methods.Count;
            methods.Add($"{assembly}!{method.DeclaringType.FullName}.{method.Name}");
            method.Body.SimplifyMacros();
            CountSearches(module, method.Body, number, assembly);
            loops.Add(CountSteps(method.Body, step, number));
            method.Body.OptimizeMacros();
        }

        using var stream = new MemoryStream();
        module.Write(stream);
        return stream.ToArray();
    }

    // A property that only returns what it has is part of the work of whoever asks.
    private static bool IsTrivial(MethodBody body) =>
        body.Instructions.Count <= 12
        && body.Instructions.All(one => one.OpCode.FlowControl is FlowControl.Next or FlowControl.Return)
        && body.ExceptionHandlers.Count == 0;

    private static bool CountSteps(MethodBody body, MethodReference step, int number)
    {
        var order = new Dictionary<Instruction, int>();
        foreach (var instruction in body.Instructions)
            order[instruction] = order.Count;
        var heads = new HashSet<Instruction>();
        foreach (var (instruction, place) in order)
        {
            var targets = instruction.Operand is Instruction one ? [one] : instruction.Operand as Instruction[] ?? [];
            foreach (var target in targets)
                if (order[target] <= place)
                    heads.Add(target);
        }

        var il = body.GetILProcessor();
        var first = body.Instructions[0];
        foreach (var head in heads.Append(first).Distinct().ToList())
        {
            var load = il.Create(OpCodes.Ldc_I4, number);
            il.InsertBefore(head, load);
            il.InsertBefore(head, il.Create(OpCodes.Call, step));
            foreach (var instruction in body.Instructions)
            {
                if (ReferenceEquals(instruction.Operand, head))
                    instruction.Operand = load;
                else if (instruction.Operand is Instruction[] targets)
                    for (var i = 0; i < targets.Length; i++)
                        if (targets[i] == head)
                            targets[i] = load;
            }

            foreach (var handler in body.ExceptionHandlers)
            {
                if (handler.TryStart == head)
                    handler.TryStart = load;
                if (handler.TryEnd == head)
                    handler.TryEnd = load;
                if (handler.HandlerStart == head)
                    handler.HandlerStart = load;
                if (handler.HandlerEnd == head)
                    handler.HandlerEnd = load;
                if (handler.FilterStart == head)
                    handler.FilterStart = load;
            }
        }

        return heads.Count > 0;
    }

    private void CountSearches(ModuleDefinition module, MethodBody body, int number, string assembly)
    {
        var il = body.GetILProcessor();
        foreach (var instruction in body.Instructions.ToList())
        {
            if (
                instruction.OpCode.Code is not (Code.Call or Code.Callvirt)
                || instruction.Operand is not MethodReference called
                || !Searches.Contains(called.Name)
                || called.DeclaringType.Scope is not AssemblyNameReference { Name: var scope }
                || !scope.StartsWith("System", StringComparison.Ordinal)
                || instruction.Previous?.OpCode.Code is Code.Constrained
            )
                continue;
            if (Counterpart(called) is { } search)
            {
                var reference = module.ImportReference(search);
                var arguments =
                    called is GenericInstanceMethod generic ? generic.GenericArguments
                    : search.IsGenericMethodDefinition && called.DeclaringType is GenericInstanceType type ? type.GenericArguments
                    : [];
                if (search.IsGenericMethodDefinition)
                {
                    var instance = new GenericInstanceMethod(reference);
                    foreach (var argument in arguments)
                        instance.GenericArguments.Add(argument);
                    reference = instance;
                }

                // Whoever jumps to the call must come upon what it is given besides.
                instruction.OpCode = OpCodes.Ldc_I4;
                instruction.Operand = number;
                il.InsertAfter(instruction, il.Create(OpCodes.Call, reference));
            }
            else if (assembly is "AstanaSite.Core" or "astana" && IsSearch(called))
            {
                notCounted.Add(Signature(called));
            }
        }
    }

    private static MethodInfo? Counterpart(MethodReference called)
    {
        var wanted = Parameters(called).ToList();
        return Array.Find(typeof(CountedSearches).GetMethods(BindingFlags.Public | BindingFlags.Static), method =>
            method.Name == called.Name
            && method.GetParameters() is var parameters
            && parameters.Length == wanted.Count + 1
            && wanted.Select((name, i) => name == Name(parameters[i].ParameterType)).All(same => same)
        );
    }

    private static IEnumerable<string> Parameters(MethodReference called)
    {
        var element = called.GetElementMethod();
        if (called.HasThis)
            yield return Name(element.DeclaringType.GetElementType());
        foreach (var parameter in element.Parameters)
            yield return Name(parameter.ParameterType);
    }

    private static string Signature(MethodReference called) => $"{called.Name}({string.Join(", ", Parameters(called))})";

    // Types only by what tells the overloads apart: "ReadOnlySpan`1", "T", "String".
    private static string Name(TypeReference type) =>
        type switch
        {
            GenericParameter => "T",
            ArrayType array => Name(array.ElementType) + "[]",
            GenericInstanceType { GenericArguments: var arguments } instance when Element(instance.Name) =>
                $"{instance.Name}<{Name(arguments[0])}>",
            _ => type.Name + (type.HasGenericParameters && Element(type.Name) ? "<T>" : ""),
        };

    private static string Name(Type type) =>
        type.IsGenericParameter ? "T"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericType && Element(type.Name) ? $"{type.Name}<{Name(type.GenericTypeArguments[0])}>"
        : type.Name;

    private static bool Element(string name) => name is "ReadOnlySpan`1" or "SearchValues`1";

    private static bool IsSearch(MethodReference called) =>
        called.DeclaringType.GetElementType().FullName
            is "System.String"
                or "System.MemoryExtensions"
                or "System.Linq.Enumerable"
                or "System.Collections.Generic.List`1"
                or "System.Text.StringBuilder";

    private sealed class World(IReadOnlyDictionary<string, byte[]> rewritten) : AssemblyLoadContext("counted")
    {
        protected override Assembly? Load(AssemblyName name)
        {
            if (name.Name == typeof(CountedCode).Assembly.GetName().Name)
                return LoadFromAssemblyPath(typeof(CountedCode).Assembly.Location);
            return rewritten.TryGetValue(name.Name!, out var bytes) ? LoadFromStream(new MemoryStream(bytes)) : null;
        }
    }
}
