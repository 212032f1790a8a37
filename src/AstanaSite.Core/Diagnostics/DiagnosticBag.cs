using AstanaSite.Text;

namespace AstanaSite.Diagnostics;

/// <summary>Gathers the problems of one piece of work; each piece has its own, so nothing is shared between threads.</summary>
public sealed class DiagnosticBag
{
    private List<Diagnostic>? items;

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
    public void ReportName(DiagnosticDescriptor descriptor, SourceRange range, string name, IEnumerable<string> known, params object[] arguments) =>
        Add(Diagnostic.At(descriptor, range, NearestName.Of(name, known), arguments));
}
