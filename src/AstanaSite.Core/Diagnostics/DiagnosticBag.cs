using AstanaSite.Text;

namespace AstanaSite.Diagnostics;

/// <summary>Gathers the problems of one piece of work; each piece has its own, so nothing is shared between threads.</summary>
public sealed class DiagnosticBag
{
    // Whoever misspells more names than this in one file has one mistake, not as many; and each costs a search.
    private const int MostSuggestions = 200;

    private List<Diagnostic>? items;
    private int suggestions;

    /// <summary>What was reported, in the order of reporting.</summary>
    public IReadOnlyList<Diagnostic> Items => items ?? (IReadOnlyList<Diagnostic>)[];

    /// <summary>Whether an error was reported.</summary>
    public bool HasErrors => items?.Exists(one => one.Severity == Severity.Error) ?? false;

    /// <summary>Adds a diagnostic.</summary>
    public void Add(Diagnostic diagnostic) => (items ??= []).Add(diagnostic);

    /// <summary>Reports a problem at a place.</summary>
    public void Report(DiagnosticDescriptor descriptor, SourceRange range, params object[] arguments) =>
        Add(Diagnostic.At(descriptor, range, null, arguments));

    /// <summary>Reports a name that is not known, with the nearest of the known ones.</summary>
    internal void ReportName(
        DiagnosticDescriptor descriptor,
        SourceRange range,
        string name,
        IReadOnlyCollection<string> known,
        params object[] arguments
    ) => Add(Diagnostic.At(descriptor, range, Nearest(name, known), arguments));

    /// <summary>Reports a name that is not known, with the nearest of the known ones, of which there may be many.</summary>
    internal void ReportName(DiagnosticDescriptor descriptor, SourceRange range, string name, NameSet known, params object[] arguments) =>
        Add(Diagnostic.At(descriptor, range, Nearest(name, known), arguments));

    /// <summary>The nearest name among a few; none if none is near, or if enough were looked for.</summary>
    public string? Nearest(string name, IReadOnlyCollection<string> known) =>
        suggestions++ < MostSuggestions ? NearestName.Of(name, known) : null;

    /// <summary>The nearest name among many; none if none is near, or if enough were looked for.</summary>
    internal string? Nearest(string name, NameSet known) => suggestions++ < MostSuggestions ? known.Nearest(name) : null;
}
