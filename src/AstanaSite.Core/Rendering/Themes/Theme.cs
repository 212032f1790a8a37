using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Reading;
using AstanaSite.Rendering.Formats;
using Fluid;

namespace AstanaSite.Rendering.Themes;

/// <summary>The look of a site: templates, interface words by language, and files that are copied as they are.</summary>
public sealed class Theme
{
    private static readonly string[] PartTemplates = ["header"];

    [ThreadStatic]
    private static TemplateWriter? writerOfThread;

    private readonly TemplateOptions options = TemplateLimits.Options();
    private readonly IReadOnlyDictionary<string, IFluidTemplate> templates;
    private readonly IReadOnlyDictionary<string, Words> words;

    private Theme(
        IFileTree tree,
        IReadOnlyList<TreeFile> assets,
        IReadOnlyDictionary<string, IFluidTemplate> templates,
        IReadOnlyDictionary<string, Words> words
    )
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
    /// <param name="templates">The names of the templates that pages have.</param>
    /// <param name="diagnostics">Where problems go.</param>
    public static Theme Read(
        IFileTree tree,
        IReadOnlyList<string> languages,
        IReadOnlyCollection<string> templates,
        DiagnosticBag diagnostics
    )
    {
        var files = new SortedDictionary<string, TreeFile>(StringComparer.Ordinal);
        foreach (var file in RepositoryNames.Refuse(tree, diagnostics))
            files[file.Path] = file;
        var (words, english) = WordsReader.Read(tree, files, languages, diagnostics);
        return new Theme(
            tree,
            [.. files.Values.Where(file => file.Path.StartsWith("assets/", StringComparison.Ordinal))],
            TemplateSet.Read(tree, files, templates, PartTemplates, english, diagnostics),
            words
        );
    }

    /// <summary>The interface words of a language of the site.</summary>
    internal Words WordsOf(string language) => words[language];

    /// <summary>Renders a template as UTF-8; empty where it fails, which is reported.</summary>
    /// <param name="template">The name of the template.</param>
    /// <param name="language">The language of the interface words.</param>
    /// <param name="model">Its values.</param>
    /// <param name="path">The page it is for.</param>
    /// <param name="diagnostics">Where problems go.</param>
    internal byte[] Render(string template, string language, TemplateModel model, string path, DiagnosticBag diagnostics) =>
        Run(template, language, model, path, diagnostics)?.ToUtf8() ?? [];

    /// <summary>Renders a part of pages, once for many of them.</summary>
    internal Html RenderPart(string template, string language, TemplateModel model, string path, DiagnosticBag diagnostics) =>
        new(Run(template, language, model, path, diagnostics)?.ToString() ?? "");

    /// <summary>
    /// Reports the words that were asked for since the last call and that not even English has. English fills the gaps of the others.
    /// </summary>
    internal void ReportMissingWords(DiagnosticBag diagnostics)
    {
        foreach (var language in words.Values)
        foreach (var key in language.TakeMissing())
            diagnostics.Add(
                Diagnostic.OfFile(ThemeProblems.MissingString, Tree.Prefix + $"strings/{WordsReader.Measure}.yml", WordsReader.Measure, key)
            );
    }

    private TemplateWriter? Run(string template, string language, TemplateModel model, string path, DiagnosticBag diagnostics)
    {
        if (!templates.TryGetValue(template, out var compiled))
        {
            var file = $"templates/{template}.liquid";
            diagnostics.Add(Diagnostic.OfFile(ThemeProblems.MissingFile, Tree.Prefix + file, file));
            return null;
        }

        var context = new TemplateContext(options, StringComparer.Ordinal);
        foreach (var (name, value) in model.Values)
            context.SetValue(name, value);
        context.SetValue("t", words[language].Model);
        var writer = writerOfThread ??= new TemplateWriter();
        writer.Clear();
        try
        {
            var task = compiled.RenderAsync(writer, NullEncoder.Default, context);
            if (!task.IsCompletedSuccessfully)
                task.AsTask().GetAwaiter().GetResult();
            return writer;
        }
        // Whatever goes wrong within a template is the template's fault.
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            diagnostics.Add(Diagnostic.OfFile(ThemeProblems.Failed, Tree.Prefix + $"templates/{template}.liquid", path, fault.Message));
            return null;
        }
    }
}
