using System.Text;
using System.Text.RegularExpressions;
using AstanaSite.Linking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace AstanaSite.Tests.Design;

/// <summary>
/// Where markup is written. A part of a page with a heading or a landmark of its own stands in a template; C# writes what is repeated
/// within it. Neither classes nor style sheets are changed alone.
/// </summary>
public sealed partial class MarkupPlaceTests
{
    /// <summary>What stands for a value in a text that is read here: nothing else has a control character.</summary>
    private const char Open = '\u0001',
        Close = '\u0002';

    /// <summary>The values of a class that is not written out, by the expression that stands in its place.</summary>
    private static readonly Dictionary<string, IEnumerable<string>> Values = new(StringComparer.Ordinal)
    {
        ["state.Word()"] = EvidenceStates.All.Select(state => state.Word()),
        ["form"] = ["exact", "within", "soft"],
        ["a.rank"] = ["preferred", "deprecated"],
        ["c.count"] = Enumerable.Range(2, 8).Select(count => $"{count}"),
    };

    /// <summary>Headings of Markdown are not among the strings read here: Markdig writes them.</summary>
    [Fact]
    public void A_part_with_a_heading_or_a_landmark_stands_in_a_template() =>
        Assert.Equal(
            "",
            string.Join(
                '\n',
                StringsOfRendering()
                    .SelectMany(one => Landmark().Matches(one.Text).Select(match => $"{one.Place} writes {match.Value}"))
                    .Order(StringComparer.Ordinal)
            )
        );

    [Theory]
    [InlineData("markup.Add($\"<section id=\\\"{id}\\\">\");", "<section")]
    [InlineData("markup.Raw(\"</li>\" + \"<h3>\");", "<h3")]
    [InlineData("markup.Raw(\"</nav>\"u8);", "</nav")]
    [InlineData("markup.Add($\"<h{level}>\");", "<h\u0001")]
    [InlineData("markup.Raw(\"<header>\").Raw(\"<head>\");", "<header")]
    [InlineData("markup.Raw(\"<head><hr><mainly>\");", null)]
    [InlineData("// <section>", null)]
    public void Such_elements_are_found_in_strings(string code, string? found) =>
        Assert.Equal(found is null ? [] : [found], Strings(code).SelectMany(text => Landmark().Matches(text)).Select(match => match.Value));

    [Fact]
    public void Each_class_that_is_written_is_known_to_a_style_sheet_or_a_script()
    {
        var known = ClassesOfStyles().Concat(ClassesThatScriptsFind()).ToHashSet(StringComparer.Ordinal);
        var written = ClassesOfCode().Concat(ClassesOfTemplates()).ToList();
        Assert.True(written.Count > 150, "the classes were not found");
        AssertNone(written.Where(one => !one.Names.Any(known.Contains)).Select(one => $"{one.Place} writes {one.Names[0]}"));
    }

    [Fact]
    public void Each_class_of_a_style_sheet_is_written_by_somebody()
    {
        var written = ClassesOfCode()
            .Concat(ClassesOfTemplates())
            .SelectMany(one => one.Names)
            .Concat(ClassesThatScriptsWrite())
            .ToHashSet(StringComparer.Ordinal);
        var known = ClassesOfStyles();
        Assert.True(known.Count > 80, "the classes of the style sheets were not found");
        AssertNone(known.Where(name => !written.Contains(name)).Select(name => $"nobody writes {name}"));
    }

    private static IEnumerable<(string Place, string[] Names)> ClassesOfCode() =>
        from one in StringsOfRendering()
        from attribute in ClassAttribute().Matches(one.Text)
        from name in attribute.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (one.Place, NamesOf(name));

    private static IEnumerable<(string Place, string[] Names)> ClassesOfTemplates() =>
        from file in Directory.EnumerateFiles(Repository.Path("theme"), "*.liquid", SearchOption.AllDirectories)
        let text = LiquidValue().Replace(LiquidTag().Replace(File.ReadAllText(file), ""), $"{Open}$1{Close}")
        from attribute in ClassAttribute().Matches(text)
        from name in attribute.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (Path.GetFileName(file), NamesOf(name));

    /// <summary>The names that a class can be: itself, or each of the values that can stand in it.</summary>
    private static string[] NamesOf(string name)
    {
        var hole = Hole().Match(name);
        if (!hole.Success)
            return [name];
        Assert.True(Values.TryGetValue(hole.Groups[1].Value, out var values), $"which classes can '{hole.Groups[1].Value}' be?");
        return [.. values.Select(value => Hole().Replace(name, value))];
    }

    private static HashSet<string> ClassesOfStyles() =>
        Assets("*.css")
            .Select(text => Declarations().Replace(CssComment().Replace(text, ""), "{}"))
            .SelectMany(text => Selector().Matches(text))
            .Select(match => match.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> ClassesThatScriptsFind() =>
        from text in Assets("*.js")
        from selector in Query().Matches(text)
        from name in Selector().Matches(selector.Groups[1].Value)
        select name.Groups[1].Value;

    private static IEnumerable<string> ClassesThatScriptsWrite() =>
        Assets("*.js").SelectMany(text => ScriptClass().Matches(text)).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Assets(string pattern) =>
        Directory.EnumerateFiles(Repository.Path("theme", "assets"), pattern).Select(File.ReadAllText);

    private static IEnumerable<(string Place, string Text)> StringsOfRendering()
    {
        var files = Directory
            .EnumerateFiles(Repository.Path("src", "AstanaSite.Core", "Rendering"), "*.cs", SearchOption.AllDirectories)
            .ToList();
        Assert.True(files.Count > 80, "the sources were not found");
        return files.SelectMany(file => Strings(File.ReadAllText(file)).Select(text => (Path.GetFileName(file), text)));
    }

    /// <summary>The strings of a source text, those that are added up as one; what is not known stands in it as an expression.</summary>
    private static IEnumerable<string> Strings(string code) =>
        CSharpSyntaxTree
            .ParseText(code, cancellationToken: TestContext.Current.CancellationToken)
            .GetRoot(TestContext.Current.CancellationToken)
            .DescendantNodes()
            .OfType<ExpressionSyntax>()
            .Where(one => IsText(one) && !(one.Parent is BinaryExpressionSyntax sum && IsText(sum)))
            .Select(one => TextOf(one).ToString());

    private static bool IsText(ExpressionSyntax one) =>
        one switch
        {
            LiteralExpressionSyntax => one.IsKind(SyntaxKind.StringLiteralExpression) || one.IsKind(SyntaxKind.Utf8StringLiteralExpression),
            InterpolatedStringExpressionSyntax => true,
            BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && (IsText(sum.Left) || IsText(sum.Right)),
            _ => false,
        };

    private static StringBuilder TextOf(ExpressionSyntax one)
    {
        var text = new StringBuilder();
        switch (one)
        {
            case LiteralExpressionSyntax literal when IsText(literal):
                text.Append(literal.Token.ValueText);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var part in interpolated.Contents)
                    if (part is InterpolatedStringTextSyntax words)
                        text.Append(words.TextToken.ValueText);
                    else
                        text.Append(Open).Append(((InterpolationSyntax)part).Expression).Append(Close);
                break;
            case BinaryExpressionSyntax sum when IsText(sum):
                text.Append(TextOf(sum.Left)).Append(TextOf(sum.Right));
                break;
            default:
                text.Append(Open).Append(one).Append(Close);
                break;
        }

        return text;
    }

    private static void AssertNone(IEnumerable<string> breaches) =>
        Assert.Equal("", string.Join('\n', breaches.Distinct().Order(StringComparer.Ordinal)));

    [GeneratedRegex(@"</?(?:(?:main|header|footer|nav|section|aside|article|h[1-6])(?![\w-])|h\u0001)")]
    private static partial Regex Landmark();

    [GeneratedRegex("""\bclass="([^"]*)("|$)""")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"\u0001([^\u0002]*)\u0002")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex LiquidTag();

    [GeneratedRegex(@"\{\{\s*(\S+)\s*\}\}")]
    private static partial Regex LiquidValue();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex CssComment();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Declarations();

    [GeneratedRegex(@"\.([A-Za-z_][\w-]*)")]
    private static partial Regex Selector();

    [GeneratedRegex("""(?:querySelector|querySelectorAll|closest|matches)\(["'`]([^"'`]*)""")]
    private static partial Regex Query();

    [GeneratedRegex("""(?:classList\.add\(|className = |\bclass: )"([^"]+)""")]
    private static partial Regex ScriptClass();
}
