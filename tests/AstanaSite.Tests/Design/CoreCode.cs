using System.Reflection;
using System.Reflection.Emit;

namespace AstanaSite.Tests.Design;

/// <summary>What the compiled core refers to: read from its instructions, so neither a comment nor a clever spelling matters.</summary>
internal static class CoreCode
{
    private static readonly OpCode[] OneByte = new OpCode[256];
    private static readonly OpCode[] TwoBytes = new OpCode[256];

    static CoreCode()
    {
        foreach (var field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            var code = (OpCode)field.GetValue(null)!;
            (code.Size == 1 ? OneByte : TwoBytes)[code.Value & 0xFF] = code;
        }

        // Expressions that the compiler makes code of stand in a namespace of the framework.
        Uses =
        [
            .. Core.GetTypes()
                .Where(type => type.FullName!.StartsWith("AstanaSite", StringComparison.Ordinal))
                .SelectMany(UsesOf)
                .Distinct(),
        ];
    }

    internal static Assembly Core => typeof(SiteBuilder).Assembly;

    /// <summary>Each type of the core with each member or type that it refers to.</summary>
    internal static IReadOnlyList<Use> Uses { get; }

    private static IEnumerable<Use> UsesOf(Type type)
    {
        const BindingFlags All =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var part in Parts(type.BaseType).Concat(type.GetInterfaces().SelectMany(Parts)))
            yield return new(type, part);
        foreach (var field in type.GetFields(All))
        foreach (var part in Parts(field.FieldType))
            yield return new(type, part);
        foreach (var method in type.GetMembers(All).OfType<MethodBase>())
        {
            foreach (var part in method.GetParameters().SelectMany(parameter => Parts(parameter.ParameterType)))
                yield return new(type, part);
            if (method is MethodInfo { ReturnType: var returned })
                foreach (var part in Parts(returned))
                    yield return new(type, part);
            foreach (var member in Instructions(method))
            {
                yield return new(type, member);
                foreach (var part in Parts(member as Type ?? member.DeclaringType))
                    yield return new(type, part);
            }
        }
    }

    /// <summary>A type, and those that it is made of.</summary>
    internal static IEnumerable<Type> Parts(Type? type)
    {
        if (type is null || type.IsGenericParameter)
            return [];
        if (type.HasElementType)
            return Parts(type.GetElementType());
        return type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)] : [type];
    }

    private static IEnumerable<MemberInfo> Instructions(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
            yield break;
        var code = body.GetILAsByteArray()!;
        var typeArguments = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length; )
        {
            var operation = code[at] == 0xFE ? TwoBytes[code[++at]] : OneByte[code[at]];
            at++;
            if (
                operation.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }
}

/// <summary>A type of the core, and something that it refers to.</summary>
internal sealed record Use(Type From, MemberInfo To)
{
    internal Type? Owner => To as Type ?? To.DeclaringType;

    /// <summary>The type as it stands in the sources: without what the compiler nests in it.</summary>
    internal string FromName { get; } = NameOf(From);

    internal static string NameOf(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return $"{type.Namespace}.{type.Name}";
    }

    public override string ToString() => $"{FromName} uses {Owner?.FullName}.{To.Name}";
}
