namespace AstanaSite.Diagnostics;

/// <summary>Decides the severity of diagnostics. Errors stay errors, whatever the policy.</summary>
/// <param name="isStrict">Whether warnings count as errors. Hints never do.</param>
/// <param name="settings">The severities that the archive gives to codes; none if it gives none.</param>
public sealed class SeverityPolicy(bool isStrict, SeveritySettings? settings = null)
{
    /// <summary>The diagnostics in their order, with their severities, none of them twice; what is turned off is left out.</summary>
    public IReadOnlyList<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics)
    {
        var sorted = new List<Diagnostic>();
        foreach (var one in diagnostics)
            if (SeverityOf(one) is { } severity)
                sorted.Add(one.With(severity));
        sorted.Sort(DiagnosticOrder.Instance);
        for (var i = sorted.Count - 1; i > 0; i--)
            if (DiagnosticOrder.Instance.Compare(sorted[i], sorted[i - 1]) == 0)
                sorted.RemoveAt(i);
        return sorted;
    }

    /// <summary>Whether there is an error once the policy is applied.</summary>
    public bool HasErrors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(one => SeverityOf(one) == Severity.Error);

    private Severity? SeverityOf(Diagnostic one) =>
        (settings ?? SeveritySettings.None).Of(one) switch
        {
            Severity.Warning when isStrict => Severity.Error,
            var severity => severity,
        };
}
