using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AstanaSite.Parsing.Yaml;

/// <summary>Writes values as YAML, in the manner of the archive: one line each, quotes only where they are needed.</summary>
public static class YamlText
{
    private static readonly EmitterSettings Settings = new(
        bestIndent: 2,
        bestWidth: int.MaxValue,
        isCanonical: false,
        maxSimpleKeyLength: 1024
    );

    /// <summary>A single value as it stands after <c>key: </c>; read again, it is the same text.</summary>
    /// <param name="value">The text; line ends in it are written as escapes.</param>
    public static string Scalar(string value)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, Settings);
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        emitter.Emit(new MappingStart());
        emitter.Emit(new YamlDotNet.Core.Events.Scalar("k"));
        emitter.Emit(
            new YamlDotNet.Core.Events.Scalar(
                AnchorName.Empty,
                TagName.Empty,
                value,
                StyleOf(value),
                isPlainImplicit: true,
                isQuotedImplicit: true
            )
        );
        emitter.Emit(new MappingEnd());
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString()["k:".Length..].Trim(' ', '\n');
    }

    // Other readers of YAML take what is like a number or a date for one; quotes make it text for all of them.
    private static ScalarStyle StyleOf(string value)
    {
        if (value.AsSpan().IndexOfAny("\t\n\u0085\u2028") >= 0)
            return ScalarStyle.DoubleQuoted;
        var isPlainToAll =
            value.Length > 0
            && !char.IsAsciiDigit(value[0])
            && value[0] is not ('+' or '-' or '.' or '~' or '=')
            && value.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n");
        return isPlainToAll ? ScalarStyle.Any : ScalarStyle.SingleQuoted;
    }
}
