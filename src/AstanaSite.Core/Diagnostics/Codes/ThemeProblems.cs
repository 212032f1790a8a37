using static AstanaSite.Diagnostics.Severity;

namespace AstanaSite.Diagnostics.Codes;

/// <summary>Problems of the theme: <c>AS08xx</c>.</summary>
internal static class ThemeProblems
{
    /// <summary>A file of the theme is missing.</summary>
    public static readonly DiagnosticDescriptor MissingFile = new(
        "AS0801",
        Error,
        "Theme file is missing",
        "the theme has no '{0}'",
        "add the file, or give it back its name"
    );

    /// <summary>A template that cannot be parsed.</summary>
    public static readonly DiagnosticDescriptor Syntax = new(
        "AS0802",
        Error,
        "Template cannot be read",
        "the template cannot be read: {0}",
        "close every tag: '{{% if %}}' with '{{% endif %}}', '{{% for %}}' with '{{% endfor %}}'"
    );

    /// <summary>A template that failed while a page was rendered.</summary>
    public static readonly DiagnosticDescriptor Failed = new(
        "AS0803",
        Error,
        "Template failed",
        "the template failed on the page '{0}': {1}",
        "look for a filter or an included template with a misspelt name"
    );

    /// <summary>An interface word that a language lacks.</summary>
    public static readonly DiagnosticDescriptor MissingString = new(
        "AS0804",
        Error,
        "Interface word is missing",
        "'{0}' has no word for '{1}'",
        "add the line '{1}: …'; theme/strings/en.yml shows what it says in English"
    );

    /// <summary>A template asks for an interface word that there is not.</summary>
    public static readonly DiagnosticDescriptor UnknownString = new(
        "AS0805",
        Error,
        "Template asks for an unknown word",
        "there is no interface word '{0}'",
        "correct the name, or add the line '{0}: …' to theme/strings/en.yml and to the other languages"
    );

    /// <summary>A language for which CLDR has no plural rules.</summary>
    public static readonly DiagnosticDescriptor UnknownPlurals = new(
        "AS0806",
        Hint,
        "Plural rules are not known",
        "there are no plural rules for '{0}', so words take the form 'other' with every number",
        "word what ends in '_other' so that it goes with every number; if the language has another tag that CLDR knows, use that one"
    );

    /// <summary>The group's codes, in order.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [MissingFile, Syntax, Failed, MissingString, UnknownString, UnknownPlurals];
}
