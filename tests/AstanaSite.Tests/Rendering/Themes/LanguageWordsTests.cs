using System.Text.RegularExpressions;
using AstanaSite.Diagnostics;
using AstanaSite.Reading;
using AstanaSite.Rendering;
using AstanaSite.Rendering.Themes;
using Xunit;

namespace AstanaSite.Tests.Rendering.Themes;

/// <summary>The languages that the theme has words for.</summary>
public sealed partial class LanguageWordsTests
{
    private static readonly string[] Forms = ["_zero", "_one", "_two", "_few", "_many", "_other"];

    public static TheoryData<string> Languages() =>
        [.. Directory.EnumerateFiles(Repository.Path("theme", "strings"), "*.yml").Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory, MemberData(nameof(Languages))]
    public void A_language_has_each_word_in_all_its_plural_forms(string language)
    {
        var diagnostics = new DiagnosticBag();
        Theme.Read(new DiskFileTree(Repository.Path("theme"), "theme/"), [language], SiteParts.Default.Templates, diagnostics);
        Assert.True(
            diagnostics.Items.Count == 0,
            $"theme/strings/{language}.yml wants these words; if you cannot translate one, write it in English with '# TRANSLATE' behind "
                + "it and ask in your pull request:\n"
                + string.Join('\n', diagnostics.Items.Select(one => one.Message))
        );
    }

    [Theory, MemberData(nameof(Languages))]
    public void A_language_has_no_word_that_English_has_not(string language)
    {
        var english = Read("en");
        var stale = Read(language)
            .Keys.Where(key =>
                !english.ContainsKey(key)
                && !Forms.Any(form => key.EndsWith(form, StringComparison.Ordinal) && english.ContainsKey(key[..^form.Length] + "_other"))
            );
        Assert.True(!stale.Any(), $"theme/strings/{language}.yml has words that nothing asks for: {string.Join(", ", stale)}");
    }

    [Theory, MemberData(nameof(Languages))]
    public void What_is_filled_in_is_the_same_in_all_languages(string language)
    {
        var english = Read("en");
        foreach (var (key, words) in Read(language))
        {
            // One and two may be said by the word alone, and dates have what their language needs.
            if (
                !english.TryGetValue(key, out var original)
                || key.StartsWith("date_", StringComparison.Ordinal)
                || key.EndsWith("_one", StringComparison.Ordinal)
            )
                continue;
            Assert.True(
                Names(original).SequenceEqual(Names(words)),
                $"theme/strings/{language}.yml: '{key}' fills in other names than in English: {words}"
            );
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Each_language_is_written_with_its_own_marks(string language)
    {
        foreach (var (key, words) in Read(language))
        {
            var isQuery = key == "search_placeholder";
            var problem = language switch
            {
                "fr" when FrenchSpace().IsMatch(words) => "a no-break space stands before : ; ! ? » and behind «",
                "fr" or "ru" or "ar" when !isQuery && words.AsSpan().ContainsAny('"', '“', '”') => "quotation marks are « »",
                "fr" when words.Contains('\'', StringComparison.Ordinal) => "the apostrophe is ’",
                "ar" when ArabicMarks().IsMatch(words) => "the marks are ، ؛ ؟ behind Arabic words",
                "ar"
                    when words
                        .Replace("\\u200E{edition}\\u200E", "", StringComparison.Ordinal)
                        .Contains("{edition}", StringComparison.Ordinal) =>
                    "behind an Arabic word, 2026-11 turns into 11-2026 without \\u200E around it",
                _ => "",
            };
            Assert.True(problem.Length == 0, $"theme/strings/{language}.yml: '{key}': {problem}: {words}");
        }
    }

    private static IEnumerable<string> Names(string words) =>
        Braced().Matches(words).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Read(string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Repository.Path("theme", "strings", language + ".yml")))
            if (line.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0 && line[0] != '#')
                Assert.True(words.TryAdd(line[..colon], Unquoted(line[(colon + 2)..])), $"{language}: '{line[..colon]}' twice");
        return words;
    }

    private static string Unquoted(string value) => value is ['\'' or '"', .., '\'' or '"'] ? value[1..^1] : value;

    [GeneratedRegex(@"\{([a-z_]+)(?::\d)?\}")]
    private static partial Regex Braced();

    [GeneratedRegex(@"(^|[^\u00A0/]):( |$)|[^\u00A0][;!?»](?!\S)|«[^\u00A0]")]
    private static partial Regex FrenchSpace();

    [GeneratedRegex(@"[\u0620-\u064A][,;?]")]
    private static partial Regex ArabicMarks();
}
