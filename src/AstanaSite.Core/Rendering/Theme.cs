using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Reading;
using AstanaSite.Rendering.Themes;
using Fluid;

namespace AstanaSite.Rendering;

/// <summary>The look of a site: templates, interface words by language, and files that are copied as they are.</summary>
public sealed class Theme
{
    private static readonly string[] PageTemplates =
        ["home", "index", "actors", "round", "actor", "document", "source", "place", "page", "timeline", "presence", "search", "coverage", "data", "not-found"];

    private static readonly string[] PartTemplates = ["header"];

    [ThreadStatic]
    private static TemplateWriter? writerOfThread;

    private readonly TemplateOptions options = TemplateBounds.Options();
    private readonly IReadOnlyDictionary<string, IFluidTemplate> templates;
    private readonly IReadOnlyDictionary<string, Words> words;

    private Theme(IFileTree tree, IReadOnlyList<TreeFile> assets, IReadOnlyDictionary<string, IFluidTemplate> templates, IReadOnlyDictionary<string, Words> words)
    {
        Tree = tree;
        Assets = assets;
        this.templates = templates;
        this.words = words;
    }

    /// <summary>The theme's folder.</summary>
    public IFileTree Tree { get; }

    /// <summary>The files below <c>assets/</c> that the site takes over, sorted by path.</summary>
    public IReadOnlyList<TreeFile> Assets { get; }

    /// <summary>Reads a theme; what is missing or wrong is reported, and there is always a theme.</summary>
    /// <param name="tree">The theme's folder.</param>
    /// <param name="languages">The languages of the site.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public static Theme Read(IFileTree tree, IReadOnlyList<string> languages, DiagnosticBag diagnostics)
    {
        var files = new SortedDictionary<string, TreeFile>(StringComparer.Ordinal);
        foreach (var file in tree.List()) files[file.Path] = file;
        return new Theme(
            tree,
            [.. files.Values.Where(file => file.Path.StartsWith("assets/", StringComparison.Ordinal))],
            TemplateSet.Read(tree, files, PageTemplates, PartTemplates, diagnostics),
            WordsReader.Read(tree, files, languages, diagnostics));
    }

    /// <summary>The interface words of a language of the site.</summary>
    public Words WordsOf(string language) => words[language];

    /// <summary>Renders a template as UTF-8; empty where it fails, which is reported.</summary>
    /// <param name="template">The name of the template.</param>
    /// <param name="language">The language of the interface words.</param>
    /// <param name="model">Its values.</param>
    /// <param name="path">The page it is for.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public byte[] Render(string template, string language, TemplateModel model, string path, DiagnosticBag diagnostics) =>
        Run(template, language, model, path, diagnostics)?.ToUtf8() ?? [];

    /// <summary>Renders a part of pages, once for many of them.</summary>
    public Html RenderPart(string template, string language, TemplateModel model, string path, DiagnosticBag diagnostics) =>
        new(Run(template, language, model, path, diagnostics)?.ToString() ?? "");

    private TemplateWriter? Run(string template, string language, TemplateModel model, string path, DiagnosticBag diagnostics)
    {
        if (!templates.TryGetValue(template, out var compiled)) return null;
        var context = new TemplateContext(options, StringComparer.Ordinal);
        foreach (var (name, value) in model.Values) context.SetValue(name, value);
        context.SetValue("t", words[language].Model);
        var writer = writerOfThread ??= new TemplateWriter();
        writer.Clear();
        try
        {
            var task = compiled.RenderAsync(writer, NullEncoder.Default, context);
            if (!task.IsCompletedSuccessfully) task.AsTask().GetAwaiter().GetResult();
            return writer;
        }
        catch (Exception fault) when (fault is not OperationCanceledException) // Whatever goes wrong within a template is the template's fault.
        {
            diagnostics.Add(Diagnostic.OfFile(ThemeProblems.Failed, Tree.Prefix + $"templates/{template}.liquid", path, fault.Message));
            return null;
        }
    }
}
