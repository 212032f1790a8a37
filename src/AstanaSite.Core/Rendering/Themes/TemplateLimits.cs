using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace AstanaSite.Rendering.Themes;

/// <summary>What keeps a template from running without end, growing without end, or asking what time it is.</summary>
internal static class TemplateLimits
{
    private const int MostSteps = 200_000;
    private const int LongestText = 1_000_000;
    private const int LongestList = 100_000;
    private const int LongestTag = 2000;
    private const int DeepestBlock = 100;

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "if",
        "unless",
        "case",
        "for",
        "tablerow",
        "capture",
        "comment",
        "raw",
    };

    /// <summary>The options for rendering.</summary>
    public static TemplateOptions Options()
    {
        var options = new TemplateOptions
        {
            // A misspelt filter would otherwise pass its value on unchanged. Variables stay lenient: what
            // a record does not have is left out.
            StrictFilters = true,
            MaxSteps = MostSteps,
            Assigned = (_, value, _) => Check(value),
            Captured = (_, value, _) => Check(value),
            Now = () =>
                throw new InvalidOperationException("a template cannot ask for the time: the same input makes the same site on every day"),
        };
        // Both depend on the clock or the time zone of the machine.
        options.Filters.AddFilter("date", NoClock);
        options.Filters.AddFilter("time_zone", NoClock);
        return options;
    }

    /// <summary>
    /// What in a text would take the parser, or the rendering of what it makes of it, deeper than the stack reaches; none if nothing.
    /// </summary>
    public static string? TooDeep(ReadOnlySpan<char> text)
    {
        var depth = 0;
        while (text.IndexOf('{') is >= 0 and var open && open + 1 < text.Length)
        {
            text = text[open..];
            if (text[1] is not ('{' or '%'))
            {
                text = text[1..];
                continue;
            }

            var end = text.IndexOf(text[1] == '%' ? "%}" : "}}");
            var length = end < 0 ? text.Length : end + 2;
            // Every filter, operator and index within a tag is a call within a call.
            if (length > LongestTag)
                return $"a tag has more than {LongestTag} characters";
            if (text[1] == '%')
            {
                var word = text[2..length].TrimStart('-').TrimStart();
                word = word[..(word.IndexOfAnyExceptInRange('a', 'z') is >= 0 and var last ? last : word.Length)];
                if (word.StartsWith("end"))
                    depth--;
                else if (Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                    depth++;
                if (depth > DeepestBlock)
                    return $"blocks stand within one another more than {DeepestBlock} deep";
            }

            text = text[length..];
        }

        return null;
    }

    /// <summary>Whether a template has a range: one from 1 to a billion would be a list of as many numbers.</summary>
    public static bool HasRange(IFluidTemplate template)
    {
        var finder = new RangeFinder();
        finder.VisitTemplate(template);
        return finder.IsFound;
    }

    // A text or a list can grow without end only by being kept and taken up again.
    private static ValueTask<FluidValue> Check(FluidValue value)
    {
        var isTooLong = value switch
        {
            StringValue text => text.ToStringValue().Length > LongestText,
            ArrayValue list => list.Values.Count > LongestList,
            _ => false,
        };
        return isTooLong ? throw new InvalidOperationException("a value grows beyond all bounds") : new ValueTask<FluidValue>(value);
    }

    private static ValueTask<FluidValue> NoClock(FluidValue input, FilterArguments arguments, TemplateContext context) =>
        throw new InvalidOperationException("the filters 'date' and 'time_zone' depend on the machine; dates come in words");

    private sealed class RangeFinder : AstVisitor
    {
        public bool IsFound { get; private set; }

        protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
        {
            IsFound = true;
            return rangeExpression;
        }
    }
}
