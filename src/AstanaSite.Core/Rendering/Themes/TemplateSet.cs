using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Reading;
using AstanaSite.Text;
using Fluid;

namespace AstanaSite.Rendering.Themes;

/// <summary>
/// Reads the templates of a theme. Layout and partials are put into the text of each template before it is compiled, so that a page is
/// rendered in one pass, without looking anything up.
/// </summary>
internal sealed partial class TemplateSet
{
    private const string Slot = "{{ content }}";
    private const int DeepestInclude = 8;

    private readonly IFileTree tree;
    private readonly IReadOnlyDictionary<string, TreeFile> files;
    private readonly DiagnosticBag diagnostics;
    private readonly IReadOnlyCollection<string> words;
    private readonly FluidParser parser = new();
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> sources = new(StringComparer.Ordinal);

    private TemplateSet(
        IFileTree tree,
        IReadOnlyDictionary<string, TreeFile> files,
        IReadOnlyCollection<string> words,
        DiagnosticBag diagnostics
    )
    {
        this.tree = tree;
        this.files = files;
        this.words = words;
        this.diagnostics = diagnostics;
    }

    /// <summary>The compiled templates by name; what is missing or wrong is reported and left out.</summary>
    /// <param name="tree">The theme's folder.</param>
    /// <param name="files">Its files by path.</param>
    /// <param name="pages">The names of the templates of pages, which stand in the layout.</param>
    /// <param name="partials">The names of those that are rendered by themselves.</param>
    /// <param name="words">The keys of the interface words.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public static IReadOnlyDictionary<string, IFluidTemplate> Read(
        IFileTree tree,
        IReadOnlyDictionary<string, TreeFile> files,
        IEnumerable<string> pages,
        IEnumerable<string> partials,
        IReadOnlyCollection<string> words,
        DiagnosticBag diagnostics
    )
    {
        var set = new TemplateSet(tree, files, words, diagnostics);
        var result = new Dictionary<string, IFluidTemplate>(StringComparer.Ordinal);
        var layout = set.Text("layouts/page.liquid");
        foreach (var page in pages)
        {
            var path = $"templates/{page}.liquid";
            if (
                layout is not null
                && set.Text(path) is { } text
                && set.Compile(path, layout.Replace(Slot, text, StringComparison.Ordinal)) is { } template
            )
                result[page] = template;
        }

        foreach (var partial in partials)
        {
            var path = $"partials/{partial}.liquid";
            if (set.Text(path) is { } text && set.Compile(path, text) is { } template)
                result[partial] = template;
        }

        return result;
    }

    private IFluidTemplate? Compile(string path, string text)
    {
        var whole = Include(text, 0);
        if (TemplateLimits.TooDeep(whole) is { } tooDeep)
        {
            diagnostics.Add(Diagnostic.OfFile(ThemeProblems.Syntax, tree.Prefix + path, tooDeep));
            return null;
        }

        if (parser.TryParse(whole, out var template, out var fault))
        {
            if (!TemplateLimits.HasRange(template))
                return template;
            diagnostics.Add(
                Diagnostic.OfFile(
                    ThemeProblems.Syntax,
                    tree.Prefix + path,
                    "a range such as (1..9) cannot be used; what a template goes through comes as a list"
                )
            );
            return null;
        }

        // The place that the parser names is one of the whole; the file at fault is found by trying each by itself.
        foreach (var (part, own) in texts)
        {
            if (own is null || TemplateLimits.TooDeep(own) is not null || parser.TryParse(own, out _, out var ownFault))
                continue;
            Report(part, ownFault);
            texts[part] = null;
            return null;
        }

        if (texts.Values.All(one => one is not null))
            diagnostics.Add(Diagnostic.OfFile(ThemeProblems.Syntax, tree.Prefix + path, fault));
        return null;
    }

    private string Include(string text, int depth)
    {
        if (depth > DeepestInclude || !text.Contains("include", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length * 2);
        var at = 0;
        foreach (Match tag in IncludeTag().Matches(text))
        {
            result.Append(text, at, tag.Index - at);
            at = tag.Index + tag.Length;
            result.Append(Include(Text($"partials/{tag.Groups[1].Value}.liquid") ?? "", depth + 1));
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    // The parser ends its message with the place: "… at (3:14)".
    private void Report(string part, string fault)
    {
        var source = sources[part];
        var place = FaultPlace().Match(fault);
        if (
            !place.Success
            || !int.TryParse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var line)
            || !int.TryParse(place.Groups[2].ValueSpan, CultureInfo.InvariantCulture, out var column)
        )
        {
            diagnostics.Add(Diagnostic.OfFile(ThemeProblems.Syntax, tree.Prefix + part, fault));
            return;
        }

        diagnostics.Report(
            ThemeProblems.Syntax,
            source.Range(new TextSpan(source.Lines.OffsetOf(line, column), 0)),
            fault[..place.Index].TrimEnd()
        );
    }

    private string? Text(string path)
    {
        if (texts.TryGetValue(path, out var known))
            return known;
        string? text = null;
        if (!files.TryGetValue(path, out var file))
            diagnostics.Add(Diagnostic.OfFile(ThemeProblems.MissingFile, tree.Prefix + path, path));
        else if (SourceReader.Read(tree, file, diagnostics) is { } source)
        {
            sources[path] = source;
            CheckWords(source);
            text = source.Content.TrimEnd('\n');
        }

        texts[path] = text;
        return text;
    }

    // Asked for where it stands, a word that is not there would be an empty place on the page.
    private void CheckWords(SourceText source)
    {
        // Without English words that file's own problem is enough.
        if (words.Count == 0)
            return;
        foreach (Match tag in Tag().Matches(source.Content))
        foreach (Match word in Word().Matches(tag.Value))
        {
            var key = word.Groups[1];
            if (words.Contains(key.Value))
                continue;
            var span = new TextSpan(tag.Index + key.Index, key.Length);
            diagnostics.ReportName(ThemeProblems.UnknownString, source.Range(span), key.Value, words, key.Value);
        }
    }

    [GeneratedRegex("""\{%-?\s*include\s+['"]([a-z0-9-]+)['"]\s*-?%\}""")]
    private static partial Regex IncludeTag();

    [GeneratedRegex(@"\{[{%].*?[%}]\}", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<![\w.'""-])t\.(\w+)")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:\s+at)?\s*\((\d+):(\d+)\)\s*[\s\S]*$")]
    private static partial Regex FaultPlace();
}
