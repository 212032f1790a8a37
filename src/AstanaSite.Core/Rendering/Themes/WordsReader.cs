using AstanaSite.Diagnostics;
using AstanaSite.Diagnostics.Codes;
using AstanaSite.Parsing.Yaml;
using AstanaSite.Reading;
using AstanaSite.Text;

namespace AstanaSite.Rendering.Themes;

/// <summary>
/// Reads <c>strings/LANGUAGE.yml</c>: one flat mapping of keys to words per language. English is the
/// measure of completeness and fills gaps.
/// </summary>
internal static class WordsReader
{
    internal const string Measure = "en";

    private static readonly string[] AllForms = ["_zero", "_one", "_two", "_few", "_many", "_other"];

    /// <summary>The words of each language, and the keys that English has; what is missing is reported.</summary>
    public static (IReadOnlyDictionary<string, Words> Words, IReadOnlyCollection<string> Keys) Read(
        IFileTree tree,
        IReadOnlyDictionary<string, TreeFile> files,
        IReadOnlyList<string> languages,
        DiagnosticBag diagnostics
    )
    {
        var english = ReadOne(tree, files, Measure, diagnostics)?.Words ?? [];
        var result = new Dictionary<string, Words>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            if (language == Measure)
            {
                result[language] = new Words(language, english);
                continue;
            }

            var own = ReadOne(tree, files, language, diagnostics);
            var merged = new Dictionary<string, string>(english, StringComparer.Ordinal);
            foreach (var (key, value) in own?.Words ?? [])
                merged[key] = value;
            if (own is not null)
            {
                if (!PluralForm.IsKnown(language))
                    diagnostics.Report(ThemeProblems.UnknownPlurals, own.Value.Source.Start, language);
                ReportMissing(own.Value.Source, own.Value.Words, english, language, diagnostics);
            }

            result[language] = new Words(language, merged);
        }

        return (result, english.Keys);
    }

    private static (SourceText Source, Dictionary<string, string> Words)? ReadOne(
        IFileTree tree,
        IReadOnlyDictionary<string, TreeFile> files,
        string language,
        DiagnosticBag diagnostics
    )
    {
        var path = $"strings/{language}.yml";
        if (!files.TryGetValue(path, out var file))
        {
            diagnostics.Add(Diagnostic.OfFile(ThemeProblems.MissingFile, tree.Prefix + path, path));
            return null;
        }

        if (SourceReader.Read(tree, file, diagnostics) is not { } source)
            return null;
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (YamlReader.Read(source, new TextSpan(0, source.Content.Length), diagnostics) is not YamlMapping mapping)
        {
            diagnostics.Report(FrontMatterProblems.NotMapping, source.Start, "no mapping");
            return (source, words);
        }

        foreach (var (key, value) in mapping.Entries)
        {
            if (value is YamlScalar scalar)
                words[key.Value] = scalar.Value;
            else
                diagnostics.Report(
                    FrontMatterProblems.WrongType,
                    source.Range(value.Span),
                    key.Value,
                    "words",
                    value.Shape,
                    "'some words'"
                );
        }

        return (source, words);
    }

    private static void ReportMissing(
        SourceText source,
        Dictionary<string, string> own,
        Dictionary<string, string> english,
        string language,
        DiagnosticBag diagnostics
    )
    {
        var forms = PluralForm.Of(language).Select(form => "_" + form).Append("_other").ToList();
        foreach (var key in english.Keys)
        {
            var isCounted = key.EndsWith("_other", StringComparison.Ordinal) && english.ContainsKey(key[..^6] + "_one");
            if (isCounted)
            {
                foreach (var form in forms)
                    if (!own.ContainsKey(key[..^6] + form))
                        diagnostics.Report(ThemeProblems.MissingString, source.Start, language, key[..^6] + form);
            }
            else if (!own.ContainsKey(key) && !IsForm(key, english))
            {
                diagnostics.Report(ThemeProblems.MissingString, source.Start, language, key);
            }
        }
    }

    private static bool IsForm(string key, Dictionary<string, string> english)
    {
        foreach (var form in AllForms)
            if (key.EndsWith(form, StringComparison.Ordinal) && english.ContainsKey(key[..^form.Length] + "_other"))
                return true;
        return false;
    }
}
