namespace AstanaSite.Diagnostics;

/// <summary>Decides how grave diagnostics are. Errors stay errors, whatever the policy.</summary>
/// <param name="isStrict">Whether warnings count as errors.</param>
public sealed class SeverityPolicy(bool isStrict)
{
    /// <summary>The diagnostics in their order, with their severities, none of them twice.</summary>
    public IReadOnlyList<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics)
    {
        var sorted = new List<Diagnostic>();
        foreach (var one in diagnostics) sorted.Add(one.With(SeverityOf(one)));
        sorted.Sort(DiagnosticOrder.Instance);
        for (var i = sorted.Count - 1; i > 0; i--)
            if (DiagnosticOrder.Instance.Compare(sorted[i], sorted[i - 1]) == 0) sorted.RemoveAt(i);
        return sorted;
    }

    /// <summary>Whether there is an error once the policy is applied.</summary>
    public bool HasErrors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(one => SeverityOf(one) == Severity.Error);

    private Severity SeverityOf(Diagnostic one) => isStrict && one.Severity == Severity.Warning ? Severity.Error : one.Severity;
}
