namespace AstanaSite.Diagnostics;

/// <summary>The severities that an archive gives to codes, for all of its texts or for those of one language.</summary>
/// <param name="FirstLanguage">The language of files whose names have none.</param>
/// <param name="Entries">What was given; of two about the same, the later counts.</param>
public sealed record SeveritySettings(string FirstLanguage, IReadOnlyList<SeverityEntry> Entries)
{
    /// <summary>Settings that change nothing.</summary>
    public static SeveritySettings None { get; } = new("", []);

    /// <summary>The severity of a diagnostic; none if it is turned off. Errors stay errors.</summary>
    public Severity? Of(Diagnostic diagnostic)
    {
        Severity? severity = diagnostic.Severity;
        if (Entries.Count == 0 || diagnostic.Descriptor.Severity == Severity.Error)
            return severity;
        var language = LanguageOf(diagnostic.Path);
        var isForLanguage = false;
        foreach (var entry in Entries)
        {
            if (entry.Code != diagnostic.Code || (entry.Language.Length > 0 ? entry.Language != language : isForLanguage))
                continue;
            isForLanguage = entry.Language.Length > 0;
            severity = entry.Severity;
        }

        return severity;
    }

    /// <summary>The language of a file: <c>ar</c> of <c>rounds/astana-1.ar.md</c>.</summary>
    private string LanguageOf(string path)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal))
            return FirstLanguage;
        var name = path.AsSpan(path.LastIndexOf('/') + 1)[..^3];
        var dot = name.IndexOf('.');
        return dot < 0 ? FirstLanguage : name[(dot + 1)..].ToString();
    }
}

/// <summary>The severity of one code.</summary>
/// <param name="Language">The language of the texts it is for; empty for all.</param>
/// <param name="Code">The code.</param>
/// <param name="Severity">The severity; none to turn it off.</param>
public sealed record SeverityEntry(string Language, string Code, Severity? Severity);
